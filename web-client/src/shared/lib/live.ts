import type { LiveNews } from '@eschool/client/live';
import { createContext, useContext, useEffect, useEffectEvent, useMemo } from 'react';
import type { Role } from '@eschool/client/common';
import {
  type LiveState,
  LiveStream,
  keepListening,
  openStreamOf,
} from '@eschool/clients-core/live-stream';
import { useObservable } from '@eschool/clients-core/observable';
import { service } from './api';

/** Roles for which something on the screen refreshes itself; the service has no stream for others. */
const LISTENING: Role[] = ['TEACHER', 'CLASS_TEACHER', 'DEPUTY_HEAD', 'PRINCIPAL'];

/** Never opened: for roles and tests without a stream. */
const SILENT = new LiveStream(() => new Promise(() => undefined));

/** What changes in the school while its pages are open. */
export const LiveContext = createContext<LiveStream>(SILENT);

/** The stream of a school in a role, open while the page is in front. */
export function useLiveStream(schoolId: string | undefined, role: Role | undefined): LiveStream {
  const stream = useMemo(
    () =>
      schoolId && role && LISTENING.includes(role)
        ? new LiveStream(openStreamOf(service, schoolId, role))
        : SILENT,
    [schoolId, role],
  );
  useEffect(() => (stream === SILENT ? undefined : keepListening(stream)), [stream]);
  return stream;
}

/** Calls with what has changed, while the component is shown. */
export function useNews(hearer: (news: LiveNews) => void): void {
  const stream = useContext(LiveContext);
  const hear = useEffectEvent(hearer);
  useEffect(() => stream.hear((news) => hear(news)), [stream]);
}

/** Whether changes are told; while they are not, a screen looks again by itself. */
export function useLiveState(): LiveState {
  return useObservable(useContext(LiveContext).state);
}
