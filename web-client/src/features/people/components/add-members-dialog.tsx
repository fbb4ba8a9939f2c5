import { Button, Checkbox, Modal, NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyGroupCard } from '@eschool/client/people';
import { localToday } from '@eschool/clients-core/local-date';
import { ProblemError } from '@eschool/clients-core/problem-error';
import { classesQuery } from '../../../shared/api/school';
import { problemLine } from '../../../shared/lib/problem-text';
import { useSession } from '../../../shared/lib/session';
import { dayOf, typedDay } from '../../../shared/lib/typed-day';
import { DateField } from '../../../shared/ui/date-field';
import { ErrorState } from '../../../shared/ui/error-state';
import { RowSkeleton } from '../../../shared/ui/row-skeleton';
import { placePupils, refreshClasses } from '../api/classes';
import { classStudentsQuery } from '../api/students';
import classes from './class-dialogs.module.css';

/** Puts pupils of a class into a group from a day on. */
export function AddMembersDialog({ card, onClose }: { card: StudyGroupCard; onClose: () => void }) {
  const { t } = useTranslation();
  const { schoolId } = useSession();
  const queryClient = useQueryClient();
  const school = useQuery(classesQuery(schoolId));
  const only = card.group.schoolClass?.id;
  const [chosen, setChosen] = useState(only ?? '');
  const classId = chosen || (school.data?.[0]?.id ?? '');
  const students = useQuery({
    ...classStudentsQuery(schoolId, classId),
    enabled: Boolean(classId),
  });
  const [pupils, setPupils] = useState<string[]>([]);
  const [typed, setTyped] = useState(() => typedDay(localToday()));
  const from = dayOf(typed);
  const inside = new Set(
    card.members
      .filter(({ until }) => !until || !from || until >= from)
      .map(({ studentId }) => studentId),
  );
  const add = useMutation({
    mutationFn: (day: string) =>
      placePupils(schoolId, {
        from: day,
        changes: pupils.map((studentId) => ({ studentId, toGroupId: card.id })),
      }),
    onSuccess: async () => {
      await refreshClasses(queryClient, schoolId);
      onClose();
    },
  });
  const refusals = add.error instanceof ProblemError ? add.error.errors : [];
  const wrongDay = refusals.find(({ pointer }) => pointer === '/from')?.message;
  const refusalOf = (pupil: string) =>
    refusals.find(({ pointer }) => pointer.startsWith(`/changes/${pupils.indexOf(pupil)}/`))
      ?.message;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (from) add.mutate(from);
  };
  return (
    <Modal
      closeButtonProps={{ 'aria-label': t('common.close') }}
      opened
      onClose={onClose}
      size="lg"
      title={t('groups.addMembersTitle', { name: card.group.name })}
    >
      <form onSubmit={submit} noValidate>
        <div className={classes.fields}>
          <NativeSelect
            label={t('groups.schoolClass')}
            value={classId}
            disabled={Boolean(only)}
            data={(school.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(event) => {
              setChosen(event.currentTarget.value);
              setPupils([]);
              add.reset();
            }}
          />
          <DateField
            label={t('classes.fromDay')}
            required
            value={typed}
            error={wrongDay}
            onChange={setTyped}
          />
        </div>
        {students.error ? (
          <ErrorState error={students.error} retry={() => void students.refetch()} />
        ) : students.isPending ? (
          <RowSkeleton rows={8} />
        ) : (
          <div className={classes.pupils} role="group" aria-label={t('classes.pupilsTitle')}>
            {students.data.map((student) => (
              <Checkbox
                key={student.id}
                label={`${student.number}. ${student.displayName}`}
                description={inside.has(student.id) ? t('groups.alreadyIn') : undefined}
                disabled={inside.has(student.id)}
                error={refusalOf(student.id)}
                checked={pupils.includes(student.id)}
                onChange={(event) => {
                  const { checked } = event.currentTarget;
                  add.reset();
                  setPupils((before) =>
                    checked
                      ? [...before, student.id]
                      : before.filter((other) => other !== student.id),
                  );
                }}
              />
            ))}
          </div>
        )}
        {add.error && !wrongDay && !pupils.some(refusalOf) && (
          <p className={classes.problem} role="alert">
            {problemLine(add.error, t)}
          </p>
        )}
        <div className={classes.actions}>
          <Button
            type="submit"
            loading={add.isPending}
            disabled={pupils.length === 0 || from === undefined}
          >
            {pupils.length === 0
              ? t('groups.addMembersButton')
              : t('groups.addMembers', { count: pupils.length })}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
