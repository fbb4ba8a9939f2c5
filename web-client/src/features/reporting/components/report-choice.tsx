import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useSession } from '../../../shared/lib/session';
import { reportsOf } from '../reports';

/** Which report; nothing where the role has only one. */
export function ReportChoice({ report }: { report: string }) {
  const { t } = useTranslation();
  const { role } = useSession();
  const [, setSearch] = useSearchParams();
  const offered = reportsOf(role);
  return (
    offered.length > 1 && (
      <NativeSelect
        aria-label={t('reports.choice')}
        value={report}
        onChange={(event) => setSearch({ report: event.currentTarget.value })}
        data={offered.map(({ id, name }) => ({ value: id, label: t(name) }))}
      />
    )
  );
}
