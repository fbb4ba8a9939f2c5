import { Loader } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fileKind, formatSize } from '@eschool/clients-core/format-size';
import { problemLine } from '../lib/problem-text';
import classes from './file-links.module.css';

export type LinkedFile = { id: string; name: string; size: number };

type Props<F extends LinkedFile> = {
  files: F[];
  download: (file: F) => Promise<void>;
  /** What else can be done with a file. */
  action?: (file: F) => ReactNode;
};

/** Files that can be saved, each with its kind and size. */
export function FileLinks<F extends LinkedFile>({ files, download, action }: Props<F>) {
  return (
    <ul className={classes.files}>
      {files.map((file) => (
        <FileLink key={file.id} file={file} download={download} action={action} />
      ))}
    </ul>
  );
}

function FileLink<F extends LinkedFile>({
  file,
  download,
  action,
}: Pick<Props<F>, 'download' | 'action'> & { file: F }) {
  const { t, i18n } = useTranslation();
  const save = useMutation({ mutationFn: () => download(file) });
  const facts = `${fileKind(file.name)}, ${formatSize(file.size, i18n.language)}`;
  return (
    <li>
      <div className={classes.line}>
        <button
          type="button"
          className={classes.file}
          disabled={save.isPending}
          onClick={() => save.mutate()}
          aria-label={t('files.save', { name: file.name, facts })}
        >
          {save.isPending ? (
            <Loader size={16} />
          ) : (
            <IconPaperclip size={16} stroke={1.6} aria-hidden />
          )}
          <span className={classes.name}>{file.name}</span>
          <span className={classes.facts}>{facts}</span>
        </button>
        {action?.(file)}
      </div>
      {save.error && (
        <p className={classes.problem} role="alert">
          {problemLine(save.error, t)}
        </p>
      )}
    </li>
  );
}
