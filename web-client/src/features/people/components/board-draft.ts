import type { PlaceOnBoard, PlacePupil, StudyGroup, SubgroupBoard } from '@eschool/client/people';

/** The column of those who are in none of the subgroups. */
export const NOWHERE = '';

/** Where pupils are to go, by pupil: the id of a group or NOWHERE. */
export type Draft = ReadonlyMap<string, string>;

export type Split = { id: string; name: string; groups: StudyGroup[] };

/** The subjects for which the class is divided, each with its subgroups. */
export function splits(board: SubgroupBoard): Split[] {
  const found = new Map<string, Split>();
  for (const group of board.groups) {
    const subject = group.subject ?? { id: group.id, name: group.name };
    const split = found.get(subject.id) ?? { ...subject, groups: [] };
    split.groups.push(group);
    found.set(subject.id, split);
  }
  return [...found.values()];
}

const lasts = (place: PlaceOnBoard, day: string) =>
  place.since <= day && (!place.until || place.until >= day);

/** In which of the groups a pupil is on a day; NOWHERE in none. */
export function groupOn(places: PlaceOnBoard[], groups: StudyGroup[], pupil: string, day: string) {
  const ids = new Set(groups.map(({ id }) => id));
  return (
    places.find((place) => place.studentId === pupil && ids.has(place.groupId) && lasts(place, day))
      ?.groupId ?? NOWHERE
  );
}

/** The place that begins after the day, if any: somebody has planned it. */
export function laterPlace(
  places: PlaceOnBoard[],
  groups: StudyGroup[],
  pupil: string,
  day: string,
): PlaceOnBoard | undefined {
  const ids = new Set(groups.map(({ id }) => id));
  return places.find(
    (place) => place.studentId === pupil && ids.has(place.groupId) && place.since > day,
  );
}

/** What the draft changes, in the order of the pupils. */
export function changesOf(
  board: SubgroupBoard,
  groups: StudyGroup[],
  draft: Draft,
  day: string,
): PlacePupil[] {
  return board.pupils.flatMap(({ id }) => {
    const from = groupOn(board.places, groups, id, day);
    const to = draft.get(id) ?? from;
    return from === to
      ? []
      : [
          {
            studentId: id,
            ...(from && { fromGroupId: from }),
            ...(to && { toGroupId: to }),
          },
        ];
  });
}

/** The draft with some pupils in another column. */
export function moved(draft: Draft, pupils: Iterable<string>, column: string): Draft {
  const next = new Map(draft);
  for (const pupil of pupils) next.set(pupil, column);
  return next;
}
