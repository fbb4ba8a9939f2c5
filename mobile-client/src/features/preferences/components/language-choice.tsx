import { switchLanguage, type Language } from '@eschool/clients-core/language';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { prefer, usePreferences } from '../../../shared/lib/preferences';
import { Group } from '../../../shared/ui/group';
import { Segmented } from '../../../shared/ui/segmented';

/** The language of this device; answers carry texts as well and are asked for again. */
export function LanguageChoice() {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const queryClient = useQueryClient();
  const choose = async (chosen: Language) => {
    await switchLanguage(chosen);
    prefer({ language: chosen });
    await queryClient.invalidateQueries();
  };
  return (
    <Group title={t('preferences.language')}>
      <Segmented
        label={t('preferences.language')}
        value={language}
        onChange={(chosen) => void choose(chosen)}
        options={[
          { value: 'ru', label: 'Русский' },
          { value: 'en', label: 'English' },
        ]}
      />
    </Group>
  );
}
