import type { RefObject } from 'react';
import { useEffect } from 'react';

/**
 * Where one step gives way to the next, the focus goes on with it: when what held it is gone, the new step's start (`data-step`)
 * takes it, or else the place itself. A focus that somebody has moved elsewhere meanwhile stays there.
 */
export function useKeptFocus(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const within = place.current;
    if (!within) return;
    let held: Element | undefined;
    const follow = (event: FocusEvent) => {
      held = event.target instanceof Element ? event.target : undefined;
    };
    const keep = () => {
      const { activeElement } = document;
      const lost = held && !within.contains(held) && activeElement === document.body;
      // The place itself holds it only until there is a step to begin at.
      if (!lost && activeElement !== within) return;
      (within.querySelector<HTMLElement>('[data-step]') ?? within).focus();
    };
    const changes = new MutationObserver(keep);
    changes.observe(within, { childList: true, subtree: true });
    within.addEventListener('focusin', follow);
    return () => {
      changes.disconnect();
      within.removeEventListener('focusin', follow);
    };
  }, [place]);
}
