import { useObservable } from '@eschool/clients-core/observable';
import { useEffect, useRef } from 'react';
import { useDevicePart } from '../../../shared/lib/device-part';
import openSeenMarks from '../on-device';
import type { MarkState, SeenMarks } from './seen-marks';

export function useSeenMarks(): SeenMarks {
  const seenMarks = useDevicePart(openSeenMarks);
  useObservable(seenMarks.revision);
  return seenMarks;
}

/** What was on screen counts as seen when the reader goes on to something else (`page` changes). */
export function useSeenOnLeave(studentId: string, page: string, marks: readonly MarkState[]): void {
  const seenMarks = useSeenMarks();
  const shown = useRef(marks);
  useEffect(() => {
    shown.current = marks;
  }, [marks]);
  useEffect(() => () => seenMarks.markSeen(studentId, shown.current), [seenMarks, studentId, page]);
}
