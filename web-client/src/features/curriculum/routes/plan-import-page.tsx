import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/lib/session';
import { ErrorState } from '../../../shared/ui/error-state';
import { FileDrop } from '../../../shared/ui/file-drop';
import { PageHeader } from '../../../shared/ui/page-header';
import { previewLessonPlan } from '../api/lesson-plans';
import { PlanPreview } from '../components/plan-preview';
import classes from './plan-import-page.module.css';

type Attempt = {
  file: File;
  grade?: number | undefined;
  variant?: string | undefined;
};

/** A plan from a file: give the file, look at what was read, name it, create it. */
export function PlanImportPage() {
  const { t } = useTranslation();
  const { schoolId } = useSession();
  const [attempt, setAttempt] = useState<Attempt>();
  const preview = useMutation({
    mutationFn: ({ file, grade, variant }: Attempt) =>
      previewLessonPlan(schoolId, file, { grade, variant }),
  });
  const read = (next: Attempt) => {
    setAttempt(next);
    preview.mutate(next);
  };
  return (
    <>
      <PageHeader
        title={t('plan.importTitle')}
        note={attempt?.file.name}
        back={{ to: `/s/${schoolId}/plans`, label: t('plan.view') }}
      />
      {preview.error && (
        <div className={classes.failure}>
          <ErrorState error={preview.error} retry={() => attempt && read(attempt)} />
        </div>
      )}
      {preview.data && attempt ? (
        <PlanPreview
          key={`${attempt.file.name}|${attempt.grade}|${attempt.variant}`}
          preview={preview.data}
          fileName={attempt.file.name}
          chosen={attempt}
          onChoose={(choice) => read({ file: attempt.file, ...choice })}
          onOther={() => {
            setAttempt(undefined);
            preview.reset();
          }}
        />
      ) : (
        <FileDrop
          label={preview.isPending ? t('common.readingFile') : t('plan.drop')}
          note={t('plan.dropNote')}
          accept=".xlsx,.csv,.json"
          busy={preview.isPending}
          onFile={(file) => read({ file })}
        />
      )}
    </>
  );
}
