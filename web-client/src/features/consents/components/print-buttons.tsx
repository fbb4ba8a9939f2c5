import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { problemLine } from '../../../shared/lib/problem-text';
import { useSession } from '../../../shared/lib/session';
import { downloadPapers, type PaperKind, type PapersOf } from '../api/family-papers';
import classes from './consents.module.css';

/** Papers to sign, filled in: of the class that is chosen, or of one pupil. */
export function PrintButtons({ of }: { of: PapersOf }) {
  const { t } = useTranslation();
  const { schoolId } = useSession();
  const save = useMutation({
    mutationFn: (kind: PaperKind) =>
      downloadPapers(schoolId, kind, of, t(`consents.print.${kind}`)),
  });
  return (
    <>
      {(['CONSENT', 'AGREEMENT'] as const).map((kind) => (
        <Button
          key={kind}
          variant="default"
          size="compact-md"
          loading={save.isPending && save.variables === kind}
          leftSection={<IconPrinter size={17} stroke={1.6} />}
          onClick={() => save.mutate(kind)}
        >
          {t(`consents.print.${kind}`)}
        </Button>
      ))}
      {save.error && (
        <p className={classes.problem} role="alert">
          {problemLine(save.error, t)}
        </p>
      )}
    </>
  );
}
