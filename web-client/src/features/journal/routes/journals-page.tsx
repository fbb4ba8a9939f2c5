import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { Journal } from '@eschool/client/journal';
import { useSession } from '../../../shared/lib/session';
import { EmptyState } from '../../../shared/ui/empty-state';
import { ErrorState } from '../../../shared/ui/error-state';
import { PageHeader } from '../../../shared/ui/page-header';
import { RowSkeleton } from '../../../shared/ui/row-skeleton';
import { journalsQuery } from '../api/journal-queries';
import classes from './journals-page.module.css';

/** The journals of the role, by class, as on the shelf of a teachers' room. */
export function JournalsPage() {
  const { t } = useTranslation();
  const { schoolId, role, membership } = useSession();
  const [search, setSearch] = useSearchParams();
  const journals = useQuery(journalsQuery(schoolId));
  const wanted = (search.get('q') ?? '').trim().toLowerCase();
  const grade = search.get('grade') ?? '';
  const all = journals.data ?? [];
  const grades = [...new Set(all.map((journal) => journal.grade))].sort((a, b) => a - b);
  const found = all.filter(
    (journal) =>
      (!grade || String(journal.grade) === grade) &&
      (!wanted || `${journal.groupName} ${journal.subject.name}`.toLowerCase().includes(wanted)),
  );
  const put = (name: string, value: string) =>
    setSearch(
      (before) => {
        if (value) before.set(name, value);
        else before.delete(name);
        return before;
      },
      { replace: true },
    );
  const note =
    role === 'CLASS_TEACHER' && membership.className
      ? t('journals.ownClass', { className: membership.className })
      : journals.data?.length
        ? t('journals.count', { count: journals.data.length })
        : undefined;
  return (
    <>
      <PageHeader title={t('journals.view')} note={note}>
        {all.length > 8 && (
          <>
            {grades.length > 1 && (
              <NativeSelect
                className={classes.filter}
                aria-label={t('journals.grade')}
                value={grade}
                onChange={(event) => put('grade', event.currentTarget.value)}
                data={[
                  { value: '', label: t('journals.allGrades') },
                  ...grades.map((value) => ({
                    value: String(value),
                    label: t('school.grade', { grade: value }),
                  })),
                ]}
              />
            )}
            <TextInput
              className={classes.filter}
              type="search"
              aria-label={t('journals.search')}
              placeholder={t('journals.search')}
              defaultValue={search.get('q') ?? ''}
              onChange={(event) => put('q', event.currentTarget.value)}
            />
          </>
        )}
      </PageHeader>
      {journals.error ? (
        <ErrorState error={journals.error} retry={() => void journals.refetch()} />
      ) : journals.isPending ? (
        <RowSkeleton rows={8} height={52} />
      ) : all.length === 0 ? (
        <EmptyState title={t('journals.noneTitle')} text={t('journals.noneText')} />
      ) : found.length === 0 ? (
        <EmptyState title={t('journals.notFound')} />
      ) : (
        <div className={classes.shelf}>
          {byClass(found).map(([name, shelf]) => (
            <section key={name} className={classes.group} aria-label={name}>
              <h2 className={classes.heading}>{name}</h2>
              <ul className={classes.list}>
                {shelf.map((journal) => (
                  <li key={journal.id}>
                    <Link to={journal.id} className={classes.journal}>
                      <span className={classes.subject}>{journal.subject.name}</span>
                      <span className={classes.who}>
                        {journal.groupName !== name && `${journal.groupName} · `}
                        {role === 'TEACHER'
                          ? (journal.planName ?? t('journals.noPlan'))
                          : journal.teachers.map((teacher) => teacher.displayName).join(', ')}
                      </span>
                    </Link>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
    </>
  );
}

function byClass(journals: Journal[]): [string, Journal[]][] {
  const shelves = new Map<string, Journal[]>();
  const order = new Intl.Collator('ru', { numeric: true });
  for (const journal of journals) {
    const name = journal.className ?? journal.groupName;
    shelves.set(name, [...(shelves.get(name) ?? []), journal]);
  }
  for (const shelf of shelves.values()) {
    shelf.sort((a, b) => order.compare(a.subject.name, b.subject.name));
  }
  return [...shelves].sort(([a], [b]) => order.compare(a, b));
}
