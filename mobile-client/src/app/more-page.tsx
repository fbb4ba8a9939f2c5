import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MoreSection } from '../shared/lib/feature';
import { useSession } from '../shared/lib/session';
import { Button } from '../shared/ui/button';
import { Group, QuietText } from '../shared/ui/group';
import { Screen } from '../shared/ui/screen';
import styles from './more-page.module.css';

type Props = { accountName: string; sections: MoreSection[] };

/** What features offer beside their tabs, then the app itself and the way out. */
export function MorePage({ accountName, sections }: Props) {
  const { t } = useTranslation();
  const { signOut } = useSession();
  const [leaving, setLeaving] = useState(false);
  return (
    <Screen title={t('more.title')}>
      <div className={styles.groups}>
        {sections.map(({ order, Section }) => (
          <Section key={order} />
        ))}
        <Group title={t('more.about')}>
          <p>{t('more.version', { version: __APP_VERSION__ })}</p>
          <QuietText>{t('more.license')}</QuietText>
        </Group>
        <Group title={t('more.account')}>
          <p>{accountName}</p>
          <QuietText>{t('more.signOutText')}</QuietText>
          <Button
            kind="danger"
            className={styles.leave}
            disabled={leaving}
            onClick={() => {
              setLeaving(true);
              void signOut();
            }}
          >
            {leaving ? t('more.signingOut') : t('more.signOut')}
          </Button>
        </Group>
      </div>
    </Screen>
  );
}
