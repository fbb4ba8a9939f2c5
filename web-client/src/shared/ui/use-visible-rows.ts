import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useState, type RefCallback } from 'react';

/** Fewer are drawn whole: they can then be printed and searched by the browser. */
const MOST_DRAWN_WHOLE = 300;
const ROW_HEIGHT = 37;
const DRAWN_AROUND = 20;

export type VisibleRows = {
  /** Whether only a part is drawn. */
  partly: boolean;
  /** Which rows are drawn, by their place. */
  places: number[];
  /** Height in pixels of the rows above and below that are not drawn. */
  above: number;
  below: number;
  /** Measures a drawn row, which names its place in `data-index`. */
  measure: RefCallback<HTMLElement>;
  /** Of the element around the rows. */
  body: RefCallback<HTMLElement>;
};

/** Draws of a long list in the page what is on the screen and a little around it. */
export function useVisibleRows(count: number): VisibleRows {
  const partly = count > MOST_DRAWN_WHOLE;
  const [around, setAround] = useState<HTMLElement | null>(null);
  const top = partly && around ? around.getBoundingClientRect().top + window.scrollY : 0;
  const virtualizer = useWindowVirtualizer({
    count: partly ? count : 0,
    estimateSize: () => ROW_HEIGHT,
    overscan: DRAWN_AROUND,
    scrollMargin: top,
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0];
  const last = items[items.length - 1];
  return {
    partly,
    places: partly ? items.map(({ index }) => index) : Array.from({ length: count }, (_, i) => i),
    above: first ? first.start - top : 0,
    below: last ? virtualizer.getTotalSize() - (last.end - top) : 0,
    body: setAround,
    measure: partly ? virtualizer.measureElement : () => undefined,
  };
}
