import { execFile, execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';

const ISSUER = process.env.ESCHOOL_ISSUER ?? 'http://localhost:8180/realms/eschool';
const WEB = process.env.ESCHOOL_WEB_URL ?? 'http://localhost:8100';
const API = process.env.ESCHOOL_API_URL ?? 'http://localhost:8080/api/v1';
const PASSWORD = process.env.ESCHOOL_DEMO_PASSWORD ?? 'Journal-2026!';
const INTEGRATOR_SECRET = process.env.ESCHOOL_DEMO_INTEGRATOR_SECRET ?? '';
const TOKEN = `${ISSUER}/protocol/openid-connect/token`;

interface Tokens {
  access_token: string;
  refresh_token: string;
}

function form(fields: Record<string, string>): RequestInit {
  return { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' };
}

function authorisation(changes: Record<string, string>): string {
  const url = new URL(`${ISSUER}/protocol/openid-connect/auth`);
  const fields = {
    client_id: 'web-client',
    redirect_uri: `${WEB}/signed-in`,
    response_type: 'code',
    scope: 'openid',
    state: 'probe',
    ...changes,
  };
  url.search = new URLSearchParams(fields).toString();
  return url.toString();
}

/** The code flow as a browser walks it. */
async function signIn(login: string): Promise<Tokens> {
  const verifier = randomBytes(32).toString('base64url');
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const page = await fetch(
    authorisation({ code_challenge: challenge, code_challenge_method: 'S256' }),
  );
  const cookies = page.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
  const action = /action="([^"]+)"/.exec(await page.text())?.[1]?.replaceAll('&amp;', '&') ?? '';
  const answer = await fetch(action, {
    ...form({ username: login, password: PASSWORD }),
    headers: { cookie: cookies },
  });
  const code = new URL(answer.headers.get('location') ?? '').searchParams.get('code') ?? '';
  const tokens = await fetch(
    TOKEN,
    form({
      grant_type: 'authorization_code',
      client_id: 'web-client',
      redirect_uri: `${WEB}/signed-in`,
      code,
      code_verifier: verifier,
    }),
  );
  return (await tokens.json()) as Tokens;
}

function refresh(token: string): Promise<Response> {
  return fetch(
    TOKEN,
    form({ grant_type: 'refresh_token', client_id: 'web-client', refresh_token: token }),
  );
}

function has(program: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${program}`]);
    return true;
  } catch {
    return false;
  }
}

describe('the realm as it is shipped', () => {
  test('knows no password grant', async () => {
    const answer = await fetch(
      TOKEN,
      form({
        grant_type: 'password',
        client_id: 'web-client',
        username: 'teacher',
        password: PASSWORD,
      }),
    );
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as { error: string }).error).toBe('unauthorized_client');
  });

  test('asks for a proof key and takes S256 only', async () => {
    for (const changes of [
      {},
      { code_challenge: 'x'.repeat(43), code_challenge_method: 'plain' },
    ]) {
      const answer = await fetch(authorisation(changes), { redirect: 'manual' });
      expect(answer.headers.get('location')).toContain('error=invalid_request');
    }
  });

  test('sends codes to no other address', async () => {
    for (const redirect of [
      'https://evil.example/signed-in',
      `${WEB}/signed-in/../elsewhere`,
      `${WEB}/signed-in?next=evil`,
    ]) {
      const answer = await fetch(authorisation({ redirect_uri: redirect }), { redirect: 'manual' });
      expect(answer.status).toBe(400);
    }
  });

  test('hands out no token through the address line', async () => {
    const answer = await fetch(authorisation({ response_type: 'token', nonce: 'n' }), {
      redirect: 'manual',
    });
    expect(answer.headers.get('location') ?? '').toContain('error=');
  });

  test('takes a refresh token once', async () => {
    const first = await signIn('teacher');
    const second = await refresh(first.refresh_token);
    expect(second.status).toBe(200);
    const repeated = await refresh(first.refresh_token);
    expect(repeated.status).toBe(400);
  });

  test('puts no names into tokens', async () => {
    const { access_token } = await signIn('guardian');
    const claims = JSON.parse(
      Buffer.from(access_token.split('.')[1] ?? '', 'base64url').toString(),
    ) as Record<string, unknown>;
    expect(claims.aud).toBe('eschool-api');
    for (const claim of ['name', 'given_name', 'family_name', 'email']) {
      expect(claims).not.toHaveProperty(claim);
    }
  });
});

describe('a machine account', () => {
  test.runIf(has('jq') && has('curl'))(
    'reads classes, pupils and marks with the script of the examples',
    async () => {
      const script = path.resolve(import.meta.dirname, '../../openapi/examples/read-marks.sh');
      const { stdout } = await promisify(execFile)('bash', [script], {
        env: { ...process.env, ISSUER, API_URL: API, CLIENT_SECRET: INTEGRATOR_SECRET },
        maxBuffer: 64 * 1024 * 1024,
      });
      expect(stdout).toContain('== Школа № 10');
      expect(stdout).toMatch(/^-- 7Б: \d+$/m);
      expect(stdout).toMatch(/^\d{4}-\d\d-\d\d\t.+\tАлгебра\t.+\t[2-5]$/m);
    },
    240_000,
  );

  test('sees nothing but what the school has granted', async () => {
    const answer = await fetch(
      TOKEN,
      form({
        grant_type: 'client_credentials',
        client_id: 'demo-integrator',
        client_secret: INTEGRATOR_SECRET,
      }),
    );
    const { access_token } = (await answer.json()) as Tokens;
    const headers = { authorization: `Bearer ${access_token}` };
    const schools = (await (await fetch(`${API}/schools`, { headers })).json()) as {
      items: { id: string }[];
    };
    expect(schools.items).toHaveLength(1);
    const school = `${API}/schools/${schools.items[0]?.id ?? ''}`;
    expect((await fetch(`${school}/classes`, { headers })).status).toBe(200);
    expect((await fetch(`${school}/students`, { headers })).status).toBe(403);
    expect((await fetch(`${API}/me`, { headers })).status).toBe(403);
  });
});
