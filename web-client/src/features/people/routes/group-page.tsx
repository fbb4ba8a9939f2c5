import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import type { StudyGroupCard, StudyGroupMember } from '@eschool/client/people';
import { formatShort } from '@eschool/clients-core/format-date';
import { localToday, addDays } from '@eschool/clients-core/local-date';
import { problemLine } from '../../../shared/lib/problem-text';
import { useSession } from '../../../shared/lib/session';
import table from '../../../shared/ui/data-table.module.css';
import { EmptyState } from '../../../shared/ui/empty-state';
import { ErrorState } from '../../../shared/ui/error-state';
import { PageHeader } from '../../../shared/ui/page-header';
import { RowSkeleton } from '../../../shared/ui/row-skeleton';
import { deleteGroup, endGroup, groupQuery, placePupils, refreshClasses } from '../api/classes';
import { AddMembersDialog } from '../components/add-members-dialog';
import { EndDialog } from '../components/end-dialog';
import { GroupDialog } from '../components/group-dialog';
import { kindText } from '../components/group-rows';
import { mayKeepClasses } from '../components/who-keeps';
import classes from './class-page.module.css';

/** A group with everybody who was, is or will be in it. */
export function GroupPage() {
  const { t, i18n } = useTranslation();
  const { schoolId, role } = useSession();
  const { groupId = '' } = useParams();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const card = useQuery(groupQuery(schoolId, groupId));
  const [dialog, setDialog] = useState<'change' | 'add' | 'end'>();
  const [leaving, setLeaving] = useState<StudyGroupMember>();
  const back = { to: `/s/${schoolId}/groups`, label: t('groups.view') };
  const remove = useMutation({
    mutationFn: (seen: StudyGroupCard) => deleteGroup({ schoolId, group: seen.group }),
    onSuccess: async () => {
      await navigate('..', { relative: 'path' });
      await refreshClasses(queryClient, schoolId);
    },
  });
  if (card.error) {
    return (
      <>
        <PageHeader title={t('groups.one')} back={back} />
        <ErrorState error={card.error} retry={() => void card.refetch()} />
      </>
    );
  }
  const data = card.data;
  const group = data?.group;
  const keeps = mayKeepClasses(role) && !group?.endedOn;
  const split = group?.kind === 'SUBGROUP' && group.schoolClass;
  const today = localToday();
  const day = (on: string) => formatShort(on, i18n.language);
  return (
    <>
      <PageHeader
        title={group?.name ?? t('groups.one')}
        back={back}
        note={
          group
            ? [
                kindText(group.kind, t),
                group.subject?.name,
                group.atHome && t('groups.atHome'),
                group.capacity === undefined
                  ? t('people.pupils', { count: group.memberCount })
                  : t('board.ofPlaces', { count: group.memberCount, capacity: group.capacity }),
                group.endedOn && t('groups.ended', { day: day(group.endedOn) }),
              ]
                .filter(Boolean)
                .join(' · ')
            : ''
        }
      >
        {group && split && (
          <Button
            component={Link}
            to={`/s/${schoolId}/classes/${split.id}/subgroups?subject=${group.subject?.id ?? ''}`}
          >
            {t('classes.subgroups')}
          </Button>
        )}
        {data && keeps && (
          <>
            <Button {...(split ? { variant: 'default' } : {})} onClick={() => setDialog('add')}>
              {t('groups.addMembersButton')}
            </Button>
            <Button variant="default" onClick={() => setDialog('change')}>
              {t('classes.change')}
            </Button>
            <Button variant="default" onClick={() => setDialog('end')}>
              {t('groups.endButton')}
            </Button>
          </>
        )}
      </PageHeader>
      {!data ? (
        <RowSkeleton rows={12} />
      ) : data.members.length === 0 ? (
        <EmptyState title={t('groups.noMembersTitle')} text={t('groups.noMembersText')}>
          {keeps && (
            <Button
              variant="subtle"
              color="red"
              loading={remove.isPending}
              onClick={() => remove.mutate(data)}
            >
              {t('groups.delete')}
            </Button>
          )}
          {remove.error && (
            <p className={table.error} role="alert">
              {problemLine(remove.error, t)}
            </p>
          )}
        </EmptyState>
      ) : (
        <section className={classes.part}>
          <div className={table.scroll}>
            <table className={`${table.table} ${table.cards}`}>
              <thead>
                <tr>
                  <th scope="col">{t('school.pupil')}</th>
                  <th scope="col">{t('groups.schoolClass')}</th>
                  <th scope="col">{t('groups.inGroup')}</th>
                  {keeps && <th scope="col">{t('classes.actions')}</th>}
                </tr>
              </thead>
              <tbody>
                {data.members.map((member) => (
                  <tr
                    key={member.membershipId}
                    className={member.until && member.until < today ? table.quiet : undefined}
                  >
                    <th scope="row">
                      <Link to={`/s/${schoolId}/people/${member.studentId}`}>
                        {member.displayName}
                      </Link>
                    </th>
                    <td data-label={t('groups.schoolClass')}>{member.className ?? ''}</td>
                    <td data-label={t('groups.inGroup')}>
                      {member.until
                        ? t('classes.fromTo', { from: day(member.since), to: day(member.until) })
                        : t('classes.from', { from: day(member.since) })}
                    </td>
                    {keeps && (
                      <td data-label={t('classes.actions')}>
                        <span>
                          {(!member.until || member.until >= today) && (
                            <button
                              type="button"
                              className={table.open}
                              onClick={() => setLeaving(member)}
                            >
                              {t('groups.leave')}
                            </button>
                          )}
                        </span>
                      </td>
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
      {data && dialog === 'change' && (
        <GroupDialog group={data.group} onClose={() => setDialog(undefined)} />
      )}
      {data && dialog === 'add' && (
        <AddMembersDialog card={data} onClose={() => setDialog(undefined)} />
      )}
      {data && dialog === 'end' && (
        <EndDialog
          title={t('groups.endTitle', { name: data.group.name })}
          note={t('groups.endNote')}
          end={(lastDay) => endGroup({ schoolId, group: data.group }, lastDay)}
          onDone={() => refreshClasses(queryClient, schoolId)}
          onClose={() => setDialog(undefined)}
        />
      )}
      {leaving && (
        <EndDialog
          title={t('groups.leaveTitle', { name: leaving.displayName })}
          note={t('groups.leaveNote')}
          end={(lastDay) =>
            placePupils(schoolId, {
              from: addDays(lastDay, 1),
              changes: [{ studentId: leaving.studentId, fromGroupId: groupId }],
            })
          }
          onDone={() => refreshClasses(queryClient, schoolId)}
          onClose={() => setLeaving(undefined)}
        />
      )}
    </>
  );
}
