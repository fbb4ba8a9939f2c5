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

test('a machine account sees nothing but what the school has granted', async () => {
  const answer = await fetch(`${ISSUER}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: 'demo-integrator',
      client_secret: SECRET,
    }),
  });
  const { access_token } = (await answer.json()) as { access_token: string };
  const headers = { authorization: `Bearer ${access_token}` };
  const schools = (await (await fetch(`${API}/schools`, { headers })).json()) as SchoolList;
  expect(schools.items).toHaveLength(1);
  const school = `${API}/schools/${schools.items[0]?.id ?? ''}`;
  expect((await fetch(`${school}/classes`, { headers })).status).toBe(200);
  expect((await fetch(`${school}/students`, { headers })).status).toBe(403);
  expect((await fetch(`${API}/me`, { headers })).status).toBe(403);
});
