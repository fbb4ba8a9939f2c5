import { useRef, type TouchEvent } from 'react';

const TRIGGER_PX = 56;

/** A horizontal swipe over an element; the same steps are always offered as buttons too. */
export function useSwipe(onPrevious: () => void, onNext: () => void) {
  const start = useRef<{ x: number; y: number } | undefined>(undefined);
  const element = useRef<HTMLElement | undefined>(undefined);

  const shift = (distance: number) => {
    if (!element.current) return;
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    element.current.style.translate = distance === 0 || still ? '' : `${distance}px 0`;
  };

  const offset = (event: TouchEvent<HTMLElement>) => {
    const touch = event.changedTouches[0];
    if (!touch || !start.current) return 0;
    const across = touch.clientX - start.current.x;
    const down = touch.clientY - start.current.y;
    return Math.abs(across) > Math.abs(down) * 1.5 ? across : 0;
  };

  return {
    onTouchStart(event: TouchEvent<HTMLElement>) {
      const touch = event.touches[0];
      start.current =
        touch && event.touches.length === 1 ? { x: touch.clientX, y: touch.clientY } : undefined;
      element.current = event.currentTarget;
    },
    onTouchMove(event: TouchEvent<HTMLElement>) {
      shift(offset(event) * 0.6);
    },
    onTouchEnd(event: TouchEvent<HTMLElement>) {
      const across = offset(event);
      shift(0);
      start.current = undefined;
      if (across <= -TRIGGER_PX) onNext();
      if (across >= TRIGGER_PX) onPrevious();
    },
    onTouchCancel() {
      shift(0);
      start.current = undefined;
    },
  };
}
