import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import type { ClassLeader, SchoolClassCard } from '@eschool/client/people';
import { formatShort } from '@eschool/clients-core/format-date';
import { localToday } from '@eschool/clients-core/local-date';
import { problemLine } from '../../../shared/lib/problem-text';
import { useSession } from '../../../shared/lib/session';
import table from '../../../shared/ui/data-table.module.css';
import { ErrorState } from '../../../shared/ui/error-state';
import { PageHeader } from '../../../shared/ui/page-header';
import { RowSkeleton } from '../../../shared/ui/row-skeleton';
import {
  classQuery,
  deleteClass,
  endLeader,
  groupsQuery,
  refreshClasses,
  takeBackLeader,
} from '../api/classes';
import { classStudentsQuery } from '../api/students';
import { ClassDialog } from '../components/class-dialog';
import { stateOf } from '../components/class-leaders';
import { weekText } from '../components/class-rows';
import { EndDialog } from '../components/end-dialog';
import { GiveClassDialog } from '../components/give-class-dialog';
import { kindText } from '../components/group-rows';
import { mayKeepClasses } from '../components/who-keeps';
import classes from './class-page.module.css';

/** One class: who leads it and did, its groups, its pupils as in the journal. */
export function ClassPage() {
  const { t } = useTranslation();
  const { schoolId, role } = useSession();
  const { classId = '' } = useParams();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const card = useQuery(classQuery(schoolId, classId));
  const [dialog, setDialog] = useState<'change' | 'give'>();
  const keeps = mayKeepClasses(role);
  const back = { to: `/s/${schoolId}/classes`, label: t('classes.view') };
  const remove = useMutation({
    mutationFn: (seen: SchoolClassCard) => deleteClass({ schoolId, card: seen }),
    onSuccess: async () => {
      await navigate('..', { relative: 'path' });
      await refreshClasses(queryClient, schoolId);
    },
  });
  if (card.error) {
    return (
      <>
        <PageHeader title={t('classes.one')} back={back} />
        <ErrorState error={card.error} retry={() => void card.refetch()} />
      </>
    );
  }
  const data = card.data;
  return (
    <>
      <PageHeader
        title={data?.name ?? t('classes.one')}
        back={back}
        note={
          data
            ? [
                t('people.pupils', { count: data.studentCount }),
                t('classes.shiftText', { shift: data.shift }),
                weekText(data.schoolDays, t),
              ].join(' · ')
            : ''
        }
      >
        {data && keeps && (
          <>
            <Button onClick={() => setDialog('give')}>{t('classes.giveButton')}</Button>
            <Button variant="default" onClick={() => setDialog('change')}>
              {t('classes.change')}
            </Button>
          </>
        )}
        <Button component={Link} to="subgroups" variant="default">
          {t('classes.subgroups')}
        </Button>
      </PageHeader>
      {data ? (
        <>
          <Leaders card={data} keeps={keeps} />
          <Groups classId={classId} />
          <Pupils classId={classId} />
          {keeps && data.studentCount === 0 && (
            <div className={classes.removal}>
              <Button
                variant="subtle"
                color="red"
                loading={remove.isPending}
                onClick={() => remove.mutate(data)}
              >
                {t('classes.delete')}
              </Button>
              {remove.error && (
                <p className={table.error} role="alert">
                  {problemLine(remove.error, t)}
                </p>
              )}
            </div>
          )}
        </>
      ) : (
        <RowSkeleton rows={14} />
      )}
      {data && dialog === 'change' && (
        <ClassDialog card={data} onClose={() => setDialog(undefined)} />
      )}
      {data && dialog === 'give' && (
        <GiveClassDialog card={data} onClose={() => setDialog(undefined)} />
      )}
    </>
  );
}

function Leaders({ card, keeps }: { card: SchoolClassCard; keeps: boolean }) {
  const { t, i18n } = useTranslation();
  const { schoolId } = useSession();
  const queryClient = useQueryClient();
  const [ending, setEnding] = useState<ClassLeader>();
  const today = localToday();
  const takeBack = useMutation({
    mutationFn: (leader: ClassLeader) => takeBackLeader({ schoolId, classId: card.id, leader }),
    onSettled: () => refreshClasses(queryClient, schoolId),
  });
  return (
    <section className={classes.part}>
      <h2>{t('classes.leaders')}</h2>
      {card.leaders.length === 0 ? (
        <p className={table.quiet}>{t('classes.noLeaders')}</p>
      ) : (
        <div className={table.scroll}>
          <table className={`${table.table} ${table.cards}`}>
            <thead>
              <tr>
                <th scope="col">{t('classes.who')}</th>
                <th scope="col">{t('classes.as')}</th>
                <th scope="col">{t('classes.days')}</th>
                {keeps && <th scope="col">{t('classes.actions')}</th>}
              </tr>
            </thead>
            <tbody>
              {card.leaders.map((leader) => {
                const state = stateOf(leader, today);
                return (
                  <tr key={leader.id} className={state === 'OVER' ? table.quiet : undefined}>
                    <th scope="row">{leader.person.displayName}</th>
                    <td data-label={t('classes.as')}>
                      {t(leader.acting ? 'classes.actingText' : 'classes.teacherText')}
                    </td>
                    <td data-label={t('classes.days')}>
                      <span>
                        {leader.until
                          ? t('classes.fromTo', {
                              from: formatShort(leader.from, i18n.language),
                              to: formatShort(leader.until, i18n.language),
                            })
                          : t('classes.from', { from: formatShort(leader.from, i18n.language) })}
                        <span className={table.sub}>{t(`classes.states.${state}`)}</span>
                      </span>
                    </td>
                    {keeps && (
                      <td data-label={t('classes.actions')}>
                        <span>
                          {state === 'NOW' && (
                            <button
                              type="button"
                              className={table.open}
                              onClick={() => setEnding(leader)}
                            >
                              {t('classes.end')}
                            </button>
                          )}
                          {state === 'AHEAD' && (
                            <button
                              type="button"
                              className={table.open}
                              onClick={() => takeBack.mutate(leader)}
                            >
                              {t('classes.takeBack')}
                            </button>
                          )}
                        </span>
                      </td>
                    )}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {takeBack.error && (
        <p className={table.error} role="alert">
          {problemLine(takeBack.error, t)}
        </p>
      )}
      {ending && (
        <EndDialog
          title={t('classes.endTitle', { name: ending.person.displayName })}
          note={t('classes.endNote', { name: card.name })}
          end={(lastDay) => endLeader({ schoolId, classId: card.id, leader: ending }, lastDay)}
          onDone={() => refreshClasses(queryClient, schoolId)}
          onClose={() => setEnding(undefined)}
        />
      )}
    </section>
  );
}

function Groups({ classId }: { classId: string }) {
  const { t } = useTranslation();
  const { schoolId } = useSession();
  const groups = useQuery(groupsQuery(schoolId));
  const own = (groups.data ?? []).filter(
    ({ schoolClass, endedOn }) => schoolClass?.id === classId && !endedOn,
  );
  return (
    <section className={classes.part}>
      <h2>{t('groups.view')}</h2>
      {groups.error ? (
        <ErrorState error={groups.error} retry={() => void groups.refetch()} />
      ) : groups.isPending ? (
        <RowSkeleton rows={3} />
      ) : own.length === 0 ? (
        <p className={table.quiet}>{t('groups.noneOfClass')}</p>
      ) : (
        <ul className={classes.groups}>
          {own.map((group) => (
            <li key={group.id}>
              <Link to={`/s/${schoolId}/groups/${group.id}`}>{group.name}</Link>{' '}
              <span className={table.quiet}>
                {[
                  group.subject?.name ?? kindText(group.kind, t),
                  t('people.pupils', { count: group.memberCount }),
                ].join(', ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Pupils({ classId }: { classId: string }) {
  const { t, i18n } = useTranslation();
  const { schoolId } = useSession();
  const students = useQuery(classStudentsQuery(schoolId, classId));
  return (
    <section className={classes.part}>
      <h2>{t('classes.pupilsTitle')}</h2>
      {students.error ? (
        <ErrorState error={students.error} retry={() => void students.refetch()} />
      ) : students.isPending ? (
        <RowSkeleton rows={12} />
      ) : students.data.length === 0 ? (
        <p className={table.quiet}>{t('classes.noPupils')}</p>
      ) : (
        <div className={table.scroll}>
          <table className={`${table.table} ${table.narrow}`}>
            <thead>
              <tr>
                <th scope="col" className={`${table.figure} ${classes.number}`}>
                  №
                </th>
                <th scope="col">{t('school.pupil')}</th>
                <th scope="col">{t('classes.inClass')}</th>
              </tr>
            </thead>
            <tbody>
              {students.data.map((student) => (
                <tr key={student.id}>
                  <td className={table.figure}>{student.number}</td>
                  <th scope="row">
                    <Link to={`/s/${schoolId}/people/${student.id}`}>{student.displayName}</Link>
                  </th>
                  <td>
                    {t('classes.from', { from: formatShort(student.memberSince, i18n.language) })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
