import { Capacitor } from '@capacitor/core';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { installOffer } from '@/shared/lib/install-offer';
import { Button } from '@/shared/ui/button';
import styles from '@/features/preferences/routes/more-page.module.css';

/** How to put the diary among the apps of this phone; silent where it already is one. */
export function InstallHint() {
  const { t } = useTranslation();
  const offer = useSyncExternalStore(installOffer.subscribe, installOffer.get);
  const [installed] = useState(
    () => Capacitor.isNativePlatform() || window.matchMedia('(display-mode: standalone)').matches,
  );
  if (installed) return null;
  const apple = /iPhone|iPad/.test(navigator.userAgent);
  return (
    <section className={styles.group}>
      <h2 className={styles.title}>{t('more.install')}</h2>
      {offer ? (
        <Button onClick={() => void offer.prompt()}>{t('more.installAction')}</Button>
      ) : (
        <p className={styles.quiet}>{t(apple ? 'more.installIos' : 'more.installOther')}</p>
      )}
    </section>
  );
}
