import type { ClassLeader } from '@eschool/client/people';

/** Who leads the class on a day, as its teacher or acting. */
export function leaderOn(
  leaders: ClassLeader[],
  day: string,
  acting: boolean,
): ClassLeader | undefined {
  return leaders.find(
    (leader) =>
      leader.acting === acting && leader.from <= day && (!leader.until || leader.until >= day),
  );
}

export type LeaderState = 'AHEAD' | 'NOW' | 'OVER';

export function stateOf(leader: ClassLeader, today: string): LeaderState {
  if (leader.from > today) return 'AHEAD';
  return leader.until && leader.until < today ? 'OVER' : 'NOW';
}
