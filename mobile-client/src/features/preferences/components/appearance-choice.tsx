import { useTranslation } from 'react-i18next';
import { prefer, usePreferences, type Theme } from '../../../shared/lib/preferences';
import { Group, QuietText } from '../../../shared/ui/group';
import { Segmented } from '../../../shared/ui/segmented';

/** Light or dark; the size of text is the device's own. */
export function AppearanceChoice() {
  const { t } = useTranslation();
  const { theme } = usePreferences();
  const themes: readonly { value: Theme; label: string }[] = [
    { value: 'system', label: t('preferences.themeSystem') },
    { value: 'light', label: t('preferences.themeLight') },
    { value: 'dark', label: t('preferences.themeDark') },
  ];
  return (
    <>
      <Group title={t('preferences.theme')}>
        <Segmented
          label={t('preferences.theme')}
          value={theme}
          onChange={(chosen) => prefer({ theme: chosen })}
          options={themes}
        />
      </Group>
      <Group title={t('preferences.textSize')}>
        <QuietText>{t('preferences.textSizeText')}</QuietText>
      </Group>
    </>
  );
}
