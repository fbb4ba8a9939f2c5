import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  cancelOrder as cancel,
  changeOrder as change,
  createOrder as create,
  deleteOrder as remove,
  findNewcomerMatches,
  getOrder,
  getOrderPreview,
  listClasses,
  searchOrders,
  searchStudents,
  signOrder as sign,
} from '@eschool/client/people';
import type {
  CancelOrder,
  DescribeNewcomer,
  DescribeOrder,
  OrderSearch,
  SchoolOrder,
} from '@eschool/client/people';
import { allPages, dataOf, idempotent, ifMatch } from '@eschool/clients-core/service';
import { service } from '../../../shared/lib/api';

/** Which orders to list; what is looked for may be a name and is kept apart. */
export type OrderChoice = Pick<
  OrderSearch,
  'kind' | 'status' | 'academicYear' | 'sort' | 'descending'
>;

/** Everything that changes with an order. */
export const allOfOrders = (schoolId: string) => ['orders', schoolId];

export const ordersQuery = (schoolId: string, choice: OrderChoice, query: string | undefined) =>
  infiniteQueryOptions({
    queryKey: [...allOfOrders(schoolId), 'list', choice, query],
    queryFn: ({ pageParam: cursor, signal }) =>
      dataOf(
        searchOrders({
          ...service,
          path: { schoolId },
          body: { ...choice, query, limit: 50, cursor },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

/** The whole list at once, for a file. */
export const wholeOrders = (schoolId: string, choice: OrderChoice, query: string | undefined) =>
  allPages((part) =>
    dataOf(searchOrders({ ...service, path: { schoolId }, body: { ...choice, query, ...part } })),
  );

type Of = { schoolId: string; orderId: string };

export const orderQuery = ({ schoolId, orderId }: Of) =>
  queryOptions({
    queryKey: [...allOfOrders(schoolId), 'order', orderId],
    queryFn: ({ signal }) => dataOf(getOrder({ ...service, path: { schoolId, orderId }, signal })),
  });

/** What signing a draft will do, by what stands now. */
export const previewQuery = ({ schoolId, orderId }: Of) =>
  queryOptions({
    queryKey: [...allOfOrders(schoolId), 'preview', orderId],
    queryFn: async ({ signal }) =>
      (await dataOf(getOrderPreview({ ...service, path: { schoolId, orderId }, signal }))).lines,
    staleTime: 0,
  });

/** The classes of a year, that of today when none is named. */
export const classesOfYearQuery = (schoolId: string, academicYear: number | undefined) =>
  queryOptions({
    queryKey: ['classes', schoolId, 'year', academicYear],
    queryFn: ({ signal }) =>
      allPages((part) =>
        dataOf(
          listClasses({ ...service, path: { schoolId }, query: { academicYear, ...part }, signal }),
        ),
      ),
  });

/** Pupils who are at the school, by the beginning of the surname; at most a handful. */
export const pupilsQuery = (schoolId: string, query: string) =>
  queryOptions({
    queryKey: ['students', schoolId, 'of-order', query],
    queryFn: async ({ signal }) =>
      (
        await dataOf(
          searchStudents({ ...service, path: { schoolId }, body: { query, limit: 8 }, signal }),
        )
      ).items,
    enabled: query.length > 1,
    placeholderData: keepPreviousData,
  });

export const newcomerMatches = async (schoolId: string, child: DescribeNewcomer) =>
  (await dataOf(findNewcomerMatches({ ...service, path: { schoolId }, body: child }))).items;

export function createOrder(
  schoolId: string,
  body: DescribeOrder,
  idempotencyKey: string,
): Promise<SchoolOrder> {
  return dataOf(
    create({ ...service, path: { schoolId }, body, headers: idempotent(idempotencyKey) }),
  );
}

type Over = { schoolId: string; order: Pick<SchoolOrder, 'id' | 'version'> };

const over = ({ schoolId, order }: Over) => ({
  ...service,
  path: { schoolId, orderId: order.id },
  headers: ifMatch(order.version),
});

export function changeOrder(of: Over, body: DescribeOrder): Promise<SchoolOrder> {
  return dataOf(change({ ...over(of), body }));
}

export async function deleteOrder(of: Over): Promise<void> {
  await dataOf(remove(over(of)));
}

export function signOrder(of: Over): Promise<SchoolOrder> {
  return dataOf(sign(over(of)));
}

export function cancelOrder(
  { schoolId, orderId }: Of,
  body: CancelOrder,
  idempotencyKey: string,
): Promise<SchoolOrder> {
  return dataOf(
    cancel({ ...service, path: { schoolId, orderId }, body, headers: idempotent(idempotencyKey) }),
  );
}
