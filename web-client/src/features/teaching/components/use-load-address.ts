import { useSearchParams } from 'react-router';

export const PARTS = ['lines', 'classes', 'teachers'] as const;
export type Part = (typeof PARTS)[number];

/** What the page shows, as it stands in its address. */
export function useLoadAddress() {
  const [address, setAddress] = useSearchParams();
  const put = (name: string, value: string) =>
    setAddress(
      (before) => {
        if (value) before.set(name, value);
        else before.delete(name);
        return before;
      },
      { replace: true },
    );
  const sort = address.get('sort') ?? '';
  const column = sort.replace('-', '');
  const descending = sort.startsWith('-');
  return {
    part: PARTS.find((known) => known === address.get('part')),
    words: address.get('q') ?? '',
    classId: address.get('class') ?? '',
    drafts: address.has('drafts'),
    open: address.has('open'),
    all: address.has('all'),
    column,
    descending,
    put,
    /** Another part of the page begins without the words and the order of the one before. */
    show: (part: Part) => setAddress({ part }, { replace: true }),
    sortBy: (by: string) => put('sort', by === column && !descending ? `-${by}` : by),
  };
}

export type LoadAddress = ReturnType<typeof useLoadAddress>;
