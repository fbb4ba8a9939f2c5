import type { TFunction } from 'i18next';
import type { DescribeRoom, Room, RoomKind } from '@eschool/client/school';
import { kindText, retiredDay } from './room-rows';

/** A room as it is being written; a number is a text while it is none yet. */
export type Draft = {
  name: string;
  kind: RoomKind;
  building: string;
  floor: number | string;
  capacity: number | string;
  equipment: string;
  shared: boolean;
};

export const FIELDS = [
  'name',
  'kind',
  'building',
  'floor',
  'capacity',
  'equipment',
  'shared',
] as const satisfies (keyof Draft)[];

export function draftOf(room: Room | undefined): Draft {
  return {
    name: room?.name ?? '',
    kind: room?.kind ?? 'CLASSROOM',
    building: room?.building ?? '',
    floor: room?.floor ?? '',
    capacity: room?.capacity ?? '',
    equipment: room?.equipment ?? '',
    shared: room?.shared ?? false,
  };
}

const same = (a: string | number | boolean, b: string | number | boolean) =>
  String(a).trim() === String(b).trim();

export function sameDraft(a: Draft, b: Draft): boolean {
  return FIELDS.every((field) => same(a[field], b[field]));
}

/** The draft as the service takes it: what is empty is not sent. */
export function described(draft: Draft): DescribeRoom {
  const { name, kind, building, floor, capacity, equipment, shared } = draft;
  return {
    name: name.trim(),
    kind,
    ...(building.trim() && { building: building.trim() }),
    ...(floor !== '' && { floor: Number(floor) }),
    ...(capacity !== '' && { capacity: Number(capacity) }),
    ...(equipment.trim() && { equipment: equipment.trim() }),
    shared,
  };
}

/** What a room says now where the draft says something else. */
export function differences(draft: Draft, room: Room, t: TFunction, language: string) {
  const now = draftOf(room);
  const words = {
    ...now,
    kind: kindText(now.kind, t),
    shared: t(now.shared ? 'rooms.yes' : 'rooms.no'),
  };
  const fields = FIELDS.filter((field) => !same(now[field], draft[field])).map((field) => ({
    field: t(`rooms.${field}`),
    value: String(words[field]) || t('rooms.empty'),
  }));
  return room.retiredAt
    ? [...fields, { field: t('rooms.retiredColumn'), value: retiredDay(room.retiredAt, language) }]
    : fields;
}
