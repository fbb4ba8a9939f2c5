import { IconArrowLeft } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { HelpChapter } from '../../../shared/lib/feature';
import { Screen } from '../../../shared/ui/screen';
import { SheetSkeleton } from '../../../shared/ui/skeleton';
import { loadGuide } from '../guide/load-guide';
import styles from './help-page.module.css';

export function HelpPage() {
  const { t, i18n } = useTranslation();
  const [chapters, setChapters] = useState<HelpChapter[]>();
  const [error, setError] = useState<Error>();
  useEffect(() => {
    loadGuide(i18n.language).then(setChapters, (cause: unknown) =>
      setError(new Error('The guide did not arrive', { cause })),
    );
  }, [i18n.language]);
  if (error) throw error;
  return (
    <Screen
      title={t('help.title')}
      leading={
        <Link className={styles.back} to="/more" aria-label={t('common.back')}>
          <IconArrowLeft size={22} aria-hidden="true" />
        </Link>
      }
    >
      {chapters ? (
        <div className={styles.sections}>
          {chapters.map(({ id, title, text }) => (
            <section key={id} className={styles.section}>
              <h2 className={styles.title}>{title}</h2>
              <p>{text}</p>
            </section>
          ))}
        </div>
      ) : (
        <SheetSkeleton rows={6} />
      )}
    </Screen>
  );
}
