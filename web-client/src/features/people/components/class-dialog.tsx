import { Button, Modal, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { describeClassLimits as limits } from '@eschool/client/limits';
import type { SchoolClassCard } from '@eschool/client/people';
import { ProblemError } from '@eschool/clients-core/problem-error';
import { calendarQuery } from '../../../shared/api/school';
import { isStale, problemLine } from '../../../shared/lib/problem-text';
import { useSession } from '../../../shared/lib/session';
import { uniqueId } from '../../../shared/lib/unique-id';
import { ConflictNote } from '../../../shared/ui/conflict-note';
import { changeClass, classQuery, createClass, refreshClasses } from '../api/classes';
import { weekText } from './class-rows';
import classes from './class-dialogs.module.css';

const GRADES = Array.from({ length: 11 }, (_, index) => String(index + 1));

const draftOf = (card: SchoolClassCard | undefined) => ({
  letter: card?.letter ?? '',
  shift: String(card?.shift ?? 1),
  schoolDays: String(card?.schoolDays ?? 5),
  bells: card?.bellScheduleId ?? '',
});

/** Opens a class, or changes one. */
export function ClassDialog({
  card,
  onClose,
  onOpened,
}: {
  card?: SchoolClassCard | undefined;
  onClose: () => void;
  onOpened?: (classId: string) => void;
}) {
  const { t } = useTranslation();
  const { schoolId } = useSession();
  const queryClient = useQueryClient();
  const calendar = useQuery(calendarQuery(schoolId));
  const [seen, setSeen] = useState(card);
  const [grade, setGrade] = useState('1');
  const [draft, setDraft] = useState(() => draftOf(card));
  const [conflict, setConflict] = useState<SchoolClassCard>();
  const [creation, setCreation] = useState({ request: '', key: '' });
  const put = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const schedules = calendar.data?.bellSchedules ?? [];
  const save = useMutation({
    mutationFn: (academicYear: number) => {
      const schoolClass = {
        letter: draft.letter.trim(),
        shift: Number(draft.shift),
        schoolDays: Number(draft.schoolDays),
        ...(draft.bells && { bellScheduleId: draft.bells }),
      };
      if (seen) return changeClass({ schoolId, card: seen }, schoolClass);
      const body = { academicYear, grade: Number(grade), schoolClass };
      const request = JSON.stringify(body);
      const key = creation.request === request ? creation.key : uniqueId();
      setCreation({ request, key });
      return createClass(schoolId, body, key);
    },
    onSuccess: async (saved) => {
      await refreshClasses(queryClient, schoolId);
      onClose();
      if (!card) onOpened?.(saved.id);
    },
    onError: async (failure) => {
      if (isStale(failure) && seen) {
        setConflict(await queryClient.query({ ...classQuery(schoolId, seen.id), staleTime: 0 }));
      }
    },
  });
  const refusals = save.error instanceof ProblemError ? save.error.errors : [];
  const refusal = (field: string) =>
    refusals.find(({ pointer }) => pointer.endsWith(`/${field}`))?.message;
  const wrongLetter = refusal('letter');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (calendar.data) save.mutate(calendar.data.academicYear);
  };
  const decide = (next: typeof draft) => {
    setSeen(conflict);
    setDraft(next);
    setConflict(undefined);
    save.reset();
  };
  const bellsName = (id: string | undefined) =>
    schedules.find((schedule) => schedule.id === id)?.name ?? t('classes.usualBells');
  return (
    <Modal
      closeButtonProps={{ 'aria-label': t('common.close') }}
      opened
      onClose={onClose}
      title={seen ? t('classes.changeTitle', { name: seen.name }) : t('classes.addTitle')}
    >
      <form onSubmit={submit} noValidate>
        <div className={classes.fields}>
          {!seen && (
            <NativeSelect
              label={t('classes.grade')}
              value={grade}
              data={GRADES}
              onChange={(event) => setGrade(event.currentTarget.value)}
            />
          )}
          <TextInput
            data-autofocus
            label={t('classes.letter')}
            value={draft.letter}
            maxLength={limits.letter.maxLength}
            required
            error={wrongLetter}
            onChange={(event) => put({ letter: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('classes.shift')}
            value={draft.shift}
            data={[
              { value: '1', label: t('classes.firstShift') },
              { value: '2', label: t('classes.secondShift') },
            ]}
            onChange={(event) => put({ shift: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('classes.week')}
            value={draft.schoolDays}
            data={[
              { value: '5', label: weekText(5, t) },
              { value: '6', label: weekText(6, t) },
            ]}
            onChange={(event) => put({ schoolDays: event.currentTarget.value })}
          />
          <NativeSelect
            className={classes.wide}
            label={t('classes.bells')}
            value={draft.bells}
            data={[
              { value: '', label: t('classes.usualBells') },
              ...schedules.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(event) => put({ bells: event.currentTarget.value })}
          />
        </div>
        {conflict && (
          <ConflictNote
            title={t('classes.conflictTitle')}
            fields={[
              { field: t('classes.letter'), value: conflict.letter },
              { field: t('classes.shift'), value: String(conflict.shift) },
              { field: t('classes.week'), value: weekText(conflict.schoolDays, t) },
              { field: t('classes.bells'), value: bellsName(conflict.bellScheduleId) },
            ]}
            onTakeTheirs={() => decide(draftOf(conflict))}
            onKeepMine={() => decide(draft)}
          />
        )}
        {save.error && !conflict && !wrongLetter && (
          <p className={classes.problem} role="alert">
            {problemLine(save.error, t)}
          </p>
        )}
        <div className={classes.actions}>
          <Button
            type="submit"
            loading={save.isPending}
            disabled={conflict !== undefined || !draft.letter.trim() || !calendar.data}
          >
            {seen ? t('common.save') : t('classes.add')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
