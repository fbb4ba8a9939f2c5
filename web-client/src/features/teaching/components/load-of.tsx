import { NativeSelect, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { describeTeachingLoadLimits as limits } from '@eschool/client/limits';
import type { Subject } from '@eschool/client/school';
import type { TeachingLoadOverview } from '@eschool/client/teaching';
import { DateField } from '../../../shared/ui/date-field';
import type { Draft } from './load-draft';
import { teacherOptions } from './teacher-options';
import classes from './load-dialog.module.css';

/** Whom a line gives to whom, and from when: what stays once the line is confirmed. */
export function LoadOf({
  draft,
  overview,
  subjects,
  refusal,
  onChange,
}: {
  draft: Draft;
  overview: TeachingLoadOverview;
  subjects: Subject[];
  refusal: (field: keyof Draft) => string | undefined;
  onChange: (part: Partial<Draft>) => void;
}) {
  const { t, i18n } = useTranslation();
  const group = overview.groups.find(({ id }) => id === draft.groupId);
  return (
    <>
      <Select
        label={t('load.fields.groupId')}
        data={overview.groups.map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.groupId || null}
        searchable
        required
        data-autofocus
        nothingFoundMessage={t('load.noneSuch')}
        error={refusal('groupId')}
        onChange={(groupId) => onChange({ groupId: groupId ?? '', grade: '' })}
      />
      <Select
        label={t('load.fields.subjectId')}
        data={subjects.map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.subjectId || null}
        searchable
        required
        nothingFoundMessage={t('load.noneSuch')}
        error={refusal('subjectId')}
        onChange={(subjectId) => onChange({ subjectId: subjectId ?? '' })}
      />
      {group && !group.classId && (
        <NativeSelect
          className={classes.wide}
          label={t('load.fields.grade')}
          value={String(draft.grade)}
          error={refusal('grade')}
          onChange={(event) => onChange({ grade: event.currentTarget.value })}
          data={[
            { value: '', label: t('load.chooseGrade') },
            ...Array.from({ length: limits.grade.maximum }, (_, n) => String(n + 1)),
          ]}
        />
      )}
      <Select
        className={classes.wide}
        label={t('load.fields.teacherId')}
        placeholder={t('load.vacancy')}
        data={teacherOptions(overview.teachers, i18n.language, t)}
        value={draft.teacherId || null}
        searchable
        clearable
        nothingFoundMessage={t('load.noneSuch')}
        error={refusal('teacherId')}
        onChange={(teacherId) => onChange({ teacherId: teacherId ?? '' })}
      />
      <DateField
        label={t('load.fields.since')}
        description={t('load.sinceNote')}
        value={draft.since}
        error={refusal('since')}
        onChange={(since) => onChange({ since })}
      />
    </>
  );
}
