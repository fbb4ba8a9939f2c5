import type { TFunction } from 'i18next';
import type { Room, RoomKind } from '@eschool/client/school';
import { formatShort } from '@eschool/clients-core/format-date';
import { dateIn } from '@eschool/clients-core/local-date';
import { hasWords } from '../../../shared/lib/words';

export const KINDS = [
  'CLASSROOM',
  'LABORATORY',
  'COMPUTER',
  'WORKSHOP',
  'GYM',
  'ASSEMBLY_HALL',
  'LIBRARY',
  'CANTEEN',
  'OTHER',
] as const satisfies RoomKind[];

export const COLUMNS = ['name', 'kind', 'building', 'floor', 'capacity', 'equipment'] as const;
export type Column = (typeof COLUMNS)[number];
export type Order = { column: Column; descending: boolean };

/** A room in words; what is not known of it is empty. */
export type RoomRow = Record<Column, string> & {
  room: Room;
  /** Since when it is no longer used; empty while it is. */
  retired: string;
};

export type Wanted = { words: string; kind: string; retired: boolean };

export const kindText = (kind: string, t: TFunction) =>
  t(`rooms.kinds.${kind}`, { defaultValue: kind });

/** The day on which a room was taken out of use. */
export const retiredDay = (retiredAt: string, language: string) =>
  formatShort(dateIn(undefined, Date.parse(retiredAt)), language);

/** The rooms of the wanted kind in which every word stands in the name, the building or the equipment. */
export function roomRows(
  rooms: Room[],
  { words, kind, retired }: Wanted,
  t: TFunction,
  language: string,
): RoomRow[] {
  return rooms
    .filter((room) => (retired || !room.retiredAt) && (!kind || room.kind === kind))
    .filter(({ name, building, equipment }) =>
      hasWords([name, building, equipment].join(' '), words),
    )
    .map((room) => ({
      room,
      name: room.name,
      kind: kindText(room.kind, t),
      building: room.building ?? '',
      floor: room.floor === undefined ? '' : String(room.floor),
      capacity: room.capacity === undefined ? '' : String(room.capacity),
      equipment: room.equipment ?? '',
      retired: room.retiredAt ? retiredDay(room.retiredAt, language) : '',
    }));
}

const NUMBERS: readonly Column[] = ['floor', 'capacity'];

/** Numbers by their size, all else by its words; what is not known comes last either way. */
export function inOrderOf(rows: RoomRow[], { column, descending }: Order, language: string) {
  const words = new Intl.Collator(language, { numeric: true });
  const compare = NUMBERS.includes(column)
    ? (a: string, b: string) => Number(a) - Number(b)
    : (a: string, b: string) => words.compare(a, b);
  return [...rows].sort((a, b) => {
    const known = Number(!a[column]) - Number(!b[column]);
    const order = a[column] && b[column] ? compare(a[column], b[column]) : 0;
    return known || (descending ? -order : order) || words.compare(a.name, b.name);
  });
}

/** How many rooms are in use, and how many those seat whose capacity is known. */
export function totals(rows: RoomRow[]): { rooms: number; seats: number } {
  const used = rows.filter(({ room }) => !room.retiredAt);
  return {
    rooms: used.length,
    seats: used.reduce((sum, { room }) => sum + (room.capacity ?? 0), 0),
  };
}

/** The saved table. */
export function roomCells(rows: RoomRow[], t: TFunction): string[][] {
  return [
    [...COLUMNS.map((column) => t(`rooms.${column}`)), t('rooms.shared'), t('rooms.retiredColumn')],
    ...rows.map((row) => [
      ...COLUMNS.map((column) => row[column]),
      t(row.room.shared ? 'rooms.yes' : 'rooms.no'),
      row.retired,
    ]),
  ];
}
