import { Fragment } from 'react';
import styles from './text-with-links.module.css';

const ADDRESS = /(https?:\/\/[^\s<>«»"]*[^\s<>«»".,;:!?)])/;

/** What a teacher typed, with web addresses made pressable; nothing else in it is interpreted. */
export function TextWithLinks({ text }: { text: string }) {
  return text.split(ADDRESS).map((part, index) =>
    index % 2 === 1 ? (
      <a key={index} className={styles.link} href={part} target="_blank" rel="noreferrer">
        {part}
      </a>
    ) : (
      <Fragment key={index}>{part}</Fragment>
    ),
  );
}
