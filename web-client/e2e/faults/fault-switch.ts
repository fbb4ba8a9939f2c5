import type { Problem } from '@eschool/client/common';
import { API } from '../desk';

const SWITCH = process.env.ESCHOOL_FAULT_SWITCH ?? 'http://127.0.0.1:8199';
const ISSUER = process.env.ESCHOOL_ISSUER ?? 'http://localhost:8180/realms/eschool';
const HEALTH = API.replace('/api/v1', '/q/health');

type Part = 'postgres' | 'keycloak' | 'backend';
type Act = `${'stop' | 'kill' | 'start'}/${Part}` | 'crash' | 'up';

/** Does something to the running stack and returns when it is done. */
export async function turn(act: Act): Promise<void> {
  const answer = await fetch(`${SWITCH}/${act}`, { method: 'POST' });
  if (!answer.ok) throw new Error(`${act}: ${await answer.text()}`);
}

/** The status of a health check; 0 while nobody answers. */
export async function health(kind: 'live' | 'ready'): Promise<number> {
  const answer = await fetch(`${HEALTH}/${kind}`).catch(() => undefined);
  return answer?.status ?? 0;
}

export async function signInAnswers(): Promise<boolean> {
  const address = `${ISSUER}/.well-known/openid-configuration`;
  return (await fetch(address).catch(() => undefined))?.ok ?? false;
}

/** What the service says to a request of the school's calendar. */
export async function calendarAs(bearer: string, school: string) {
  const answer = await fetch(`${API}/schools/${school}/calendar`, {
    headers: { Authorization: bearer, 'X-Acting-Role': 'TEACHER' },
  });
  const { code } = (await answer.json()) as Partial<Problem>;
  return {
    status: answer.status,
    type: answer.headers.get('Content-Type'),
    retryAfter: Number(answer.headers.get('Retry-After')),
    code,
  };
}
