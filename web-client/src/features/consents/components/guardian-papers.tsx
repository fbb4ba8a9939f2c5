import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementText, GuardianPapers } from '@eschool/client/consents';
import { formatShort } from '@eschool/clients-core/format-date';
import { useSession } from '../../../shared/lib/session';
import { AgreementDialog, type AgreementAct } from './agreement-dialog';
import { ChannelDialog } from './channel-dialog';
import { agreementState, channelsText, stopText } from './consent-words';
import classes from './consents.module.css';

/** A guardian: the agreement, the channels, and what can be done with both. */
export function GuardianPapersCard({
  studentId,
  guardian,
  newest,
}: {
  studentId: string;
  guardian: GuardianPapers;
  newest: AgreementText | undefined;
}) {
  const { t, i18n } = useTranslation();
  const { role } = useSession();
  const [act, setAct] = useState<AgreementAct | 'channels'>();
  const { agreement } = guardian;
  const state = agreementState(agreement, newest?.number ?? 0);
  const day = (date: string) => formatShort(date, i18n.language);
  const acts: AgreementAct[] =
    role !== 'REGISTRAR' || guardian.blocked || !newest
      ? []
      : state === 'NONE' || state === 'ENDED'
        ? ['register']
        : state === 'TEXT_UNANSWERED'
          ? ['sign', 'refuse', 'end']
          : state === 'TEXT_REFUSED'
            ? ['sign', 'end']
            : ['end'];
  const mayChoose = (role === 'REGISTRAR' || role === 'CLASS_TEACHER') && !guardian.blocked;
  return (
    <section className={classes.guardian}>
      <h3>
        {guardian.displayName} <span className={classes.quiet}>{guardian.kinship}</span>
      </h3>
      {guardian.blocked && <p className={classes.stop}>{t('consents.blocked')}</p>}
      {guardian.stop && <p className={classes.stop}>{stopText(guardian.stop, t, i18n.language)}</p>}
      <p>
        {agreement
          ? t('consents.agreementFacts', {
              number: agreement.number,
              day: day(agreement.registeredOn),
              text: agreement.textNumber,
              signed: day(agreement.signedOn),
            })
          : t('consents.noAgreement')}
      </p>
      {agreement?.ending && (
        <p>
          {t('consents.endedOn', {
            day: day(agreement.ending.endedOn),
            by: t(`consents.ends.${agreement.ending.endedBy}`),
          })}
          {agreement.ending.reason && `. ${agreement.ending.reason}`}
        </p>
      )}
      {(state === 'TEXT_UNANSWERED' || state === 'TEXT_REFUSED') && newest && (
        <p>{t(`consents.textStates.${state}`, { number: newest.number })}</p>
      )}
      <p>
        {guardian.channels
          ? t('consents.channelsFacts', {
              channels: channelsText(guardian, t),
              day: day(guardian.channels.statedOn),
            })
          : t('consents.noChannels')}
      </p>
      {(acts.length > 0 || mayChoose) && (
        <div className={classes.buttons}>
          {acts.map((each) => (
            <Button key={each} size="compact-md" variant="default" onClick={() => setAct(each)}>
              {t(`consents.acts.${each}.button`)}
            </Button>
          ))}
          {mayChoose && (
            <Button size="compact-md" variant="default" onClick={() => setAct('channels')}>
              {t('consents.channelsButton')}
            </Button>
          )}
        </div>
      )}
      {act === 'channels' && (
        <ChannelDialog
          studentId={studentId}
          guardian={guardian}
          onClose={() => setAct(undefined)}
        />
      )}
      {act && act !== 'channels' && newest && (
        <AgreementDialog
          act={act}
          studentId={studentId}
          guardian={guardian}
          newest={newest}
          onClose={() => setAct(undefined)}
        />
      )}
    </section>
  );
}
