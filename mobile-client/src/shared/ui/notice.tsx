import type { ReactNode } from 'react';
import styles from './notice.module.css';

type Props = { title: string; text: string; detail?: string | undefined; children?: ReactNode };

/** A whole-page sentence: what is so, and what to do next. */
export function Notice({ title, text, detail, children }: Props) {
  return (
    <section className={styles.notice}>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.text}>{text}</p>
      {children}
      {detail && <p className={styles.detail}>{detail}</p>}
    </section>
  );
}
