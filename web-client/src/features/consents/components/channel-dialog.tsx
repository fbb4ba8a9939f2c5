import { Button, Checkbox, Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Channel, GuardianPapers } from '@eschool/client/consents';
import { localToday } from '@eschool/clients-core/local-date';
import { ProblemError } from '@eschool/clients-core/problem-error';
import { problemLine } from '../../../shared/lib/problem-text';
import { useSession } from '../../../shared/lib/session';
import { dayOf, typedDay } from '../../../shared/lib/typed-day';
import { uniqueId } from '../../../shared/lib/unique-id';
import { DateField } from '../../../shared/ui/date-field';
import { allOfConsents, chooseChannels } from '../api/consents';
import { CHANNELS } from './consent-words';
import classes from './consents.module.css';

/** Enters how a guardian wants to be informed, by the written statement (000 §6.1). */
export function ChannelDialog({
  studentId,
  guardian,
  onClose,
}: {
  studentId: string;
  guardian: GuardianPapers;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { schoolId } = useSession();
  const queryClient = useQueryClient();
  const [channels, setChannels] = useState<ReadonlySet<Channel>>(
    () => new Set(guardian.channels?.channels ?? []),
  );
  const [on, setOn] = useState(() => typedDay(localToday()));
  const [sent, setSent] = useState({ request: '', key: '' });
  const save = useMutation({
    mutationFn: (statedOn: string) => {
      const body = { studentId, guardianId: guardian.id, channels: [...channels], statedOn };
      const request = JSON.stringify(body);
      const key = sent.request === request ? sent.key : uniqueId();
      setSent({ request, key });
      return chooseChannels(schoolId, body, key);
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: allOfConsents(schoolId) });
      onClose();
    },
  });
  const wrongDay =
    save.error instanceof ProblemError
      ? save.error.errors.find(({ pointer }) => pointer === '/statedOn')?.message
      : undefined;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const day = dayOf(on);
    if (day) save.mutate(day);
  };
  const toggle = (channel: Channel) => {
    const next = new Set(channels);
    if (!next.delete(channel)) next.add(channel);
    setChannels(next);
  };
  return (
    <Modal
      closeButtonProps={{ 'aria-label': t('common.close') }}
      opened
      onClose={onClose}
      title={t('consents.channelsTitle', { name: guardian.displayName })}
    >
      <form onSubmit={submit} noValidate>
        <fieldset className={classes.purposes}>
          <legend>{t('consents.whichChannels')}</legend>
          <div className={classes.checks}>
            {CHANNELS.map((channel, at) => (
              <Checkbox
                key={channel}
                size="sm"
                data-autofocus={at === 0 || undefined}
                label={t(`consents.channels.${channel}`)}
                checked={channels.has(channel)}
                onChange={() => toggle(channel)}
              />
            ))}
          </div>
        </fieldset>
        <DateField
          label={t('consents.paperDay')}
          required
          value={on}
          error={wrongDay}
          onChange={setOn}
        />
        {save.error && !wrongDay && (
          <p className={classes.problem} role="alert">
            {problemLine(save.error, t)}
          </p>
        )}
        <div className={classes.buttons} style={{ marginTop: 16 }}>
          <Button
            type="submit"
            loading={save.isPending}
            disabled={channels.size === 0 || !dayOf(on)}
          >
            {t('common.save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
