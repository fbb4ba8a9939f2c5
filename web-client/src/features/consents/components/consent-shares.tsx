import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ConsentShare } from '@eschool/client/consents';
import { formatNumber } from '@eschool/clients-core/format-number';
import { useSession } from '../../../shared/lib/session';
import { sharesQuery } from '../api/consents';
import { PURPOSES } from './consent-words';
import classes from './consents.module.css';

/** How many have agreed to each purpose, of a class or of all: each line opens those who have not answered. */
export function ConsentShares({ classId }: { classId: string | undefined }) {
  const { t } = useTranslation();
  const { schoolId } = useSession();
  const shares = useQuery(sharesQuery(schoolId));
  // The list below says what went wrong; without figures there is nothing to say twice.
  const counted = shares.data?.filter((share) => !classId || share.classId === classId) ?? [];
  const pupils = sum(counted, (share) => share.pupils);
  if (pupils === 0) return null;
  const stopped = sum(counted, (share) => share.stopped);
  const className = counted.length === 1 ? counted[0]?.className : undefined;
  return (
    <section className={classes.shares} aria-label={t('consents.shares')}>
      <h2>
        {className
          ? t('consents.sharesOfClass', { className, count: pupils })
          : t('consents.sharesOfSchool', { count: pupils })}
      </h2>
      <ul className={classes.shareList}>
        {PURPOSES.map((purpose) => (
          <Share key={purpose} purpose={purpose} shares={counted} pupils={pupils} />
        ))}
      </ul>
      <p className={classes.quiet}>
        {t('consents.withAgreement', {
          count: sum(counted, (share) => share.withAgreement),
          pupils,
        })}
        {stopped > 0 && ` ${t('consents.stoppedCount', { count: stopped })}`}
      </p>
    </section>
  );
}

function Share({
  purpose,
  shares,
  pupils,
}: {
  purpose: (typeof PURPOSES)[number];
  shares: ConsentShare[];
  pupils: number;
}) {
  const { t, i18n } = useTranslation();
  const of = (answer: 'given' | 'refused' | 'withdrawn') =>
    sum(
      shares,
      (share) => share.purposes.find((counts) => counts.purpose === purpose)?.[answer] ?? 0,
    );
  const counts = { GIVEN: of('given'), REFUSED: of('refused'), WITHDRAWN: of('withdrawn') };
  const silent = pupils - counts.GIVEN - counts.REFUSED - counts.WITHDRAWN;
  const others = (['REFUSED', 'WITHDRAWN'] as const)
    .filter((answer) => counts[answer] > 0)
    .map((answer) => t(`consents.counts.${answer}`, { count: counts[answer] }));
  const search = new URLSearchParams({ purpose, answer: 'NONE' });
  const [only] = shares;
  if (shares.length === 1 && only) search.set('class', only.classId);
  return (
    <li className={classes.share}>
      <span>{t(`consents.purposes.${purpose}`)}</span>
      <span className={classes.bar} aria-hidden>
        {(['GIVEN', 'REFUSED', 'WITHDRAWN'] as const)
          .filter((answer) => counts[answer] > 0)
          .map((answer) => (
            <span
              key={answer}
              data-answer={answer}
              style={{ width: `${(counts[answer] * 100) / pupils}%` }}
            />
          ))}
      </span>
      <span>
        <strong>{formatNumber((counts.GIVEN * 100) / pupils, i18n.language, 0)} %</strong>{' '}
        <span className={classes.quiet}>
          {[t('consents.counts.GIVEN', { count: counts.GIVEN, pupils }), ...others].join(', ')}
        </span>
        {silent > 0 && (
          <>
            {' '}
            <Link to={`?${search.toString()}`}>{t('consents.counts.NONE', { count: silent })}</Link>
          </>
        )}
      </span>
    </li>
  );
}

function sum(shares: ConsentShare[], of: (share: ConsentShare) => number): number {
  return shares.reduce((whole, share) => whole + of(share), 0);
}
