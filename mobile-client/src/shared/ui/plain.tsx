import type { ReactNode } from 'react';
import styles from './plain.module.css';

/** A page with nothing but one notice on it. */
export function Plain({ children }: { children: ReactNode }) {
  return <main className={styles.page}>{children}</main>;
}
