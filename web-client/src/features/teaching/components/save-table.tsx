import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { saveBlob } from '@eschool/clients-core/save-file';
import { csvOf } from '../../../shared/lib/csv';

/** Saves what is on the screen for Excel. */
export function SaveTable({
  name,
  rows,
  cells,
}: {
  name: string;
  rows: number;
  cells: () => string[][];
}) {
  const { t } = useTranslation();
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={18} stroke={1.6} />}
      disabled={rows === 0}
      onClick={() => saveBlob(csvOf(cells()), `${name}.csv`)}
    >
      {t('load.save')}
    </Button>
  );
}
