import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../../shared/ui/page-header';
import { RowSkeleton } from '../../../shared/ui/row-skeleton';
import { loadGuide } from '../guide/load-guide';
import classes from './help-page.module.css';

/** The guide for every role that has views, one page that can be searched and printed. */
export function HelpPage() {
  const { t, i18n } = useTranslation();
  const guide = useQuery({
    queryKey: ['guide', i18n.language],
    queryFn: () => loadGuide(i18n.language),
    staleTime: Infinity,
  });
  return (
    <>
      <PageHeader title={t('help.view')} note={t('help.note')} />
      {!guide.data ? (
        <RowSkeleton rows={8} height={60} />
      ) : (
        <div className={classes.book}>
          <nav aria-label={t('help.contents')} className={classes.contents} data-print="hide">
            <ol>
              {guide.data.map((chapter) => (
                <li key={chapter.id}>
                  <a href={`#${chapter.id}`}>{chapter.title}</a>
                </li>
              ))}
            </ol>
          </nav>
          <div className={classes.text}>
            {guide.data.map((chapter) => (
              <section key={chapter.id} id={chapter.id}>
                <h2>{chapter.title}</h2>
                {chapter.paragraphs.map((paragraph) => (
                  <p key={paragraph}>{paragraph}</p>
                ))}
                {chapter.steps && (
                  <ol>
                    {chapter.steps.map((step) => (
                      <li key={step}>{step}</li>
                    ))}
                  </ol>
                )}
                {chapter.keys && (
                  <table className={classes.keys}>
                    <tbody>
                      {chapter.keys.map(([key, meaning]) => (
                        <tr key={key}>
                          <th scope="row">{key}</th>
                          <td>{meaning}</td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                )}
              </section>
            ))}
          </div>
        </div>
      )}
    </>
  );
}
