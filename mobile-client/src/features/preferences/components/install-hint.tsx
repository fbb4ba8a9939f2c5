import { Capacitor } from '@capacitor/core';
import { useObservable } from '@eschool/clients-core/observable';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { installOffer } from '../../../shared/lib/install-offer';
import { Button } from '../../../shared/ui/button';
import { Group, QuietText } from '../../../shared/ui/group';

/** How to put the diary among the apps of this phone; silent where it already is one. */
export function InstallHint() {
  const { t } = useTranslation();
  const offer = useObservable(installOffer);
  const [installed] = useState(
    () => Capacitor.isNativePlatform() || window.matchMedia('(display-mode: standalone)').matches,
  );
  if (installed) return null;
  const apple = /iPhone|iPad/.test(navigator.userAgent);
  return (
    <Group title={t('preferences.install')}>
      {offer ? (
        <Button onClick={() => void offer.prompt()}>{t('preferences.installAction')}</Button>
      ) : (
        <QuietText>{t(apple ? 'preferences.installIos' : 'preferences.installOther')}</QuietText>
      )}
    </Group>
  );
}
