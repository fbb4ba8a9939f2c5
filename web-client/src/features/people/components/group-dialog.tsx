import { Button, Checkbox, Modal, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { describeGroupLimits as limits } from '@eschool/client/limits';
import type { GroupKind, StudyGroup } from '@eschool/client/people';
import { ProblemError } from '@eschool/clients-core/problem-error';
import { calendarQuery, classesQuery, subjectsQuery } from '../../../shared/api/school';
import { isStale, problemLine } from '../../../shared/lib/problem-text';
import { useSession } from '../../../shared/lib/session';
import { uniqueId } from '../../../shared/lib/unique-id';
import { ConflictNote } from '../../../shared/ui/conflict-note';
import { changeGroup, createGroup, groupQuery, refreshClasses } from '../api/classes';
import { weekText } from './class-rows';
import { GROUP_KINDS, kindText } from './group-rows';
import classes from './class-dialogs.module.css';

const draftOf = (group: StudyGroup | undefined) => ({
  name: group?.name ?? '',
  capacity: (group?.capacity ?? '') as number | string,
  shift: group?.shift ? String(group.shift) : '',
  schoolDays: group?.schoolDays ? String(group.schoolDays) : '',
  atHome: group?.atHome ?? false,
});

/** Opens a group, or changes one. */
export function GroupDialog({
  group,
  onClose,
  onOpened,
}: {
  group?: StudyGroup | undefined;
  onClose: () => void;
  onOpened?: (groupId: string) => void;
}) {
  const { t } = useTranslation();
  const { schoolId } = useSession();
  const queryClient = useQueryClient();
  const calendar = useQuery(calendarQuery(schoolId));
  const school = useQuery(classesQuery(schoolId));
  const subjects = useQuery(subjectsQuery(schoolId));
  const [seen, setSeen] = useState(group);
  const [kind, setKind] = useState<GroupKind>(group?.kind ?? 'SUBGROUP');
  const [classId, setClassId] = useState('');
  const [subjectId, setSubjectId] = useState('');
  const [draft, setDraft] = useState(() => draftOf(group));
  const [conflict, setConflict] = useState<StudyGroup>();
  const [creation, setCreation] = useState({ request: '', key: '' });
  const put = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const save = useMutation({
    mutationFn: (academicYear: number) => {
      const described = {
        name: draft.name.trim(),
        ...(draft.capacity !== '' && { capacity: Number(draft.capacity) }),
        ...(draft.shift && { shift: Number(draft.shift) }),
        ...(draft.schoolDays && { schoolDays: Number(draft.schoolDays) }),
        atHome: kind === 'INDIVIDUAL' && draft.atHome,
      };
      if (seen) return changeGroup({ schoolId, group: seen }, described);
      const body = {
        academicYear,
        kind,
        ...(classId && { classId }),
        ...(kind === 'SUBGROUP' && subjectId && { subjectId }),
        group: described,
      };
      const request = JSON.stringify(body);
      const key = creation.request === request ? creation.key : uniqueId();
      setCreation({ request, key });
      return createGroup(schoolId, body, key);
    },
    onSuccess: async (saved) => {
      await refreshClasses(queryClient, schoolId);
      onClose();
      if (!group) onOpened?.(saved.id);
    },
    onError: async (failure) => {
      if (isStale(failure) && seen) {
        const now = await queryClient.query({ ...groupQuery(schoolId, seen.id), staleTime: 0 });
        setConflict(now.group);
      }
    },
  });
  const refusals = save.error instanceof ProblemError ? save.error.errors : [];
  const refusal = (field: string) =>
    refusals.find(({ pointer }) => pointer.endsWith(`/${field}`))?.message;
  const placed = ['name', 'capacity', 'classId', 'subjectId'].some(refusal);
  const asInClass = { value: '', label: t('groups.asInClass') };
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
  return (
    <Modal
      closeButtonProps={{ 'aria-label': t('common.close') }}
      opened
      onClose={onClose}
      size="lg"
      title={seen ? t('groups.changeTitle', { name: seen.name }) : t('groups.addTitle')}
    >
      <form onSubmit={submit} noValidate>
        <div className={classes.fields}>
          {!seen && (
            <>
              <NativeSelect
                className={classes.wide}
                label={t('groups.kind')}
                description={t(`groups.about.${kind}`, { defaultValue: '' })}
                value={kind}
                data={GROUP_KINDS.map((value) => ({ value, label: kindText(value, t) }))}
                onChange={(event) => setKind(event.currentTarget.value as GroupKind)}
              />
              <NativeSelect
                label={t('groups.schoolClass')}
                required={kind === 'SUBGROUP'}
                value={classId}
                error={refusal('classId')}
                data={[
                  {
                    value: '',
                    label: t(kind === 'SUBGROUP' ? 'groups.choose' : 'groups.severalClasses'),
                  },
                  ...(school.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
                ]}
                onChange={(event) => setClassId(event.currentTarget.value)}
              />
              {kind === 'SUBGROUP' && (
                <NativeSelect
                  label={t('groups.subject')}
                  required
                  value={subjectId}
                  error={refusal('subjectId')}
                  data={[
                    { value: '', label: t('groups.choose') },
                    ...(subjects.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
                  ]}
                  onChange={(event) => setSubjectId(event.currentTarget.value)}
                />
              )}
            </>
          )}
          <TextInput
            className={classes.wide}
            label={t('groups.name')}
            placeholder={t('groups.nameExample')}
            value={draft.name}
            maxLength={limits.name.maxLength}
            required
            error={refusal('name')}
            onChange={(event) => put({ name: event.currentTarget.value })}
          />
          <NumberInput
            label={t('groups.capacity')}
            value={draft.capacity}
            min={limits.capacity.minimum}
            max={limits.capacity.maximum}
            clampBehavior="none"
            allowDecimal={false}
            error={refusal('capacity')}
            onChange={(capacity) => put({ capacity })}
          />
          <NativeSelect
            label={t('classes.shift')}
            value={draft.shift}
            data={[
              asInClass,
              { value: '1', label: t('classes.firstShift') },
              { value: '2', label: t('classes.secondShift') },
            ]}
            onChange={(event) => put({ shift: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('classes.week')}
            value={draft.schoolDays}
            data={[
              asInClass,
              { value: '5', label: weekText(5, t) },
              { value: '6', label: weekText(6, t) },
            ]}
            onChange={(event) => put({ schoolDays: event.currentTarget.value })}
          />
          {kind === 'INDIVIDUAL' && (
            <Checkbox
              className={classes.wide}
              label={t('groups.atHome')}
              checked={draft.atHome}
              onChange={(event) => put({ atHome: event.currentTarget.checked })}
            />
          )}
        </div>
        {conflict && (
          <ConflictNote
            title={t('groups.conflictTitle')}
            fields={[
              { field: t('groups.name'), value: conflict.name },
              { field: t('groups.capacity'), value: String(conflict.capacity ?? '—') },
            ]}
            onTakeTheirs={() => decide(draftOf(conflict))}
            onKeepMine={() => decide(draft)}
          />
        )}
        {save.error && !conflict && !placed && (
          <p className={classes.problem} role="alert">
            {problemLine(save.error, t)}
          </p>
        )}
        <div className={classes.actions}>
          <Button
            type="submit"
            loading={save.isPending}
            disabled={conflict !== undefined || !draft.name.trim() || !calendar.data}
          >
            {seen ? t('common.save') : t('groups.add')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
