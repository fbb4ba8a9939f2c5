import { ActionIcon, Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeWork, Lesson, Work, WorkType } from '@eschool/client/journal';
import { changeWorkLimits } from '@eschool/client/limits';
import { problemLine } from '../../../shared/lib/problem-text';
import { useSession } from '../../../shared/lib/session';
import { uniqueId } from '../../../shared/lib/unique-id';
import { changeWork } from '../api/change-work';
import { createWork } from '../api/create-work';
import { deleteWork } from '../api/delete-work';
import { workTypesQuery } from '../api/journal-queries';
import { defaultWorkType } from '../sync/journal-syncs';
import { useLessonChanged } from './use-lesson-changed';
import classes from './lesson-panel.module.css';

/** The works of a lesson: each is a column of the journal with its kind and weight. */
export function LessonWorks({ lesson }: { lesson: Lesson }) {
  const { t } = useTranslation();
  const { schoolId } = useSession();
  const types = useQuery({ ...workTypesQuery(schoolId), enabled: lesson.mayEdit });
  const changed = useLessonChanged(lesson);
  const path = { schoolId, journalId: lesson.journalId };
  const attempt = useRef(uniqueId());
  const add = useMutation({
    mutationFn: (type: WorkType) =>
      createWork(path, lesson.id, { workTypeId: type.id }, attempt.current),
    onSuccess: () => {
      attempt.current = uniqueId();
      changed();
    },
  });
  const usual = types.data && defaultWorkType(types.data);
  return (
    <section className={classes.section}>
      <h3>{t('lesson.works')}</h3>
      {lesson.works.length === 0 && <p className={classes.quiet}>{t('lesson.noWorks')}</p>}
      <ul className={classes.works}>
        {lesson.works.map((work) =>
          lesson.mayEdit && types.data ? (
            <WorkRow key={work.id} work={work} lesson={lesson} types={types.data} />
          ) : (
            <li key={work.id} className={classes.plain}>
              {[work.workType.name, work.title, t('school.weight', { weight: work.weight })]
                .filter(Boolean)
                .join(' · ')}
            </li>
          ),
        )}
      </ul>
      {lesson.mayEdit && usual && (
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconPlus size={16} />}
          loading={add.isPending}
          onClick={() => add.mutate(usual)}
        >
          {t('lesson.addWork')}
        </Button>
      )}
      {(add.error ?? types.error) && (
        <p className={classes.problem} role="alert">
          {problemLine(add.error ?? types.error, t)}
        </p>
      )}
    </section>
  );
}

function WorkRow({ work, lesson, types }: { work: Work; lesson: Lesson; types: WorkType[] }) {
  const { t } = useTranslation();
  const { schoolId } = useSession();
  const changed = useLessonChanged(lesson);
  const path = { schoolId, journalId: lesson.journalId };
  const [title, setTitle] = useState(work.title ?? '');
  const [weight, setWeight] = useState<number | string>(work.weight);
  const update = useMutation({
    mutationFn: (changes: ChangeWork) => changeWork(path, work, changes),
    onSettled: changed,
  });
  const remove = useMutation({ mutationFn: () => deleteWork(path, work), onSettled: changed });
  const failure = update.error ?? remove.error;
  return (
    <li>
      <div className={classes.work}>
        <NativeSelect
          size="xs"
          aria-label={t('lesson.workType')}
          value={work.workType.id}
          disabled={update.isPending}
          onChange={(event) => {
            const type = types.find((known) => known.id === event.currentTarget.value);
            if (!type) return;
            setWeight(type.defaultWeight);
            update.mutate({ workTypeId: type.id, weight: type.defaultWeight });
          }}
          data={types.map((type) => ({ value: type.id, label: type.name }))}
        />
        <TextInput
          size="xs"
          aria-label={t('lesson.workTitle')}
          placeholder={t('lesson.workTitle')}
          value={title}
          maxLength={changeWorkLimits.title.maxLength}
          onChange={(event) => setTitle(event.currentTarget.value)}
          onBlur={() => {
            if (title.trim() !== (work.title ?? '')) update.mutate({ title: title.trim() });
          }}
        />
        <NumberInput
          size="xs"
          aria-label={t('lesson.weight')}
          value={weight}
          min={changeWorkLimits.weight.minimum}
          max={changeWorkLimits.weight.maximum}
          step={0.5}
          decimalScale={2}
          onChange={setWeight}
          onBlur={() => {
            if (typeof weight === 'number' && weight !== work.weight) update.mutate({ weight });
          }}
        />
        <ActionIcon
          variant="subtle"
          color="red"
          aria-label={t('lesson.deleteWork', { name: work.workType.name })}
          title={t('lesson.deleteWork', { name: work.workType.name })}
          loading={remove.isPending}
          onClick={() => remove.mutate()}
        >
          <IconTrash size={17} stroke={1.6} />
        </ActionIcon>
      </div>
      {failure && (
        <p className={classes.problem} role="alert">
          {problemLine(failure, t)}
        </p>
      )}
    </li>
  );
}
