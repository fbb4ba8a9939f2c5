import { IconChevronRight } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { InstallHint } from '@/features/preferences/components/install-hint';
import { changeLanguage } from '@/shared/i18n/i18n';
import { preferences, usePreferences, type Theme } from '@/shared/lib/preferences';
import { useSession } from '@/shared/lib/session';
import { Button } from '@/shared/ui/button';
import { Screen } from '@/shared/ui/screen';
import { Segmented } from '@/shared/ui/segmented';
import styles from '@/features/preferences/routes/more-page.module.css';

type Props = { accountName: string; joinPlace: ReactNode; languageChanged: () => void };

export function MorePage({ accountName, joinPlace, languageChanged }: Props) {
  const { t } = useTranslation();
  const { language, theme } = usePreferences();
  const { signOut } = useSession();
  const [leaving, setLeaving] = useState(false);

  const themes: readonly { value: Theme; label: string }[] = [
    { value: 'system', label: t('more.themeSystem') },
    { value: 'light', label: t('more.themeLight') },
    { value: 'dark', label: t('more.themeDark') },
  ];

  return (
    <Screen title={t('more.title')}>
      <div className={styles.groups}>
        <section className={styles.group}>
          <h2 className={styles.title}>{t('more.language')}</h2>
          <Segmented
            label={t('more.language')}
            value={language}
            onChange={(chosen) => void changeLanguage(chosen).then(languageChanged)}
            options={[
              { value: 'ru', label: 'Русский' },
              { value: 'en', label: 'English' },
            ]}
          />
        </section>
        <section className={styles.group}>
          <h2 className={styles.title}>{t('more.theme')}</h2>
          <Segmented
            label={t('more.theme')}
            value={theme}
            onChange={(chosen) => preferences.set({ theme: chosen })}
            options={themes}
          />
        </section>
        <section className={styles.group}>
          <h2 className={styles.title}>{t('more.textSize')}</h2>
          <p className={styles.quiet}>{t('more.textSizeText')}</p>
        </section>
        <section className={styles.group}>
          <h2 className={styles.title}>{t('joinPlace.title')}</h2>
          {joinPlace}
        </section>
        <InstallHint />
        <section className={styles.group}>
          <Link className={styles.link} to="/more/help">
            {t('more.help')}
            <IconChevronRight size={18} aria-hidden="true" />
          </Link>
        </section>
        <section className={styles.group}>
          <h2 className={styles.title}>{t('more.about')}</h2>
          <p>{t('more.version', { version: __APP_VERSION__ })}</p>
          <p className={styles.quiet}>{t('more.license')}</p>
        </section>
        <section className={styles.group}>
          <h2 className={styles.title}>{t('more.account')}</h2>
          <p>{accountName}</p>
          <p className={styles.quiet}>{t('more.signOutText')}</p>
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
        </section>
      </div>
    </Screen>
  );
}
