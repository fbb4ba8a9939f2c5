import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { localToday } from '@eschool/clients-core/local-date';
import { useSession } from '../../../shared/lib/session';
import { dayOf, typedDay } from '../../../shared/lib/typed-day';
import { DateField } from '../../../shared/ui/date-field';
import { EmptyState } from '../../../shared/ui/empty-state';
import { ErrorState } from '../../../shared/ui/error-state';
import { PageHeader } from '../../../shared/ui/page-header';
import { RowSkeleton } from '../../../shared/ui/row-skeleton';
import { boardQuery, classQuery } from '../api/classes';
import { splits } from '../components/board-draft';
import { SubgroupColumns } from '../components/subgroup-board';
import { mayDivide } from '../components/who-keeps';
import classes from './subgroups-page.module.css';

/** Who of a class is in which subgroup of a subject, opened from the class. */
export function SubgroupsPage() {
  const { t } = useTranslation();
  const { schoolId } = useSession();
  const { classId = '' } = useParams();
  const card = useQuery(classQuery(schoolId, classId));
  return (
    <Board
      classId={classId}
      className={card.data?.name}
      back={{
        to: `/s/${schoolId}/classes/${classId}`,
        label: card.data?.name ?? t('classes.one'),
      }}
    />
  );
}

/** The same for the class teacher's own class. */
export function MySubgroupsPage() {
  const { t } = useTranslation();
  const { schoolId, membership } = useSession();
  if (!membership.classId) {
    return (
      <>
        <PageHeader title={t('board.view')} />
        <EmptyState title={t('school.noOwnClassTitle')} text={t('school.noOwnClassText')} />
      </>
    );
  }
  return (
    <Board
      classId={membership.classId}
      className={membership.className}
      back={{ to: `/s/${schoolId}/my-class`, label: t('myClass.view') }}
    />
  );
}

function Board({
  classId,
  className,
  back,
}: {
  classId: string;
  className: string | undefined;
  back: { to: string; label: string };
}) {
  const { t } = useTranslation();
  const { schoolId, role } = useSession();
  const [address, setAddress] = useSearchParams();
  const [typed, setTyped] = useState(() => typedDay(localToday()));
  // While a day is being typed the board stands as it was.
  const [day, setDay] = useState(localToday);
  const board = useQuery(boardQuery(schoolId, classId, day));
  const all = board.data ? splits(board.data) : [];
  const split = all.find(({ id }) => id === address.get('subject')) ?? all[0];
  const mayChange = mayDivide(role);
  return (
    <>
      <PageHeader
        title={className ? t('board.title', { name: className }) : t('board.view')}
        note={t(mayChange ? 'board.note' : 'board.noteToRead')}
        back={back}
      />
      {board.error ? (
        <ErrorState error={board.error} retry={() => void board.refetch()} />
      ) : board.isPending ? (
        <RowSkeleton rows={14} />
      ) : !split ? (
        <EmptyState title={t('board.noneTitle')} text={t('board.noneText')} />
      ) : (
        <>
          <div className={classes.choice}>
            <NativeSelect
              label={t('board.subject')}
              value={split.id}
              data={all.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(event) => {
                const subject = event.currentTarget.value;
                setAddress({ subject }, { replace: true });
              }}
            />
            <DateField
              label={t(mayChange ? 'board.fromDay' : 'board.onDay')}
              value={typed}
              onChange={(next) => {
                setTyped(next);
                const known = dayOf(next);
                if (known) setDay(known);
              }}
            />
          </div>
          <SubgroupColumns
            key={`${split.id} ${day}`}
            board={board.data}
            split={split}
            day={day}
            mayChange={mayChange}
          />
        </>
      )}
    </>
  );
}
