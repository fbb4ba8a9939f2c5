import { CloseButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellPlace } from '../grid/selection';
import classes from './cell-window.module.css';

type Props = {
  place: CellPlace;
  label: string;
  children: ReactNode;
  onClose: () => void;
  /** Whether keys are for the window until it is closed: what it asks cannot be typed over. */
  takesFocus?: boolean;
};

const WIDTH = 300;
const GAP = 6;

/** A small window beside a cell; follows the cell when the grid is scrolled, closes with Escape. */
export function CellWindow({ place, label, children, onClose, takesFocus = false }: Props) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const [position, setPosition] = useState<{ left: number; top: number }>();
  const key = `${place.row}:${place.column}`;
  useLayoutEffect(() => {
    const follow = () => {
      const cell = document.querySelector(`[data-cell="${key}"]`)?.getBoundingClientRect();
      if (!cell) return;
      const height = box.current?.offsetHeight ?? 0;
      const below = cell.bottom + GAP + height <= window.innerHeight;
      setPosition({
        left: Math.max(8, Math.min(cell.left - 20, window.innerWidth - WIDTH - 8)),
        top: Math.max(8, below ? cell.bottom + GAP : cell.top - GAP - height),
      });
    };
    follow();
    const resized = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(follow);
    if (box.current) resized?.observe(box.current);
    window.addEventListener('scroll', follow, true);
    window.addEventListener('resize', follow);
    return () => {
      resized?.disconnect();
      window.removeEventListener('scroll', follow, true);
      window.removeEventListener('resize', follow);
    };
  }, [key]);
  useEffect(() => {
    if (takesFocus) box.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onClose]);
  return (
    <div
      ref={box}
      role="dialog"
      aria-label={label}
      tabIndex={takesFocus ? -1 : undefined}
      className={classes.window}
      style={{ width: WIDTH, ...(position ?? { left: -9999, top: 0 }) }}
    >
      <CloseButton
        className={classes.close}
        size="sm"
        aria-label={t('common.close')}
        onClick={onClose}
      />
      {children}
    </div>
  );
}
