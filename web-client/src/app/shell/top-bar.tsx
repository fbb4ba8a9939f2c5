import { useQuery } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { calendarQuery } from '../../shared/api/school';
import { academicYearText } from '../../shared/lib/academic-year';
import type { PersonAction } from '../../shared/lib/feature';
import { isFamily } from '../../shared/lib/acting';
import { usePlace } from '../../shared/lib/session';
import { PersonMenu } from './person-menu';
import { RoleSwitch } from './role-switch';
import { SavingIndicator } from './saving-indicator';
import classes from './top-bar.module.css';

type Props = { parts: ComponentType[]; personActions: PersonAction[] };

export function TopBar({ parts, personActions }: Props) {
  const { t } = useTranslation();
  const { place, role } = usePlace();
  const schoolId = place.membership?.schoolId;
  // An office has no calendar, and the sign-in of this client opens no role of a family: the service would refuse.
  const calendar = useQuery({
    ...calendarQuery(schoolId ?? ''),
    enabled: Boolean(schoolId) && !isFamily(role),
  });
  return (
    <header className={classes.bar} data-print="hide">
      <div className={classes.school}>
        <strong>{place.name}</strong>
        {calendar.data && (
          <span className={classes.year}>
            {t('shell.year', { year: academicYearText(calendar.data.academicYear) })}
          </span>
        )}
      </div>
      <SavingIndicator />
      <RoleSwitch />
      {parts.map((Part, index) => (
        <Part key={index} />
      ))}
      <PersonMenu actions={personActions} />
    </header>
  );
}
