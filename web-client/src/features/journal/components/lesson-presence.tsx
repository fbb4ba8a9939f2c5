import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lesson } from '@eschool/client/journal';
import { ProblemError } from '@eschool/clients-core/problem-error';
import { problemLine } from '../../../shared/lib/problem-text';
import { useSession } from '../../../shared/lib/session';
import { lessonQuery } from '../api/journal-queries';
import { recordLesson } from '../api/record-lesson';
import { PresenceList } from './presence-list';
import { useJournalSync } from './use-journal-sync';
import { useLessonChanged } from './use-lesson-changed';
import classes from './lesson-panel.module.css';

/** Who is here: the list, and the word that everyone was looked at. */
export function LessonPresence({
  lesson,
  numbers,
}: {
  lesson: Lesson;
  numbers?: ReadonlyMap<string, number> | undefined;
}) {
  const { t } = useTranslation();
  const { schoolId } = useSession();
  const queryClient = useQueryClient();
  const sync = useJournalSync(lesson.journalId);
  const changed = useLessonChanged(lesson);
  const path = { schoolId, journalId: lesson.journalId };
  useEffect(() => sync.loadPresence(lesson), [sync, lesson]);
  useEffect(
    () =>
      sync.subscribe({
        summaryChanged: (summary, saved) => {
          if (saved && summary.pending === 0) changed();
        },
      }),
    [sync, changed],
  );
  const confirm = useMutation({
    mutationFn: async () => {
      try {
        return await recordLesson(path, lesson, { attendanceTaken: true });
      } catch (failure) {
        if (!(failure instanceof ProblemError) || failure.status !== 412) throw failure;
        const options = { ...lessonQuery(path, lesson.id), staleTime: 0 };
        const current = await queryClient.query(options);
        return recordLesson(path, current, { attendanceTaken: true });
      }
    },
    onSuccess: (saved) => {
      queryClient.setQueryData(lessonQuery(path, lesson.id).queryKey, saved);
      changed();
    },
  });
  const students = useMemo(
    () =>
      lesson.students.map((student) => ({
        ...student,
        number: numbers?.get(student.id) ?? student.number,
      })),
    [lesson.students, numbers],
  );
  const anyoneAway = lesson.students.some((student) => student.attendance);
  return (
    <section className={classes.section}>
      <div className={classes.everyone}>
        <h3>{t('lesson.presence')}</h3>
        {lesson.attendanceTaken ? (
          <span className={classes.taken}>
            <IconCheck size={16} aria-hidden />
            {t('lesson.presenceTaken')}
          </span>
        ) : (
          lesson.mayEdit && (
            <Button
              size="compact-sm"
              variant="light"
              loading={confirm.isPending}
              onClick={() => confirm.mutate()}
            >
              {anyoneAway ? t('lesson.restPresent') : t('lesson.allPresent')}
            </Button>
          )
        )}
      </div>
      {lesson.mayEdit && <p className={classes.quiet}>{t('lesson.presenceKeys')}</p>}
      {confirm.error && (
        <p className={classes.problem} role="alert">
          {problemLine(confirm.error, t)}
        </p>
      )}
      <PresenceList lessonId={lesson.id} students={students} sync={sync} mayEdit={lesson.mayEdit} />
    </section>
  );
}
