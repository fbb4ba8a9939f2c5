import { describe, expect, it } from 'vitest';
import { staleKeys } from './use-live-journal';

describe('what has changed in the school', () => {
  it('makes old what shows it, and nothing else', () => {
    const changes = [{ kind: 'MARK', journalId: 'j', lessonId: 'l', studentId: 's' }];
    expect(staleKeys('school', { complete: true, changes })).toEqual([
      ['teaching-day', 'school'],
      ['journal-grid', 'school', 'j'],
      ['lesson', 'school', 'j', 'l'],
    ]);
  });

  it('makes a grid old and no day when a term mark is given', () => {
    const changes = [{ kind: 'PERIOD_MARK', journalId: 'j', studentId: 's' }];
    expect(staleKeys('school', { complete: true, changes })).toEqual([
      ['journal-grid', 'school', 'j'],
    ]);
  });

  it('makes everything old when a term has ended, or more has changed than is named', () => {
    const everything = [
      ['teaching-day', 'school'],
      ['journal-grid', 'school'],
      ['lesson', 'school'],
    ];
    expect(staleKeys('school', { complete: true, changes: [{ kind: 'TERM' }] })).toEqual(
      everything,
    );
    expect(staleKeys('school', { complete: false, changes: [] })).toEqual(everything);
  });
});
