import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, useLocation } from 'react-router';
import { usePlace } from '../../shared/lib/session';
import type { View } from '../../shared/lib/feature';
import { partsOf, viewsOf } from '../views';
import classes from './rail.module.css';

/** More than a thumb can tell apart at the bottom of a phone. */
const MOST_IN_BAR = 5;
/** From here on a list is easier to read in parts. */
const MOST_WITHOUT_PARTS = 6;

/** The few tasks of the role; a bar at the bottom on a phone, with the rest behind its last place. */
export function Rail() {
  const { t } = useTranslation();
  const { role } = usePlace();
  const phone = useMediaQuery('(max-width: 820px)', false, { getInitialValueInEffect: false });
  const views = viewsOf(role);
  return (
    <nav className={classes.rail} aria-label={t('shell.tasks')} data-print="hide">
      {phone ? (
        <Bar views={views} />
      ) : (
        <>
          <div className={classes.brand}>
            <img src="/icon.svg" alt="" width={26} height={26} />
            <span>{t('product')}</span>
          </div>
          <Parts views={views} />
        </>
      )}
    </nav>
  );
}

function Parts({ views }: { views: View[] }) {
  const { t } = useTranslation();
  const headed = views.length > MOST_WITHOUT_PARTS;
  return (
    <div className={classes.parts}>
      {partsOf(views).map(({ group, views: places }) => (
        <section
          key={group ?? ''}
          aria-label={headed && group ? t(`shell.group.${group}`) : undefined}
        >
          {headed && group && (
            <p className={classes.heading} aria-hidden>
              {t(`shell.group.${group}`)}
            </p>
          )}
          <ul className={classes.list}>
            {places.map((view) => (
              <Place key={view.id} view={view} />
            ))}
          </ul>
        </section>
      ))}
      <ul className={`${classes.list} ${classes.last}`}>
        {views
          .filter(({ last }) => last)
          .map((view) => (
            <Place key={view.id} view={view} />
          ))}
      </ul>
    </div>
  );
}

function Bar({ views }: { views: View[] }) {
  const { t } = useTranslation();
  const { place } = usePlace();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  const shown = views.length > MOST_IN_BAR ? views.slice(0, MOST_IN_BAR - 1) : views;
  const rest = views.slice(shown.length);
  const inRest = rest.some(({ id }) => `${pathname}/`.startsWith(`${place.base}/${id}/`));
  return (
    <>
      <ul className={classes.bar}>
        {shown.map((view) => (
          <Place key={view.id} view={view} />
        ))}
        {rest.length > 0 && (
          <li>
            <button
              type="button"
              className={classes.link}
              aria-haspopup="dialog"
              aria-expanded={open}
              aria-current={inRest ? 'page' : undefined}
              onClick={() => setOpen(true)}
            >
              <IconDots size={20} stroke={1.6} aria-hidden />
              <span>{t('shell.more')}</span>
            </button>
          </li>
        )}
      </ul>
      <Drawer
        opened={open}
        onClose={() => setOpen(false)}
        position="bottom"
        classNames={{ content: classes.drawer }}
        title={t('shell.tasks')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <div className={classes.sheet} onClick={() => setOpen(false)}>
          <Parts views={rest} />
        </div>
      </Drawer>
    </>
  );
}

function Place({ view: { id, name, icon: Icon } }: { view: View }) {
  const { t } = useTranslation();
  const { place } = usePlace();
  return (
    <li>
      <NavLink to={`${place.base}/${id}`} className={classes.link}>
        <Icon size={20} stroke={1.6} aria-hidden />
        <span>{t(name)}</span>
      </NavLink>
    </li>
  );
}
