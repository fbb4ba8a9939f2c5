import { queryOptions } from '@tanstack/react-query';
import {
  changeRoom as change,
  createRoom as create,
  listRooms,
  restoreRoom as restore,
  retireRoom as retire,
} from '@eschool/client/school';
import type { DescribeRoom, Room } from '@eschool/client/school';
import { dataOf, idempotent, ifMatch } from '@eschool/clients-core/service';
import { service } from '../../../shared/lib/api';

/** All rooms of the school, the retired ones too. */
export const roomsQuery = (schoolId: string) =>
  queryOptions({
    queryKey: ['rooms', schoolId],
    queryFn: async ({ signal }) =>
      (
        await dataOf(
          listRooms({ ...service, path: { schoolId }, query: { includeRetired: true }, signal }),
        )
      ).items,
  });

export function createRoom(
  schoolId: string,
  room: DescribeRoom,
  idempotencyKey: string,
): Promise<Room> {
  return dataOf(
    create({ ...service, path: { schoolId }, body: room, headers: idempotent(idempotencyKey) }),
  );
}

type Of = { schoolId: string; room: Pick<Room, 'id' | 'version'> };

const call = ({ schoolId, room }: Of) => ({
  ...service,
  path: { schoolId, roomId: room.id },
  headers: ifMatch(room.version),
});

export function changeRoom(of: Of, body: DescribeRoom): Promise<Room> {
  return dataOf(change({ ...call(of), body }));
}

export function retireRoom(of: Of): Promise<Room> {
  return dataOf(retire(call(of)));
}

export function restoreRoom(of: Of): Promise<Room> {
  return dataOf(restore(call(of)));
}
