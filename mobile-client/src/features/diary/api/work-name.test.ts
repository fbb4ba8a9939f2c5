import { describe, expect, it } from 'vitest';
import { workName } from './work-name';

describe('what a mark was given for', () => {
  const workTypeName = 'Контрольная работа';

  it('is the kind of work, with its title when there is one', () => {
    expect(workName({ workTypeName })).toBe('Контрольная работа');
    expect(workName({ workTypeName, title: 'Дроби' })).toBe('Контрольная работа: Дроби');
  });

  it('does not say the same twice', () => {
    expect(workName({ workTypeName, title: 'Контрольная работа № 1' })).toBe(
      'Контрольная работа № 1',
    );
  });
});
