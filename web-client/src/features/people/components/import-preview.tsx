import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PeopleImport } from '@eschool/client/exchange';
import type { Job } from '@eschool/client/jobs';
import { problemLine } from '../../../shared/lib/problem-text';
import { useSession } from '../../../shared/lib/session';
import { confirmPeopleImport } from '../api/people-imports';
import { ImportRows } from './import-rows';
import { ImportSummary } from './import-summary';
import classes from './import-preview.module.css';

type Props = {
  list: PeopleImport;
  onBegun: (job: Job) => void;
  onOtherFile: () => void;
};

/** What taking the list over would bring, and the decision. */
export function ImportPreview({ list, onBegun, onOtherFile }: Props) {
  const { t } = useTranslation();
  const { schoolId } = useSession();
  const confirm = useMutation({
    mutationFn: () => confirmPeopleImport(schoolId, list),
    onSuccess: onBegun,
  });
  const { errors } = list.summary;
  const toStore = list.rows.filter((row) => row.action !== 'SKIP').length;
  return (
    <>
      <ImportSummary summary={list.summary} />
      {confirm.error && (
        <p className={classes.problem} role="alert">
          {problemLine(confirm.error, t)}
        </p>
      )}
      <div className={classes.actions}>
        {toStore > 0 && (
          <Button
            disabled={errors > 0}
            loading={confirm.isPending}
            onClick={() => confirm.mutate()}
          >
            {t('import.confirm', { count: toStore })}
          </Button>
        )}
        <Button variant="default" onClick={onOtherFile}>
          {t('common.otherFile')}
        </Button>
        {errors > 0 && <span className={classes.problem}>{t('import.blocked')}</span>}
        {errors === 0 && toStore === 0 && <span>{t('import.nothingNew')}</span>}
      </div>
      <ImportRows rows={list.rows} />
    </>
  );
}
