import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { studentSearchLimits } from '@eschool/client/limits';
import { problemLine } from '../../../shared/lib/problem-text';
import { useSession } from '../../../shared/lib/session';
import { pupilsQuery } from '../api/orders';
import type { LineDraft } from './order-draft';
import classes from './order-form.module.css';

/** Finds pupils of the school by surname and adds them to the order, one after the other. */
export function PupilSearch({
  chosen,
  onAdd,
}: {
  chosen: ReadonlySet<string>;
  onAdd: (who: Pick<LineDraft, 'name' | 'note' | 'studentId' | 'newcomer'>) => void;
}) {
  const { t } = useTranslation();
  const { schoolId } = useSession();
  const [words, setWords] = useState('');
  const [settled] = useDebouncedValue(words.trim(), 250);
  const found = useQuery(pupilsQuery(schoolId, settled));
  const rows = settled.length > 1 ? (found.data ?? []) : [];
  return (
    <div className={classes.search}>
      <TextInput
        type="search"
        label={t('movement.addPupil')}
        description={t('movement.addPupilNote')}
        maxLength={studentSearchLimits.query.maxLength}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={(event) => {
          // Enter looks for a name, it does not send the order.
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      {found.error && (
        <p className={classes.problem} role="alert">
          {problemLine(found.error, t)}
        </p>
      )}
      {rows.length > 0 && (
        <ul className={classes.found} aria-label={t('movement.foundPupils')}>
          {rows.map(({ id, displayName, className }) => (
            <li key={id}>
              <button
                type="button"
                disabled={chosen.has(id)}
                onClick={() => {
                  onAdd({
                    name: displayName,
                    note: className ?? '',
                    studentId: id,
                    newcomer: undefined,
                  });
                  setWords('');
                }}
              >
                <IconUserPlus size={17} stroke={1.6} aria-hidden />
                <span>{displayName}</span>
                <span className={classes.quiet}>
                  {chosen.has(id) ? t('movement.inOrder') : className}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {settled.length > 1 && found.isSuccess && !found.isPlaceholderData && rows.length === 0 && (
        <p className={classes.quiet} role="status">
          {t('movement.pupilNotFound')}
        </p>
      )}
    </div>
  );
}
