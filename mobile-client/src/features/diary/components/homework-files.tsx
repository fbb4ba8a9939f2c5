import { IconDownload, IconPaperclip } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { fileKind, formatSize } from '@eschool/clients-core/format-size';
import { ProblemError } from '@eschool/clients-core/problem-error';
import { failureKind } from '../../../shared/api/failure';
import { useReachable } from '../../../shared/lib/reachability';
import { useSaveHomeworkFile, type HomeworkFile } from '../api/homework-files';
import styles from './homework-files.module.css';

/** The files of homework. Offline they are named, and it is said that they can be had later. */
export function HomeworkFiles({ files }: { files: HomeworkFile[] }) {
  const { t } = useTranslation();
  const reachable = useReachable();
  if (files.length === 0) return null;
  return (
    <div className={styles.block}>
      <ul className={styles.files} aria-label={t('files.label')}>
        {files.map((file) => (
          <FileLine key={file.id} file={file} reachable={reachable} />
        ))}
      </ul>
      {!reachable && <p className={styles.quiet}>{t('files.offline')}</p>}
    </div>
  );
}

function FileLine({ file, reachable }: { file: HomeworkFile; reachable: boolean }) {
  const { t, i18n } = useTranslation();
  const save = useSaveHomeworkFile(file);
  const facts = `${fileKind(file.name)} · ${formatSize(file.size, i18n.language)}`;
  return (
    <li>
      <button
        type="button"
        className={styles.file}
        disabled={!reachable || save.isPending}
        onClick={() => save.mutate()}
      >
        <IconPaperclip size={18} aria-hidden="true" />
        <span className={styles.text}>
          <span className={styles.name}>{file.name}</span>
          <span className={styles.facts}>
            {save.isPending
              ? t('files.saving')
              : save.isSuccess
                ? t('files.saved', { facts })
                : facts}
          </span>
        </span>
        <IconDownload size={18} aria-hidden="true" />
      </button>
      {save.error && (
        <p className={styles.problem} role="alert">
          {failureText(save.error) ?? t(`files.failure.${failureKind(save.error)}`)}
        </p>
      )}
    </li>
  );
}

/** What the service said of this very file. */
function failureText(error: unknown): string | undefined {
  return error instanceof ProblemError && error.detail ? error.detail : undefined;
}
