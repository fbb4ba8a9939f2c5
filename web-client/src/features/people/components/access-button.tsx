import { Button } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAccessDesk, type AccessRequest } from './access-desk-context';

/** Asks the desk above it for a slip. */
export function AccessButton(person: AccessRequest) {
  const { t } = useTranslation();
  const ask = useAccessDesk();
  const { name, hasAccess } = person;
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      leftSection={<IconKey size={15} stroke={1.6} />}
      onClick={() => ask(person)}
      aria-label={t(hasAccess ? 'access.reissueFor' : 'access.issueFor', { name })}
    >
      {t(hasAccess ? 'access.reissue' : 'access.issue')}
    </Button>
  );
}
