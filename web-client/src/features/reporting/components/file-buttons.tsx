import { Button } from '@mantine/core';
import { IconFileTypePdf, IconFileTypeXls } from '@tabler/icons-react';

export type FileFormat = 'xlsx' | 'pdf';

/** Takes a report away as a spreadsheet or as a document to print. */
export function FileButtons({
  disabled,
  saving,
  save,
}: {
  disabled: boolean;
  /** The file that is on its way. */
  saving: FileFormat | undefined;
  save: (format: FileFormat) => void;
}) {
  return (
    <>
      <Button
        variant="default"
        disabled={disabled}
        loading={saving === 'xlsx'}
        leftSection={<IconFileTypeXls size={18} stroke={1.6} />}
        onClick={() => save('xlsx')}
      >
        XLSX
      </Button>
      <Button
        variant="default"
        disabled={disabled}
        loading={saving === 'pdf'}
        leftSection={<IconFileTypePdf size={18} stroke={1.6} />}
        onClick={() => save('pdf')}
      >
        PDF
      </Button>
    </>
  );
}
