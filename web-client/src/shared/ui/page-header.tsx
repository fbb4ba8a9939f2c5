import { IconChevronLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { usePageTitle } from '../lib/page-title';
import classes from './page-header.module.css';

/** The title of a view (also of the browser tab) with its few actions. */
export function PageHeader({
  title,
  note,
  back,
  children,
}: {
  title: string;
  /** An empty one keeps its line, so that nothing moves when the words arrive. */
  note?: ReactNode;
  /** The list this view was opened from. */
  back?: { to: string; label: string };
  children?: ReactNode;
}) {
  usePageTitle(title);
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        {back && (
          <Link to={back.to} className={classes.back} data-print="hide">
            <IconChevronLeft size={16} aria-hidden />
            {back.label}
          </Link>
        )}
        <h1 className={classes.title}>{title}</h1>
        {note !== undefined && <p className={classes.note}>{note}</p>}
      </div>
      {children && (
        <div className={classes.actions} data-print="hide">
          {children}
        </div>
      )}
    </header>
  );
}
