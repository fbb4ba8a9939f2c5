import { ActionIcon, Menu, NativeSelect, SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { IconDots, IconKeyboard, IconListDetails, IconPrinter } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import type { JournalGrid } from '@eschool/client/journal';
import { isLocalDate } from '@eschool/clients-core/local-date';
import { calendarQuery } from '../../../shared/api/school';
import { useLiveState } from '../../../shared/lib/live';
import { useSession } from '../../../shared/lib/session';
import { ErrorState } from '../../../shared/ui/error-state';
import { PageHeader } from '../../../shared/ui/page-header';
import { RowSkeleton } from '../../../shared/ui/row-skeleton';
import { journalGridQuery } from '../api/journal-queries';
import { JournalBoard } from '../components/journal-board';
import { LessonPanel } from '../components/lesson-panel';
import { PlanDialog } from '../components/plan-dialog';
import { useLiveJournal } from '../components/use-live-journal';
import classes from './journal-page.module.css';

/** One journal: its squares for a term, and beside them the lesson that is open. */
export function JournalPage() {
  const { t } = useTranslation();
  const { journalId = '' } = useParams();
  const { schoolId } = useSession();
  const [search, setSearch] = useSearchParams();
  const [legend, setLegend] = useState(false);
  const [planning, setPlanning] = useState(false);
  const date = (name: string) => {
    const value = search.get(name);
    return isLocalDate(value) ? value : undefined;
  };
  const period = { from: date('from'), to: date('to') };
  useLiveJournal();
  const live = useLiveState() === 'live';
  const grid = useQuery(journalGridQuery({ schoolId, journalId }, period, live));
  const pupils = grid.data?.students;
  const numbers = useMemo(
    () => new Map(pupils?.map((student) => [student.id, student.number])),
    [pupils],
  );
  const lessonId = search.get('lesson') ?? undefined;
  const openLesson = (id: string | undefined) =>
    setSearch((before) => {
      if (id) before.set('lesson', id);
      else before.delete('lesson');
      return before;
    });
  const journal = grid.data?.journal;
  return (
    <>
      <PageHeader
        title={journal ? `${journal.subject.name} · ${journal.groupName}` : t('journal.title')}
        note={
          journal ? (
            <>
              {journal.teachers.map((teacher) => teacher.displayName).join(', ')}
              {journal.scale === 'NO_MARKS' && ` · ${t('journal.noMarks')}`}
              {!journal.mayEdit && ` · ${t('journal.readOnly')}`}
            </>
          ) : (
            ''
          )
        }
      >
        {grid.data && <TermSwitch grid={grid.data} />}
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="default" size={34} aria-label={t('journal.more')}>
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {journal?.mayEdit && (
              <Menu.Item
                leftSection={<IconListDetails size={18} stroke={1.6} />}
                onClick={() => setPlanning(true)}
              >
                {t('planDialog.title')}
              </Menu.Item>
            )}
            <Menu.Item
              leftSection={<IconKeyboard size={18} stroke={1.6} />}
              onClick={() => setLegend(true)}
              rightSection={<kbd>?</kbd>}
            >
              {t('legend.title')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconPrinter size={18} stroke={1.6} />}
              onClick={() => window.print()}
            >
              {t('common.print')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </PageHeader>
      <div className={classes.desk}>
        <div className={classes.grid}>
          {grid.data ? (
            <JournalBoard
              key={`${journalId}|${grid.data.from}|${grid.data.to}`}
              grid={grid.data}
              openLesson={lessonId}
              onOpenLesson={openLesson}
              legend={legend}
              onLegend={setLegend}
            />
          ) : grid.error ? (
            <ErrorState error={grid.error} retry={() => void grid.refetch()} />
          ) : (
            <RowSkeleton rows={18} height={28} />
          )}
        </div>
        {lessonId && (
          <LessonPanel
            journalId={journalId}
            lessonId={lessonId}
            onClose={() => openLesson(undefined)}
            numbers={numbers}
          />
        )}
      </div>
      {planning && journal && <PlanDialog journal={journal} onClose={() => setPlanning(false)} />}
    </>
  );
}

/** Terms of the journal's own scheme, and the whole year. */
function TermSwitch({ grid }: { grid: JournalGrid }) {
  const { t } = useTranslation();
  const { schoolId } = useSession();
  const [, setSearch] = useSearchParams();
  const calendar = useQuery(calendarQuery(schoolId));
  const narrow = useMediaQuery('(max-width: 820px)');
  if (!calendar.data) return null;
  const terms = calendar.data.terms.filter((term) => term.scheme === grid.journal.termScheme);
  const year = { from: calendar.data.startsOn, to: calendar.data.endsOn };
  const current = terms.find((term) => term.startsOn === grid.from && term.endsOn === grid.to);
  const whole = grid.from === year.from && grid.to === year.to;
  const choose = (value: string) => {
    const term = terms.find((known) => known.id === value);
    setSearch((before) => {
      before.set('from', term?.startsOn ?? year.from);
      before.set('to', term?.endsOn ?? year.to);
      before.delete('lesson');
      return before;
    });
  };
  const control = {
    'aria-label': t('school.period'),
    value: current?.id ?? (whole ? 'year' : ''),
    data: [
      ...terms.map((term) => ({ value: term.id, label: term.name })),
      { value: 'year', label: t('journal.year') },
    ],
  };
  return narrow ? (
    <NativeSelect {...control} onChange={(event) => choose(event.currentTarget.value)} />
  ) : (
    <SegmentedControl size="sm" {...control} onChange={choose} />
  );
}
