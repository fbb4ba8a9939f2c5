import type { ReactNode } from 'react';
import { usePageTitle } from '../lib/page-title';
import classes from './page-header.module.css';

/** The title of a view (also of the browser tab) with its few actions. */
export function PageHeader({
  title,
  note,
  children,
}: {
  title: string;
  note?: ReactNode;
  children?: ReactNode;
}) {
  usePageTitle(title);
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        <h1 className={classes.title}>{title}</h1>
        {note && <p className={classes.note}>{note}</p>}
      </div>
      {children && (
        <div className={classes.actions} data-print="hide">
          {children}
        </div>
      )}
    </header>
  );
}
