import { Button, Modal, Radio } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Journal } from '@eschool/client/journal';
import { problemLine } from '../../../shared/lib/problem-text';
import { useSession } from '../../../shared/lib/session';
import { ErrorState } from '../../../shared/ui/error-state';
import { RowSkeleton } from '../../../shared/ui/row-skeleton';
import { attachLessonPlan } from '../api/attach-lesson-plan';
import { detachLessonPlan } from '../api/detach-lesson-plan';
import { plansForJournalQuery } from '../api/plans-for-journal';
import classes from './plan-dialog.module.css';

/** Which plan the journal follows; attaching lays its topics over the lessons in order. */
export function PlanDialog({ journal, onClose }: { journal: Journal; onClose: () => void }) {
  const { t } = useTranslation();
  const { schoolId } = useSession();
  const queryClient = useQueryClient();
  const [chosen, setChosen] = useState(journal.lessonPlanId ?? '');
  const path = { schoolId, journalId: journal.id };
  const plans = useQuery(plansForJournalQuery(schoolId, journal));
  const changed = () => {
    for (const key of ['journal-grid', 'lesson', 'teaching-day', 'journals']) {
      void queryClient.invalidateQueries({ queryKey: [key, schoolId] });
    }
  };
  const attach = useMutation({
    mutationFn: () => attachLessonPlan(path, chosen),
    onSuccess: changed,
  });
  const detach = useMutation({
    mutationFn: () => detachLessonPlan(path),
    onSuccess: () => {
      changed();
      onClose();
    },
  });
  const failure = attach.error ?? detach.error;
  const result = attach.data;
  return (
    <Modal
      closeButtonProps={{ 'aria-label': t('common.close') }}
      opened
      onClose={onClose}
      title={t('planDialog.title')}
      size="lg"
    >
      {result ? (
        <div className={classes.result}>
          <p>{t('planDialog.attached', { name: result.planName })}</p>
          {result.curriculumHours !== undefined &&
            result.curriculumHours !== result.plannedHours && (
              <p role="status">
                {t('planDialog.hoursDiffer', {
                  planned: result.plannedHours,
                  foreseen: result.curriculumHours,
                })}
              </p>
            )}
          {result.curriculumHours === undefined && result.lessonCount !== result.plannedHours && (
            <p role="status">
              {t('planDialog.lessonsDiffer', {
                planned: result.plannedHours,
                lessons: result.lessonCount,
              })}
            </p>
          )}
          <dl>
            <dt>{t('planDialog.plannedHours')}</dt>
            <dd>{result.plannedHours}</dd>
            <dt>{t('planDialog.lessonCount')}</dt>
            <dd>{result.lessonCount}</dd>
            <dt>{t('planDialog.attachedCount')}</dt>
            <dd>{result.attached}</dd>
            <dt>{t('planDialog.left')}</dt>
            <dd>{result.left}</dd>
            <dt>{t('planDialog.unplanned')}</dt>
            <dd>{result.unplanned}</dd>
          </dl>
          <Button onClick={onClose}>{t('common.done')}</Button>
        </div>
      ) : plans.error ? (
        <ErrorState error={plans.error} retry={() => void plans.refetch()} />
      ) : plans.isPending ? (
        <RowSkeleton rows={3} />
      ) : (
        <div className={classes.choice}>
          <p className={classes.note}>
            {plans.data.length
              ? t('planDialog.choose', { subject: journal.subject.name, grade: journal.grade })
              : t('planDialog.noneFor', { subject: journal.subject.name, grade: journal.grade })}
          </p>
          <Radio.Group value={chosen} onChange={setChosen} aria-label={t('planDialog.title')}>
            {plans.data.map((plan) => (
              <Radio
                key={plan.id}
                value={plan.id}
                label={plan.name}
                description={[
                  t('school.hours', { count: plan.hours }),
                  plan.author?.displayName,
                  plan.id === journal.lessonPlanId && t('planDialog.current'),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              />
            ))}
          </Radio.Group>
          {failure && (
            <p className={classes.problem} role="alert">
              {problemLine(failure, t)}
            </p>
          )}
          <div className={classes.actions}>
            {plans.data.length > 0 && (
              <Button disabled={!chosen} loading={attach.isPending} onClick={() => attach.mutate()}>
                {chosen === journal.lessonPlanId
                  ? t('planDialog.reattach')
                  : t('planDialog.attach')}
              </Button>
            )}
            <Button component={Link} to={`/s/${schoolId}/plans/import`} variant="default">
              {t('planDialog.fromFile')}
            </Button>
            {journal.lessonPlanId && (
              <Button
                variant="subtle"
                color="red"
                loading={detach.isPending}
                onClick={() => detach.mutate()}
              >
                {t('planDialog.detach')}
              </Button>
            )}
          </div>
        </div>
      )}
    </Modal>
  );
}
