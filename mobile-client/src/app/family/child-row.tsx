import { useTranslation } from 'react-i18next';
import { monogram } from '@eschool/clients-core/names';
import type { ChildInView } from '../../shared/lib/child';
import styles from './child-row.module.css';

type Props = {
  items: readonly ChildInView[];
  chosen: ChildInView;
  onChoose: (child: ChildInView) => void;
};

/** The row of children on top of every page; with one child it only says whose diary this is. */
export function ChildRow({ items, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const severalSchools = new Set(items.map((child) => child.schoolId)).size > 1;
  const caption = (child: ChildInView) =>
    [
      child.className && t('children.className', { className: child.className }),
      severalSchools && child.schoolName,
    ]
      .filter(Boolean)
      .join(' · ');

  if (items.length === 1) {
    return (
      <p className={styles.only}>
        <strong>{chosen.displayName}</strong>
        <span className={styles.caption}>{caption(chosen)}</span>
      </p>
    );
  }
  return (
    <ul className={styles.row} aria-label={t('children.label')}>
      {items.map((child, index) => (
        <li key={`${child.schoolId}:${child.studentId}:${child.role}`}>
          <button
            type="button"
            className={styles.child}
            aria-pressed={child === chosen}
            onClick={() => onChoose(child)}
          >
            <span className={styles.circle} data-tone={index % 4} aria-hidden="true">
              {monogram(child.firstName, child.displayName)}
            </span>
            <span className={styles.names}>
              <span className={styles.name}>{child.firstName}</span>
              <span className={styles.caption}>{caption(child)}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
