import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StudentList } from '@eschool/client/people';
import { describe, expect, it } from 'vitest';
import { story, withBrowser } from '../desk';
import { read } from '../school';
import { schoolOf, signIn } from '../sign-in';

withBrowser();

const LOGS = process.env.ESCHOOL_LOGS ?? join(import.meta.dirname, '../../../.local/logs');
const OF_SERVICES = /^(backend|keycloak|postgres)\.log/;

describe('after all the work of the suites before', () => {
  it('no log of the service, PostgreSQL or Keycloak names a person or how to reach one', () =>
    story(async (seat) => {
      const desk = await seat();
      await signIn(desk.page, 'deputy');
      const school = await schoolOf(desk.page);
      const { items } = await read<StudentList>(
        desk,
        'DEPUTY_HEAD',
        `/schools/${school}/students?limit=200`,
      );
      const people = items.flatMap((pupil) => [pupil, ...pupil.guardians]);
      const personal = new Set(people.map(({ displayName }) => displayName.split(' ')[0]!));
      for (const { phone, email } of items.flatMap(({ guardians }) => guardians)) {
        if (phone) personal.add(phone);
        if (email) personal.add(email);
      }
      expect(personal.size).toBeGreaterThan(50);
      const logs = readdirSync(LOGS).filter((name) => OF_SERVICES.test(name));
      expect(logs.length).toBeGreaterThanOrEqual(3);
      for (const name of logs) {
        const text = readFileSync(join(LOGS, name), 'utf8');
        expect([name, [...personal].filter((word) => text.includes(word))]).toEqual([name, []]);
      }
    }));
});
