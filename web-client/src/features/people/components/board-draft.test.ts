import { describe, expect, it } from 'vitest';
import type { StudyGroup, SubgroupBoard } from '@eschool/client/people';
import { changesOf, groupOn, laterPlace, moved, NOWHERE, splits } from './board-draft';

const group = (id: string, subject: string): StudyGroup => ({
  id,
  academicYear: 2026,
  kind: 'SUBGROUP',
  name: `7Б, ${subject} ${id}`,
  subject: { id: subject, name: subject },
  atHome: false,
  memberCount: 1,
  version: 1,
});

const board: SubgroupBoard = {
  pupils: ['anna', 'boris', 'vera'].map((id, index) => ({
    id,
    number: index + 1,
    displayName: id,
  })),
  groups: [group('e1', 'english'), group('e2', 'english'), group('i1', 'informatics')],
  places: [
    { studentId: 'anna', groupId: 'e1', since: '2026-09-01' },
    { studentId: 'boris', groupId: 'e1', since: '2026-09-01', until: '2026-11-15' },
    { studentId: 'boris', groupId: 'e2', since: '2026-11-16' },
    { studentId: 'anna', groupId: 'i1', since: '2026-09-01' },
  ],
};

const english = board.groups.slice(0, 2);

describe('the board of subgroups', () => {
  it('keeps the subgroups of one subject together', () => {
    expect(splits(board).map(({ name, groups }) => [name, groups.length])).toEqual([
      ['english', 2],
      ['informatics', 1],
    ]);
  });

  it('shows a pupil where the day finds them', () => {
    expect(groupOn(board.places, english, 'boris', '2026-11-15')).toBe('e1');
    expect(groupOn(board.places, english, 'boris', '2026-11-16')).toBe('e2');
    expect(groupOn(board.places, english, 'vera', '2026-11-16')).toBe(NOWHERE);
    expect(laterPlace(board.places, english, 'boris', '2026-11-15')?.groupId).toBe('e2');
    expect(laterPlace(board.places, english, 'anna', '2026-11-15')).toBeUndefined();
  });

  it('asks only for what differs from what is', () => {
    let draft = moved(new Map(), ['anna', 'vera'], 'e2');
    expect(changesOf(board, english, draft, '2026-11-10')).toEqual([
      { studentId: 'anna', fromGroupId: 'e1', toGroupId: 'e2' },
      { studentId: 'vera', toGroupId: 'e2' },
    ]);
    draft = moved(draft, ['anna'], 'e1');
    draft = moved(draft, ['vera'], NOWHERE);
    expect(changesOf(board, english, draft, '2026-11-10')).toEqual([]);
    expect(changesOf(board, english, moved(draft, ['anna'], NOWHERE), '2026-11-10')).toEqual([
      { studentId: 'anna', fromGroupId: 'e1' },
    ]);
  });
});
