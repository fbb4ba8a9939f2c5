import type { ButtonHTMLAttributes } from 'react';
import styles from './button.module.css';

type Props = ButtonHTMLAttributes<HTMLButtonElement> & { kind?: 'primary' | 'quiet' | 'danger' };

export function Button({ kind = 'quiet', className, ...rest }: Props) {
  const classes = [styles.button, styles[kind], className].filter(Boolean).join(' ');
  return <button type="button" className={classes} {...rest} />;
}
