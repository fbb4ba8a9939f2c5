import type { ReactNode } from 'react';
import styles from './group.module.css';

/** One part of a page of settings: a few lines under a name, or without one. */
export function Group({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <section className={styles.group}>
      {title && <h2 className={styles.title}>{title}</h2>}
      {children}
    </section>
  );
}

/** An explanation in a group. */
export function QuietText({ children }: { children: ReactNode }) {
  return <p className={styles.quiet}>{children}</p>;
}
