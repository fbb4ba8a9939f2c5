import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SyntheticEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lesson, RecordLesson } from '@eschool/client/journal';
import { recordLessonLimits } from '@eschool/client/limits';
import { formatDay } from '@eschool/clients-core/format-date';
import { localToday } from '@eschool/clients-core/local-date';
import { ProblemError } from '@eschool/clients-core/problem-error';
import { problemLine } from '../../../shared/lib/problem-text';
import { useSession } from '../../../shared/lib/session';
import { lessonQuery } from '../api/journal-queries';
import { recordLesson } from '../api/record-lesson';
import { useLessonChanged } from './use-lesson-changed';
import classes from './lesson-panel.module.css';

type Draft = {
  topic: string;
  homework: string;
  dueLessonId: string;
};

function draftOf(lesson: Lesson): Draft {
  return {
    topic: lesson.topic ?? '',
    homework: lesson.homework?.text ?? '',
    dueLessonId: lesson.homework?.dueLessonId ?? lesson.nextLessons[0]?.id ?? '',
  };
}

function sameDraft(a: Draft, b: Draft): boolean {
  const due = a.homework.trim() ? a.dueLessonId === b.dueLessonId : true;
  return a.topic.trim() === b.topic.trim() && a.homework.trim() === b.homework.trim() && due;
}

/** Topic and homework; what someone else wrote meanwhile is shown before anything is replaced. */
export function LessonForm({ lesson }: { lesson: Lesson }) {
  const { t, i18n } = useTranslation();
  const { schoolId } = useSession();
  const queryClient = useQueryClient();
  const changed = useLessonChanged(lesson);
  const path = { schoolId, journalId: lesson.journalId };
  const [base, setBase] = useState(() => draftOf(lesson));
  const [draft, setDraft] = useState(base);
  const [conflict, setConflict] = useState<Lesson>();
  const stored = draftOf(lesson);
  const dirty = !sameDraft(draft, base);

  const save = useMutation({
    mutationFn: async (over: Lesson) => {
      const record = recordOf(draft, draftOf(over), over);
      try {
        return await recordLesson(path, over, record);
      } catch (failure) {
        if (!(failure instanceof ProblemError) || failure.status !== 412) throw failure;
        const current = await queryClient.query({
          ...lessonQuery(path, lesson.id),
          staleTime: 0,
        });
        // Another part of the record moved on (presence, a work): our words still meet the same text.
        if (sameDraft(draftOf(current), base)) return recordLesson(path, current, record);
        setConflict(current);
        return undefined;
      }
    },
    onSuccess: (saved) => {
      if (!saved) return;
      const now = draftOf(saved);
      setConflict(undefined);
      setBase(now);
      setDraft(now);
      queryClient.setQueryData(lessonQuery(path, lesson.id).queryKey, saved);
      changed();
    },
  });
  if (!conflict && !sameDraft(stored, base)) {
    // A refetched lesson replaces what was not touched here, or it is what was just sent.
    if (!dirty || sameDraft(draft, stored)) {
      setBase(stored);
      setDraft(stored);
    } else if (!save.isPending) {
      setConflict(lesson);
    }
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (dirty && lesson.mayEdit) save.mutate(lesson);
  };

  if (!lesson.mayEdit) {
    return (
      <div className={classes.fields}>
        <section className={classes.section}>
          <h3>{t('lesson.topic')}</h3>
          <p className={classes.plain}>{lesson.topic ?? lesson.plannedTopic ?? '—'}</p>
        </section>
        <section className={classes.section}>
          <h3>{t('school.homework')}</h3>
          <p className={classes.plain}>{lesson.homework?.text ?? '—'}</p>
        </section>
      </div>
    );
  }
  return (
    <form
      className={classes.fields}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
      }}
    >
      <div>
        <Textarea
          label={t('lesson.topic')}
          autosize
          minRows={1}
          maxRows={5}
          maxLength={recordLessonLimits.topic.maxLength}
          value={draft.topic}
          onChange={(event) => setDraft({ ...draft, topic: event.currentTarget.value })}
        />
        {lesson.plannedTopic && lesson.plannedTopic !== draft.topic.trim() && (
          <p className={classes.fromPlan}>
            <span>{t('lesson.planned', { topic: lesson.plannedTopic })}</span>
            <Button
              size="compact-xs"
              variant="light"
              onClick={() => setDraft({ ...draft, topic: lesson.plannedTopic ?? '' })}
            >
              {t('lesson.takePlanned')}
            </Button>
          </p>
        )}
      </div>
      <Textarea
        label={t('school.homework')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={recordLessonLimits.homework.maxLength}
        value={draft.homework}
        onChange={(event) => setDraft({ ...draft, homework: event.currentTarget.value })}
      />
      {draft.homework.trim() !== '' && lesson.nextLessons.length > 0 && (
        <NativeSelect
          label={t('lesson.due')}
          value={draft.dueLessonId}
          onChange={(event) => setDraft({ ...draft, dueLessonId: event.currentTarget.value })}
          data={lesson.nextLessons.map((next) => ({
            value: next.id,
            label: t('lesson.dueOption', {
              day: formatDay(next.date, i18n.language),
              number: next.lessonNumber,
            }),
          }))}
        />
      )}
      {draft.homework.trim() === '' && filesOf(lesson) > 0 && (
        <p className={classes.fromPlan}>{t('lesson.filesGoToo', { count: filesOf(lesson) })}</p>
      )}
      {conflict ? (
        <div className={classes.conflict} role="alert">
          <p>
            {t('lesson.conflict', {
              topic: conflict.topic ?? '—',
              homework: conflict.homework?.text ?? '—',
            })}
          </p>
          <div>
            <Button size="xs" onClick={() => save.mutate(conflict)}>
              {t('lesson.keepMine')}
            </Button>
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                setBase(draftOf(conflict));
                setDraft(draftOf(conflict));
                setConflict(undefined);
              }}
            >
              {t('lesson.leaveTheirs')}
            </Button>
          </div>
        </div>
      ) : (
        <div className={classes.save}>
          <Button type="submit" size="sm" disabled={!dirty} loading={save.isPending}>
            {t('common.save')}
          </Button>
          {!dirty && save.isSuccess && <span role="status">{t('common.saved')}</span>}
          {dirty && <span>{t('lesson.unsaved')}</span>}
        </div>
      )}
      {save.error && (
        <p className={classes.problem} role="alert">
          {problemLine(save.error, t)}
        </p>
      )}
    </form>
  );
}

function filesOf(lesson: Lesson): number {
  return lesson.homework?.files.length ?? 0;
}

/** Only what was changed goes out; a lesson that has begun counts as held once it is recorded. */
function recordOf(draft: Draft, stored: Draft, lesson: Lesson): RecordLesson {
  const record: RecordLesson = {};
  const topic = draft.topic.trim();
  const homework = draft.homework.trim();
  if (topic !== stored.topic.trim()) record.topic = topic;
  if (!sameDraft({ ...draft, topic: '' }, { ...stored, topic: '' })) {
    record.homework = homework || null;
    if (homework && draft.dueLessonId) record.homeworkDueLessonId = draft.dueLessonId;
  }
  if (lesson.status === 'PLANNED' && lesson.date <= localToday()) record.status = 'HELD';
  return record;
}
