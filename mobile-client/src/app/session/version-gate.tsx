import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isOlder } from '@eschool/clients-core/versions';
import { versionQuery } from '../../shared/api/me';
import type { Api } from '../../shared/api/api-client';
import { Button } from '../../shared/ui/button';
import { Notice } from '../../shared/ui/notice';
import { Plain } from '../../shared/ui/plain';

type Props = { publicApi: Api; own: string; update: () => void; children: ReactNode };

/** Says in words that this version is too old, instead of dying silently after a server update. */
export function VersionGate({ publicApi, own, update, children }: Props) {
  const { t } = useTranslation();
  const { data } = useQuery(versionQuery(publicApi));
  const minimum = data?.minimumClientVersion;
  if (!minimum || !isOlder(own, minimum)) return children;
  return (
    <Plain>
      <Notice
        title={t('update.requiredTitle')}
        text={t('update.requiredText', { own, minimum })}
        detail={t('update.hint')}
      >
        <Button kind="primary" onClick={update}>
          {t('update.action')}
        </Button>
      </Notice>
    </Plain>
  );
}
