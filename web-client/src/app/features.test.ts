import { describe, expect, it } from 'vitest';
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

  it('welcomes a role for which there is no view yet', () => {
    expect(viewsOf('INTEGRATOR').every(({ roles }) => roles === 'EVERYONE')).toBe(true);
    expect(homeOf('INTEGRATOR')).toBe('welcome');
  });

  it('shows everybody above the schools the schools first', () => {
    for (const role of [
      'MUNICIPAL_OFFICER',
      'MINISTRY_OFFICER',
      'SUPPORT_OFFICER',
      'SYSTEM_OPERATOR',
    ] as const) {
      expect(homeOf(role)).toBe('schools');
    }
  });

  it('can be loaded: every address has its page', async () => {
    for (const { path, page } of routes) expect(await page(), path).toBeTypeOf('function');
  }, 60_000);
});
