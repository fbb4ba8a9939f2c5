import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { GuardianRow } from '@eschool/client/people';
import { formatPhone } from '@eschool/clients-core/format-phone';
import { AccessButton } from './access-button';
import classes from './guardian-list.module.css';

type Props = {
  guardians: GuardianRow[] | undefined;
  mayIssue: boolean;
};

/** Who stands for a pupil and how to reach them. */
export function GuardianList({ guardians, mayIssue }: Props) {
  const { t } = useTranslation();
  if (!guardians) return <Skeleton height={18} width={180} />;
  if (guardians.length === 0) {
    return <span className={classes.quiet}>{t('people.noGuardians')}</span>;
  }
  return (
    <ul className={classes.list}>
      {guardians.map((guardian) => (
        <li key={guardian.id}>
          <span className={classes.who}>
            <span>{guardian.displayName}</span>
            <span className={classes.quiet}>
              {[guardian.kinship, guardian.phone && formatPhone(guardian.phone), guardian.email]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
          {guardian.blocked && <span className={classes.blocked}>{t('people.blocked')}</span>}
          {mayIssue && !guardian.blocked && (
            <span data-print="hide">
              <AccessButton
                personId={guardian.id}
                name={guardian.displayName}
                hasAccess={guardian.hasAccess}
              />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
