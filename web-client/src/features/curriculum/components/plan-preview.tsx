import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { SubmitEvent } from 'react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { LessonPlanPreview } from '@eschool/client/curriculum';
import { newLessonPlanLimits } from '@eschool/client/limits';
import { calendarQuery, subjectsQuery } from '../../../shared/api/school';
import { problemLine } from '../../../shared/lib/problem-text';
import { useSession } from '../../../shared/lib/session';
import { uniqueId } from '../../../shared/lib/unique-id';
import { createLessonPlan, planHoursQuery } from '../api/lesson-plans';
import { PlanItems } from './plan-items';
import classes from './plan-preview.module.css';

type Choice = {
  grade?: number | undefined;
  variant?: string | undefined;
};

type Props = {
  preview: LessonPlanPreview;
  fileName: string;
  chosen: Choice;
  onChoose: (choice: Choice) => void;
  onOther: () => void;
};

/** What was read from the file, what to look at, and the few fields that make it a plan. */
export function PlanPreview({ preview, fileName, chosen, onChoose, onOther }: Props) {
  const { t } = useTranslation();
  const { schoolId } = useSession();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const subjects = useQuery(subjectsQuery(schoolId));
  const calendar = useQuery(calendarQuery(schoolId));
  const [name, setName] = useState(preview.name);
  const [grade, setGrade] = useState<number | string>(preview.grade ?? chosen.grade ?? '');
  const [subject, setSubject] = useState('');
  const key = useRef(uniqueId());
  const subjectId = subject || likelySubject(preview.name, subjects.data ?? []);
  const errors = preview.issues.filter((issue) => issue.severity === 'ERROR');
  const create = useMutation({
    mutationFn: (academicYear: number) =>
      createLessonPlan(
        schoolId,
        {
          name: name.trim(),
          subjectId,
          grade: Number(grade),
          academicYear,
          source: fileName,
          items: preview.items,
        },
        key.current,
      ),
    onSuccess: (plan) => {
      void queryClient.invalidateQueries({ queryKey: ['lesson-plans', schoolId] });
      void navigate(`/s/${schoolId}/plans/${plan.id}`);
    },
    // Another try may carry other words: then it is another creation.
    onError: () => {
      key.current = uniqueId();
    },
  });
  const academicYear = calendar.data?.academicYear;
  const complete = Boolean(
    name.trim() && subjectId && grade && academicYear && preview.items.length,
  );
  const hours = useQuery(
    planHoursQuery(
      schoolId,
      subjectId && grade && academicYear
        ? { subjectId, grade: Number(grade), academicYear, hours: preview.totalHours }
        : undefined,
    ),
  );
  const remarks = [...preview.issues, ...(hours.data?.remarks ?? [])];
  const gradeUnknown = !preview.grade && !grade && preview.choices.length === 0;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (complete && academicYear) create.mutate(academicYear);
  };
  const choiceKey = (choice: Choice) => `${choice.grade}|${choice.variant ?? ''}`;
  const current = preview.choices.find(
    (choice) => choice.grade === chosen.grade && choice.variant === (chosen.variant ?? ''),
  );
  return (
    <div className={classes.preview}>
      <form className={classes.form} onSubmit={submit}>
        {preview.choices.length > 0 && (
          <NativeSelect
            label={t('plan.variant')}
            description={t('plan.variantNote')}
            value={current ? choiceKey(current) : ''}
            onChange={(event) => {
              const next = preview.choices.find(
                (choice) => choiceKey(choice) === event.currentTarget.value,
              );
              if (next) onChoose({ grade: next.grade, variant: next.variant || undefined });
            }}
            data={[
              ...(current ? [] : [{ value: '', label: t('plan.chooseVariant') }]),
              ...preview.choices.map((choice) => ({
                value: choiceKey(choice),
                label: [
                  t('school.grade', { grade: choice.grade }),
                  choice.variant || t('plan.byTopics'),
                  t('school.hours', { count: choice.hours }),
                ].join(' · '),
              })),
            ]}
          />
        )}
        <TextInput
          label={t('plan.name')}
          required
          maxLength={newLessonPlanLimits.name.maxLength}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <div className={classes.pair}>
          <NativeSelect
            label={t('school.subject')}
            required
            value={subjectId}
            onChange={(event) => setSubject(event.currentTarget.value)}
            data={[
              { value: '', label: t('plan.chooseSubject') },
              ...(subjects.data ?? []).map((known) => ({ value: known.id, label: known.name })),
            ]}
          />
          <NumberInput
            label={t('plan.grade')}
            description={gradeUnknown ? t('plan.gradeUnknown') : undefined}
            required
            min={newLessonPlanLimits.grade.minimum}
            max={newLessonPlanLimits.grade.maximum}
            allowDecimal={false}
            value={grade}
            onChange={setGrade}
          />
        </div>
        {(subjects.error ?? calendar.error ?? hours.error ?? create.error) && (
          <p className={classes.problem} role="alert">
            {problemLine(create.error ?? subjects.error ?? calendar.error ?? hours.error, t)}
          </p>
        )}
        <div className={classes.actions}>
          <Button type="submit" disabled={!complete} loading={create.isPending}>
            {t('plan.create')}
          </Button>
          <Button variant="default" onClick={onOther}>
            {t('common.otherFile')}
          </Button>
          {!complete && preview.items.length > 0 && (
            <span className={classes.incomplete}>{t('plan.incomplete')}</span>
          )}
        </div>
      </form>
      <section aria-label={t('plan.read')}>
        <p className={classes.summary}>
          {[
            t('plan.rows', { count: preview.items.length }),
            t('school.hours', { count: preview.totalHours }),
            preview.sheet && t('plan.sheet', { sheet: preview.sheet }),
            preview.encoding,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {remarks.length > 0 && (
          <ul className={classes.issues}>
            {remarks.map((issue, index) => (
              <li key={index} data-severity={issue.severity}>
                {issue.rowNumber != null && <b>{t('plan.row', { number: issue.rowNumber })}: </b>}
                {issue.message}
              </li>
            ))}
          </ul>
        )}
        {errors.length === 0 && preview.items.length === 0 && preview.choices.length === 0 && (
          <p>{t('plan.nothingRead')}</p>
        )}
        {preview.items.length > 0 && <PlanItems items={preview.items} />}
      </section>
    </div>
  );
}

/** The subject whose name stands in the plan's name, the longest match first. */
function likelySubject(name: string, subjects: { id: string; name: string }[]): string {
  const words = name.toLowerCase();
  const matching = subjects.filter((subject) => words.includes(subject.name.toLowerCase()));
  matching.sort((a, b) => b.name.length - a.name.length);
  return matching[0]?.id ?? '';
}
