import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './full-screen-message.module.css';

type Props = {
  title: string;
  text: ReactNode;
  note?: string | undefined;
  action?: { label: string; run: () => void } | undefined;
  children?: ReactNode;
};

/** A whole page with one thing to say, on squared paper. */
export function FullScreenMessage({ title, text, note, action, children }: Props) {
  return (
    <main className={classes.page}>
      <section className={classes.sheet}>
        <h1 className={classes.title}>{title}</h1>
        <p className={classes.text}>{text}</p>
        {action && (
          <Button size="md" onClick={action.run}>
            {action.label}
          </Button>
        )}
        {children}
        {note && <p className={classes.note}>{note}</p>}
      </section>
    </main>
  );
}
