import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import list from '../../../shared/ui/list-page.module.css';
import { SaveTable } from './save-table';
import type { LoadAddress } from './use-load-address';
import classes from './load.module.css';

/** What is looked for, and the table to save, above each part of the page. */
export function LoadFilters({
  address,
  search,
  classNames,
  only,
  file,
}: {
  address: LoadAddress;
  search: string;
  /** The classes to choose from, by id; absent where rows belong to no class. */
  classNames?: Map<string, string>;
  only: { name: 'drafts' | 'open' | 'all'; label: string };
  file: { name: string; rows: number; cells: () => string[][] };
}) {
  const { t } = useTranslation();
  return (
    <div className={`${list.filters} ${classes.filters}`} data-print="hide">
      <TextInput
        type="search"
        aria-label={search}
        placeholder={search}
        maxLength={200}
        value={address.words}
        onChange={(event) => address.put('q', event.currentTarget.value)}
      />
      {classNames && (
        <NativeSelect
          aria-label={t('load.class')}
          value={address.classId}
          onChange={(event) => address.put('class', event.currentTarget.value)}
          data={[
            { value: '', label: t('load.allClasses') },
            ...[...classNames].map(([value, label]) => ({ value, label })),
          ]}
        />
      )}
      <Checkbox
        label={only.label}
        checked={address[only.name]}
        onChange={(event) => address.put(only.name, event.currentTarget.checked ? '1' : '')}
      />
      <SaveTable {...file} />
    </div>
  );
}
