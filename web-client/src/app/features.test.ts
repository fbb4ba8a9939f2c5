import { describe, expect, it } from 'vitest';
import texts from '../shared/texts/ru';
import { FEATURES } from './features';
import { homeOf, VIEWS, viewsOf } from './views';

const routes = FEATURES.flatMap((feature) => feature.routes ?? []);

const doubles = <T>(values: T[]) =>
  values.filter((value, index) => values.indexOf(value) !== index);

describe('what features bring', () => {
  it('is found without naming any of them', () => {
    expect(FEATURES.length).toBeGreaterThan(1);
    for (const feature of FEATURES) expect(feature).toBeTypeOf('object');
  });

  it('leads to one page from every address', () => {
    expect(doubles(routes.map(({ path }) => path))).toEqual([]);
  });

  it('opens a page at every place of the rail', () => {
    for (const { id } of VIEWS) {
      expect(routes.find(({ path }) => path === id)?.view, id).toBe(id);
    }
  });

  it('puts every address into a view that there is', () => {
    const known = VIEWS.map(({ id }) => id);
    for (const { path, view } of routes) expect(known, path).toContain(view);
  });

  it('gives every view a place of its own', () => {
    expect(doubles(VIEWS.map(({ id }) => id))).toEqual([]);
    expect(doubles(VIEWS.map(({ order }) => order))).toEqual([]);
  });

  it('starts a day in one place, which is open to the role', () => {
    const homes = VIEWS.flatMap((view) => (view.home ?? []).map((role) => ({ role, view })));
    expect(doubles(homes.map(({ role }) => role))).toEqual([]);
    for (const { role, view } of homes) {
      expect(viewsOf(role), role).toContain(view);
      expect(homeOf(role)).toBe(view.id);
    }
  });

  it('starts the day of others at the first place of their rail', () => {
    expect(homeOf('TEACHER')).toBe(viewsOf('TEACHER')[0]!.id);
  });

  it('gives everybody of the staff a place of their own, and families theirs in the app', () => {
    const words = Object.keys(texts.role) as (keyof typeof texts.role)[];
    const persons = words.filter((role) => role !== 'INTEGRATOR');
    expect(persons.filter((role) => homeOf(role) === 'welcome')).toEqual(['GUARDIAN', 'STUDENT']);
  });

  it('shows everybody above the schools the schools first', () => {
    for (const role of ['MUNICIPAL_OFFICER', 'MINISTRY_OFFICER', 'SUPPORT_OFFICER'] as const) {
      expect(homeOf(role)).toBe('schools');
    }
    expect(homeOf('SYSTEM_OPERATOR')).toBe('openings');
  });

  it('can be loaded: every address has its page', async () => {
    for (const { path, page } of routes) expect(await page(), path).toBeTypeOf('function');
  }, 60_000);
});
