import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { StaffMatch, StaffMember } from '@eschool/client/people';
import { useSession } from '../../../shared/lib/session';
import { differentSections, draftOf, type StaffDraft } from './staff-draft';
import classes from './staff-form.module.css';

const isStaff = ({ relations }: StaffMatch) =>
  relations.includes('STAFF') || relations.includes('FORMER_STAFF');

/** Somebody of the school is called like the newcomer: only a person can say whether it is the same one. */
export function StaffMatches({
  matches,
  saving,
  same,
  another,
}: {
  matches: StaffMatch[];
  saving: boolean;
  same: (personId: string) => void;
  another: () => void;
}) {
  const { t } = useTranslation();
  const { schoolId } = useSession();
  return (
    <section className={classes.question} role="alert">
      <h2>{t('staff.matchTitle')}</h2>
      <p>{t('staff.matchText')}</p>
      <ul className={classes.people}>
        {matches.map((match) => (
          <li key={match.id}>
            <strong>{match.displayName}</strong>
            <span className={classes.quiet}>
              {match.relations
                .map((relation) => t(`staff.relations.${relation}`, { defaultValue: relation }))
                .join(', ')}
            </span>
            {isStaff(match) ? (
              <Link to={`/s/${schoolId}/staff/${match.id}`}>{t('staff.openCard')}</Link>
            ) : (
              <Button
                variant="default"
                size="compact-md"
                disabled={saving}
                onClick={() => same(match.id)}
              >
                {t('staff.same')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Button variant="default" disabled={saving} onClick={another}>
        {t('staff.another')}
      </Button>
    </section>
  );
}

/** Somebody else changed the record meanwhile: what is written now, and which of the two stays. */
export function StaffConflict({
  draft,
  now,
  take,
  keep,
}: {
  draft: StaffDraft;
  now: StaffMember;
  take: () => void;
  keep: () => void;
}) {
  const { t } = useTranslation();
  const sections = differentSections(draft, draftOf(now));
  return (
    <section className={classes.question} role="alert">
      <h2>{t('staff.conflictTitle')}</h2>
      <p>
        {sections.length > 0
          ? t('staff.conflictText', {
              sections: sections.map((section) => t(`staff.${section}`)).join(', '),
            })
          : t('staff.conflictSame')}
      </p>
      <div className={classes.row}>
        <Button variant="default" onClick={take}>
          {t('staff.takeTheirs')}
        </Button>
        <Button variant="default" onClick={keep}>
          {t('staff.keepMine')}
        </Button>
      </div>
    </section>
  );
}
