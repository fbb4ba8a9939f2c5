import classes from './sortable-head.module.css';

/** The head of a column by which the table can be sorted; `sorted` tells whether it is, and which way. */
export function SortableHead({
  label,
  sorted,
  onSort,
  className,
}: {
  label: string;
  sorted: 'ascending' | 'descending' | undefined;
  onSort: () => void;
  className?: string | undefined;
}) {
  return (
    <th scope="col" aria-sort={sorted ?? 'none'} className={className}>
      <button type="button" className={classes.sort} onClick={onSort}>
        {label}
        <span aria-hidden>{sorted === undefined ? '' : sorted === 'descending' ? ' ↓' : ' ↑'}</span>
      </button>
    </th>
  );
}
