import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { formatShort } from '@eschool/clients-core/format-date';
import { useSession } from '../../../shared/lib/session';
import table from '../../../shared/ui/data-table.module.css';
import { ErrorState } from '../../../shared/ui/error-state';
import { PageHeader } from '../../../shared/ui/page-header';
import { RowSkeleton } from '../../../shared/ui/row-skeleton';
import { formsQuery, pupilQuery, textsQuery } from '../api/consents';
import { AnswerMark } from '../components/answer-mark';
import { answerOf, stopText } from '../components/consent-words';
import classes from '../components/consents.module.css';
import { GuardianPapersCard } from '../components/guardian-papers';
import { PrintButtons } from '../components/print-buttons';
import { RecordDialog } from '../components/record-dialog';

/** All papers of a pupil: what is in force, the agreements of the guardians, and what was ever handed in. */
export function PupilConsentsPage() {
  const { t, i18n } = useTranslation();
  const { schoolId, role } = useSession();
  const { studentId = '' } = useParams();
  const whole = useQuery(pupilQuery(schoolId, studentId));
  const forms = useQuery(formsQuery(schoolId));
  const texts = useQuery(textsQuery(schoolId));
  const [open, setOpen] = useState(false);
  const error = whole.error ?? forms.error ?? texts.error;
  const back = { to: '..', label: t('consents.view') };
  if (error) {
    return (
      <>
        <PageHeader title={t('consents.view')} back={back} />
        <ErrorState
          error={error}
          retry={() => void Promise.all([whole.refetch(), forms.refetch(), texts.refetch()])}
        />
      </>
    );
  }
  if (!whole.data || !forms.data || !texts.data) {
    return (
      <>
        <PageHeader title={t('consents.view')} back={back} note="" />
        <RowSkeleton rows={10} />
      </>
    );
  }
  const { pupil, papers } = whole.data;
  const day = (date: string) => formatShort(date, i18n.language);
  return (
    <>
      <PageHeader title={pupil.displayName} note={pupil.className ?? ''} back={back}>
        {(role === 'REGISTRAR' || role === 'CLASS_TEACHER') && (
          <>
            {pupil.classId && <PrintButtons of={{ studentId: pupil.id }} />}
            <Button leftSection={<IconPlus size={18} stroke={1.6} />} onClick={() => setOpen(true)}>
              {t('consents.recordButton')}
            </Button>
          </>
        )}
      </PageHeader>
      {pupil.stop && (
        <p className={classes.warn}>
          {stopText(pupil.stop, t, i18n.language)} {t('consents.stoppedNote')}
        </p>
      )}
      <section className={classes.section}>
        <h2>{t('consents.inForce')}</h2>
        <div className={table.scroll}>
          <table className={`${table.table} ${table.cards}`}>
            <thead>
              <tr>
                <th scope="col">{t('consents.columns.purpose')}</th>
                <th scope="col">{t('consents.columns.state')}</th>
                <th scope="col">{t('consents.columns.day')}</th>
                <th scope="col">{t('consents.columns.covers')}</th>
              </tr>
            </thead>
            <tbody>
              {forms.data.map((form) => {
                const state = pupil.states.find(({ purpose }) => purpose === form.purpose);
                return (
                  <tr key={form.purpose}>
                    <th scope="row">
                      {t(`consents.purposes.${form.purpose}`)}
                      <span className={table.sub}>{form.text}</span>
                    </th>
                    <td data-label={t('consents.columns.state')}>
                      <AnswerMark answer={answerOf(pupil, form.purpose)} />
                    </td>
                    <td className={table.line} data-label={t('consents.columns.day')}>
                      {state && day(state.statedOn)}
                    </td>
                    <td className={table.quiet} data-label={t('consents.columns.covers')}>
                      {form.data}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      </section>
      <section className={classes.section}>
        <h2>{t('consents.guardians')}</h2>
        {pupil.guardians.length === 0 && <p>{t('consents.noGuardians')}</p>}
        {pupil.guardians.map((guardian) => (
          <GuardianPapersCard
            key={guardian.id}
            studentId={pupil.id}
            guardian={guardian}
            newest={texts.data[0]}
          />
        ))}
      </section>
      <section className={classes.section}>
        <h2>{t('consents.history')}</h2>
        {papers.length === 0 ? (
          <p>{t('consents.noPapers')}</p>
        ) : (
          <div className={table.scroll}>
            <table className={`${table.table} ${table.cards}`}>
              <thead>
                <tr>
                  {(['purpose', 'state', 'day', 'signer', 'entered'] as const).map((column) => (
                    <th key={column} scope="col">
                      {t(`consents.columns.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {papers.map((paper) => (
                  <tr key={paper.id}>
                    <th scope="row">{t(`consents.purposes.${paper.purpose}`)}</th>
                    <td data-label={t('consents.columns.state')}>
                      <AnswerMark answer={paper.statement} />
                    </td>
                    <td className={table.line} data-label={t('consents.columns.day')}>
                      {day(paper.statedOn)}
                    </td>
                    <td data-label={t('consents.columns.signer')}>{paper.signerName}</td>
                    <td data-label={t('consents.columns.entered')}>
                      {t('consents.enteredBy', {
                        name: paper.enteredByName,
                        at: new Date(paper.enteredAt).toLocaleString(i18n.language, {
                          dateStyle: 'short',
                          timeStyle: 'short',
                        }),
                      })}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
      {open && (
        <RecordDialog
          pupils={[pupil]}
          onClose={() => setOpen(false)}
          onDone={() => setOpen(false)}
        />
      )}
    </>
  );
}
