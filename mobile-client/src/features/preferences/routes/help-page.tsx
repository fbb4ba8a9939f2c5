import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Screen } from '@/shared/ui/screen';
import styles from '@/features/preferences/routes/help-page.module.css';

const SECTIONS = [
  'child',
  'diary',
  'refresh',
  'new',
  'marks',
  'offline',
  'access',
  'mistake',
] as const;

export function HelpPage() {
  const { t } = useTranslation();
  return (
    <Screen
      title={t('help.title')}
      leading={
        <Link className={styles.back} to="/more" aria-label={t('common.back')}>
          <IconArrowLeft size={22} aria-hidden="true" />
        </Link>
      }
    >
      <div className={styles.sections}>
        {SECTIONS.map((section) => (
          <section key={section} className={styles.section}>
            <h2 className={styles.title}>{t(`help.sections.${section}.title`)}</h2>
            <p>{t(`help.sections.${section}.text`)}</p>
          </section>
        ))}
      </div>
    </Screen>
  );
}
