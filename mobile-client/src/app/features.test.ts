import { describe, expect, it } from 'vitest';
import { FEATURES, loadMoreSections, ROUTES, TABS } from './features';
import { OPEN_PARTS } from './family/open-parts';

const doubles = <T>(values: T[]) =>
  values.filter((value, index) => values.indexOf(value) !== index);

describe('what features bring', () => {
  it('is found without naming any of them', () => {
    expect(FEATURES.length).toBeGreaterThan(1);
    for (const feature of FEATURES) expect(feature).toBeTypeOf('object');
    for (const open of OPEN_PARTS) expect(open).toBeTypeOf('function');
  });

  it('leads to one page from every address', () => {
    expect(doubles(ROUTES.map(({ path }) => path))).toEqual([]);
  });

  it('opens a page behind every tab, and the first one where the diary begins', () => {
    const paths = [...ROUTES.map(({ path }) => path), '/more'];
    for (const { to } of TABS) expect(paths).toContain(to);
    expect(TABS[0]?.to).toBe('/');
  });

  it('gives every tab a place of its own, and no more of them than a thumb finds', () => {
    expect(doubles(TABS.map(({ to }) => to))).toEqual([]);
    expect(doubles(TABS.map(({ order }) => order))).toEqual([]);
    expect(TABS.length).toBeLessThanOrEqual(5);
  });

  it('gives every section of «More» a place of its own', async () => {
    const sections = await loadMoreSections();
    expect(sections.length).toBeGreaterThan(0);
    expect(doubles(sections.map(({ order }) => order))).toEqual([]);
  });
});
