import {
  Button,
  Checkbox,
  Modal,
  NativeSelect,
  NumberInput,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { describeRoomLimits as limits } from '@eschool/client/limits';
import type { Room, RoomKind } from '@eschool/client/school';
import { ProblemError } from '@eschool/clients-core/problem-error';
import { problemLine } from '../../../shared/lib/problem-text';
import { useSession } from '../../../shared/lib/session';
import { uniqueId } from '../../../shared/lib/unique-id';
import { ConflictNote } from '../../../shared/ui/conflict-note';
import { changeRoom, createRoom, restoreRoom, retireRoom, roomsQuery } from '../api/rooms';
import { described, differences, draftOf, FIELDS, sameDraft, type Draft } from './room-draft';
import { KINDS, kindText, retiredDay } from './room-rows';
import classes from './room-dialog.module.css';

/** Adds a room, or changes one, takes it out of use and back. */
export function RoomDialog({ room, onClose }: { room: Room | undefined; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const { schoolId } = useSession();
  const queryClient = useQueryClient();
  // What the person has seen: every change goes over this version.
  const [seen, setSeen] = useState(room);
  const [draft, setDraft] = useState(() => draftOf(room));
  const [conflict, setConflict] = useState<Room>();
  // A repeat of one request is one room; another request is another.
  const [creation, setCreation] = useState({ request: '', key: '' });
  const name = useRef<HTMLInputElement>(null);
  const put = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));

  const refresh = () => queryClient.invalidateQueries({ queryKey: roomsQuery(schoolId).queryKey });
  const settle = async (failure: Error) => {
    if (!(failure instanceof ProblemError) || failure.status !== 412) return;
    const now = await queryClient.query({ ...roomsQuery(schoolId), staleTime: 0 });
    setConflict(now.find(({ id }) => id === seen?.id));
  };
  const save = useMutation({
    mutationFn: () => {
      const body = described(draft);
      if (seen) return changeRoom({ schoolId, room: seen }, body);
      const request = JSON.stringify(body);
      const key = creation.request === request ? creation.key : uniqueId();
      setCreation({ request, key });
      return createRoom(schoolId, body, key);
    },
    onSuccess: async () => {
      await refresh();
      onClose();
    },
    onError: settle,
  });
  const use = useMutation({
    mutationFn: (over: Room) =>
      (over.retiredAt ? restoreRoom : retireRoom)({ schoolId, room: over }),
    onSuccess: async (changed) => {
      setSeen(changed);
      await refresh();
    },
    onError: settle,
  });
  const failure = save.error ?? use.error;
  const refusals = failure instanceof ProblemError ? failure.errors : [];
  const refusal = (field: keyof Draft) =>
    refusals.find(({ pointer }) => pointer === `/${field}`)?.message;
  const elsewhere = failure && !conflict && !FIELDS.some(refusal);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    use.reset();
    save.mutate();
  };
  const decide = (next: Draft) => {
    setSeen(conflict);
    setDraft(next);
    setConflict(undefined);
    save.reset();
    use.reset();
    // The button that was pressed goes away with the question.
    name.current?.focus();
  };
  return (
    <Modal
      closeButtonProps={{ 'aria-label': t('common.close') }}
      opened
      onClose={onClose}
      size="lg"
      title={seen ? t('rooms.changeTitle', { name: seen.name }) : t('rooms.addTitle')}
    >
      <form onSubmit={submit} noValidate>
        {seen?.retiredAt && (
          <p className={classes.note} role="status">
            {t('rooms.retiredSince', { day: retiredDay(seen.retiredAt, i18n.language) })}
          </p>
        )}
        <div className={classes.fields}>
          <TextInput
            className={classes.wide}
            ref={name}
            data-autofocus
            label={t('rooms.name')}
            value={draft.name}
            maxLength={limits.name.maxLength}
            required
            error={refusal('name')}
            onChange={(event) => put({ name: event.currentTarget.value })}
          />
          <NativeSelect
            className={classes.wide}
            label={t('rooms.kind')}
            value={draft.kind}
            error={refusal('kind')}
            onChange={(event) => put({ kind: event.currentTarget.value as RoomKind })}
            data={[...new Set([...KINDS, draft.kind])].map((value) => ({
              value,
              label: kindText(value, t),
            }))}
          />
          <TextInput
            className={classes.wide}
            label={t('rooms.building')}
            value={draft.building}
            maxLength={limits.building.maxLength}
            error={refusal('building')}
            onChange={(event) => put({ building: event.currentTarget.value })}
          />
          <NumberInput
            label={t('rooms.floor')}
            value={draft.floor}
            min={limits.floor.minimum}
            max={limits.floor.maximum}
            clampBehavior="none"
            allowDecimal={false}
            error={refusal('floor')}
            onChange={(floor) => put({ floor })}
          />
          <NumberInput
            label={t('rooms.capacity')}
            value={draft.capacity}
            min={limits.capacity.minimum}
            max={limits.capacity.maximum}
            clampBehavior="none"
            allowDecimal={false}
            error={refusal('capacity')}
            onChange={(capacity) => put({ capacity })}
          />
          <Textarea
            className={classes.wide}
            label={t('rooms.equipment')}
            rows={3}
            maxLength={limits.equipment.maxLength}
            value={draft.equipment}
            error={refusal('equipment')}
            onChange={(event) => put({ equipment: event.currentTarget.value })}
          />
          <Checkbox
            className={classes.wide}
            label={t('rooms.sharedLabel')}
            checked={draft.shared}
            onChange={(event) => put({ shared: event.currentTarget.checked })}
          />
        </div>
        {conflict && (
          <ConflictNote
            title={t('rooms.conflictTitle')}
            fields={differences(draft, conflict, t, i18n.language)}
            onTakeTheirs={() => decide(draftOf(conflict))}
            onKeepMine={() => decide(draft)}
          />
        )}
        {elsewhere && (
          <p className={classes.problem} role="alert">
            {problemLine(failure, t)}
          </p>
        )}
        <div className={classes.actions}>
          <Button
            type="submit"
            loading={save.isPending}
            disabled={conflict !== undefined || (seen && sameDraft(draft, draftOf(seen)))}
          >
            {seen ? t('common.save') : t('rooms.add')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          {seen && (
            <Button
              className={classes.use}
              variant="subtle"
              color={seen.retiredAt ? undefined : 'red'}
              loading={use.isPending}
              disabled={conflict !== undefined}
              onClick={() => {
                save.reset();
                use.mutate(seen);
              }}
            >
              {seen.retiredAt ? t('rooms.restore') : t('rooms.retire')}
            </Button>
          )}
        </div>
      </form>
    </Modal>
  );
}
