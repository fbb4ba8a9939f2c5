import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { usePlace } from '../../shared/lib/session';
import { viewsOf } from '../views';
import classes from './rail.module.css';

/** The few tasks of the role; a bar at the bottom on a phone. */
export function Rail() {
  const { t } = useTranslation();
  const { role, place } = usePlace();
  return (
    <nav className={classes.rail} aria-label={t('shell.tasks')} data-print="hide">
      <div className={classes.brand}>
        <img src="/icon.svg" alt="" width={26} height={26} />
        <span>{t('product')}</span>
      </div>
      <ul className={classes.list}>
        {viewsOf(role).map(({ id, name, icon: Icon, last }) => (
          <li key={id} className={last ? classes.last : undefined}>
            <NavLink to={`${place.base}/${id}`} className={classes.link}>
              <Icon size={20} stroke={1.6} aria-hidden />
              <span>{t(name)}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
