import { ActionIcon, Button, Loader } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Lesson } from '@eschool/client/journal';
import { problemLine } from '../../../shared/lib/problem-text';
import { useSession } from '../../../shared/lib/session';
import { FileDrop } from '../../../shared/ui/file-drop';
import { FileLinks } from '../../../shared/ui/file-links';
import {
  downloadHomeworkFile,
  takeOffHomeworkFile,
  type HomeworkFile,
} from '../api/homework-files';
import { useHomeworkUploads } from './use-homework-uploads';
import { useLessonChanged } from './use-lesson-changed';
import classes from './lesson-panel.module.css';

/** The files of a lesson's homework: to save for everybody who sees it, to add and to remove for its teacher. */
export function HomeworkFiles({ lesson }: { lesson: Lesson }) {
  const { t } = useTranslation();
  const { schoolId } = useSession();
  const path = { schoolId, journalId: lesson.journalId };
  const files = lesson.homework?.files ?? [];
  if (!lesson.mayEdit && files.length === 0) return null;
  return (
    <section className={classes.section}>
      <h3>{t('lesson.files')}</h3>
      {files.length > 0 && (
        <FileLinks
          files={files}
          download={(file) => downloadHomeworkFile(path, file)}
          {...(lesson.mayEdit
            ? { action: (file: HomeworkFile) => <RemoveFile lesson={lesson} file={file} /> }
            : {})}
        />
      )}
      {lesson.mayEdit &&
        (lesson.homework ? (
          <AddFiles key={lesson.homework.id} lesson={lesson} homeworkId={lesson.homework.id} />
        ) : (
          <p className={classes.quiet}>{t('lesson.filesNeedHomework')}</p>
        ))}
    </section>
  );
}

function RemoveFile({ lesson, file }: { lesson: Lesson; file: HomeworkFile }) {
  const { t } = useTranslation();
  const { schoolId } = useSession();
  const changed = useLessonChanged(lesson);
  const remove = useMutation({
    mutationFn: () => takeOffHomeworkFile({ schoolId, journalId: lesson.journalId }, file.id),
    onSettled: changed,
  });
  return (
    <>
      {remove.error && (
        <span className={classes.problem} role="alert">
          {problemLine(remove.error, t)}
        </span>
      )}
      <ActionIcon
        variant="subtle"
        color="red"
        aria-label={t('lesson.removeFile', { name: file.name })}
        title={t('lesson.removeFile', { name: file.name })}
        loading={remove.isPending}
        onClick={() => remove.mutate()}
      >
        <IconTrash size={17} stroke={1.6} />
      </ActionIcon>
    </>
  );
}

function AddFiles({ lesson, homeworkId }: { lesson: Lesson; homeworkId: string }) {
  const { t } = useTranslation();
  const { schoolId } = useSession();
  const changed = useLessonChanged(lesson);
  const { uploads, add, again, giveUp } = useHomeworkUploads(
    { schoolId, journalId: lesson.journalId },
    homeworkId,
    changed,
  );
  return (
    <>
      <ul className={classes.uploads} aria-live="polite">
        {uploads.map((upload) => (
          <li key={upload.key}>
            {upload.error ? (
              <>
                <p className={classes.problem} role="alert">
                  {t('lesson.fileFailed', {
                    name: upload.file.name,
                    why: problemLine(upload.error, t),
                  })}
                </p>
                <div>
                  <Button size="compact-xs" variant="light" onClick={() => again(upload.key)}>
                    {t('common.retry')}
                  </Button>
                  <Button size="compact-xs" variant="subtle" onClick={() => giveUp(upload.key)}>
                    {t('lesson.fileGiveUp')}
                  </Button>
                </div>
              </>
            ) : (
              <p className={classes.sending}>
                <Loader size={16} aria-hidden />
                {t(upload.sending ? 'lesson.fileSending' : 'lesson.fileWaiting', {
                  name: upload.file.name,
                })}
              </p>
            )}
          </li>
        ))}
      </ul>
      <FileDrop
        compact
        multiple
        label={t('lesson.addFiles')}
        note={t('lesson.filesNote')}
        accept=".pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.rtf,.txt,.csv,.mp3,.m4a,.mp4,.heic,image/jpeg,image/png,image/gif,image/webp"
        onFile={add}
      />
    </>
  );
}
