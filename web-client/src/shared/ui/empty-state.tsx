import type { ReactNode } from 'react';
import classes from './states.module.css';

/** Nothing to show, and what to do next. */
export function EmptyState({
  title,
  text,
  children,
}: {
  title: string;
  text?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <section className={classes.empty}>
      <div className={classes.note}>
        <h2 className={classes.heading}>{title}</h2>
        {text && <p className={classes.text}>{text}</p>}
        {children}
      </div>
    </section>
  );
}
