import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { includesRole } from '../../../shared/lib/feature';
import { usePlace } from '../../../shared/lib/session';
import { PageHeader } from '../../../shared/ui/page-header';
import { RowSkeleton } from '../../../shared/ui/row-skeleton';
import { loadGuide } from '../guide/load-guide';
import classes from './help-page.module.css';

/** What the role needs to know, and on request what others do: one page that can be searched and printed. */
export function HelpPage() {
  const { t, i18n } = useTranslation();
  const { role } = usePlace();
  const [all, setAll] = useState(false);
  const guide = useQuery({
    queryKey: ['guide', i18n.language],
    queryFn: () => loadGuide(i18n.language),
    staleTime: Infinity,
  });
  const chapters = guide.data?.filter((chapter) => all || includesRole(chapter.roles, role));
  return (
    <>
      <PageHeader title={t('help.view')} note={t('help.note')}>
        <Button variant="default" onClick={() => setAll((before) => !before)}>
          {all ? t('help.ownRole') : t('help.allRoles')}
        </Button>
      </PageHeader>
      {!chapters ? (
        <RowSkeleton rows={8} height={60} />
      ) : (
        <div className={classes.book}>
          <nav aria-label={t('help.contents')} className={classes.contents} data-print="hide">
            <ol>
              {chapters.map((chapter) => (
                <li key={chapter.id}>
                  <a href={`#${chapter.id}`}>{chapter.title}</a>
                </li>
              ))}
            </ol>
          </nav>
          <div className={classes.text}>
            {chapters.map((chapter) => (
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
