import type { Me } from '@eschool/client/identity';
import type { SchoolList } from '@eschool/client/school';
import { execFile, execFileSync } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const ISSUER = process.env.ESCHOOL_ISSUER ?? 'http://localhost:8180/realms/eschool';
const API = process.env.ESCHOOL_API_URL ?? 'http://localhost:8080/api/v1';
const SECRET = process.env.ESCHOOL_DEMO_INTEGRATOR_SECRET ?? '';

function has(program: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${program}`]);
    return true;
  } catch {
    return false;
  }
}

test.runIf(has('jq') && has('curl'))(
  'a machine account reads classes, pupils and marks with the script of the examples',
  async () => {
    const script = path.resolve(import.meta.dirname, '../../openapi/examples/read-marks.sh');
    const { stdout } = await promisify(execFile)('bash', [script], {
      env: { ...process.env, ISSUER, API_URL: API, CLIENT_SECRET: SECRET },
      maxBuffer: 64 * 1024 * 1024,
    });
    expect(stdout).toContain('== Школа № 10');
    expect(stdout).toMatch(/^-- 7Б: \d+$/m);
    expect(stdout).toMatch(/^\d{4}-\d\d-\d\d\t.+\tАлгебра\t.+\t[2-5]$/m);
  },
  240_000,
);

async function headersWith(scope: string): Promise<Record<string, string>> {
  const answer = await fetch(`${ISSUER}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: 'demo-integrator',
      client_secret: SECRET,
      ...(scope && { scope }),
    }),
  });
  const { access_token } = (await answer.json()) as { access_token: string };
  return { authorization: `Bearer ${access_token}` };
}

async function codeOf(answer: Response): Promise<string> {
  return ((await answer.json()) as { code: string }).code;
}

test('a machine account sees nothing but what the school has granted', async () => {
  const headers = await headersWith('roster.read marks.read');
  const schools = (await (await fetch(`${API}/schools`, { headers })).json()) as SchoolList;
  expect(schools.items).toHaveLength(1);
  const school = `${API}/schools/${schools.items[0]?.id ?? ''}`;
  expect((await fetch(`${school}/classes`, { headers })).status).toBe(200);
  const ofPeople = await fetch(`${school}/students`, { headers });
  expect(ofPeople.status).toBe(403);
  expect(await codeOf(ofPeople)).toBe('machine-not-permitted');
});

test('a token opens no more than the scopes it was asked for', async () => {
  const headers = await headersWith('marks.read');
  const me = (await (await fetch(`${API}/me`, { headers })).json()) as Me;
  const [school] = me.machine?.schools ?? [];
  expect(school?.grantedScopes).toEqual(['marks.read', 'roster.read']);
  expect(school?.usableScopes).toEqual(['marks.read']);
  const classes = `${API}/schools/${school?.schoolId ?? ''}/classes`;
  const refused = await fetch(classes, { headers });
  expect(refused.status).toBe(403);
  expect(await codeOf(refused)).toBe('scope-not-in-token');
  const withNothing = await fetch(classes, { headers: await headersWith('') });
  expect(await codeOf(withNothing)).toBe('scope-not-in-token');
});
