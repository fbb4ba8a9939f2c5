import { useTranslation } from 'react-i18next';
import styles from './splash.module.css';

/** The first moment: our mark on squared paper, nothing that jumps when the page arrives. */
export function Splash() {
  const { t } = useTranslation();
  return (
    <main className={styles.page} aria-busy="true">
      <img src="/icon.svg" alt="" width="72" height="72" />
      <p role="status">{t('common.opening')}</p>
    </main>
  );
}
