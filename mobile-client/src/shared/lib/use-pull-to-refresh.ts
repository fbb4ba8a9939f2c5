import { useEffect, useRef, useState } from 'react';

const TRIGGER_PX = 72;
const RESISTANCE = 0.5;

export type Pull = { distance: number; ready: boolean };

/** Pulling the page down from its very top asks for fresh data; the refresh button does the same. */
export function usePullToRefresh(onRefresh: (() => void) | undefined): Pull {
  const [distance, setDistance] = useState(0);
  const refresh = useRef(onRefresh);
  useEffect(() => {
    refresh.current = onRefresh;
  }, [onRefresh]);

  useEffect(() => {
    let start: { x: number; y: number } | undefined;
    let pulled = 0;

    const begin = (event: TouchEvent) => {
      const touch = event.touches[0];
      start =
        touch && event.touches.length === 1 && window.scrollY <= 0
          ? { x: touch.clientX, y: touch.clientY }
          : undefined;
    };
    const move = (event: TouchEvent) => {
      const touch = event.touches[0];
      if (!start || !touch || !refresh.current) return;
      const down = touch.clientY - start.y;
      if (down <= 0 || Math.abs(touch.clientX - start.x) > down) {
        if (pulled === 0) start = undefined;
        return;
      }
      pulled = Math.min(down * RESISTANCE, TRIGGER_PX * 1.4);
      setDistance(pulled);
    };
    const end = () => {
      if (pulled >= TRIGGER_PX) refresh.current?.();
      start = undefined;
      pulled = 0;
      setDistance(0);
    };

    document.addEventListener('touchstart', begin, { passive: true });
    document.addEventListener('touchmove', move, { passive: true });
    document.addEventListener('touchend', end);
    document.addEventListener('touchcancel', end);
    return () => {
      document.removeEventListener('touchstart', begin);
      document.removeEventListener('touchmove', move);
      document.removeEventListener('touchend', end);
      document.removeEventListener('touchcancel', end);
    };
  }, []);

  return { distance, ready: distance >= TRIGGER_PX };
}
