import { Button, Modal, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { joinPlaceLimits } from '@eschool/client/limits';
import { problemLine } from '../../../shared/lib/problem-text';
import { addPlace } from '../api/access-events';
import classes from './join-place.module.css';

/** For somebody who has a sign-in and gets an access slip of another school: one sign-in for all places. */
export function JoinPlace({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [login, setLogin] = useState('');
  const [code, setCode] = useState('');
  const join = useMutation({
    mutationFn: () => addPlace(login, code),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['me'] }),
  });
  const close = () => {
    onClose();
    setLogin('');
    setCode('');
    join.reset();
  };
  return (
    <Modal
      closeButtonProps={{ 'aria-label': t('common.close') }}
      opened={opened}
      onClose={close}
      title={t('joinPlace.title')}
    >
      {join.data ? (
        <>
          <p role="status">{t('joinPlace.done')}</p>
          <div className={classes.actions}>
            <Button onClick={close}>{t('common.done')}</Button>
          </div>
        </>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            join.mutate();
          }}
        >
          <p className={classes.note}>{t('joinPlace.note')}</p>
          <div className={classes.fields}>
            <TextInput
              label={t('joinPlace.login')}
              value={login}
              autoComplete="off"
              maxLength={joinPlaceLimits.login.maxLength}
              required
              onChange={(event) => setLogin(event.currentTarget.value)}
            />
            <TextInput
              label={t('joinPlace.code')}
              value={code}
              autoComplete="off"
              maxLength={joinPlaceLimits.activationCode.maxLength}
              required
              onChange={(event) => setCode(event.currentTarget.value)}
            />
          </div>
          {join.error && (
            <p className={classes.problem} role="alert">
              {problemLine(join.error, t)}
            </p>
          )}
          <div className={classes.actions}>
            <Button type="submit" loading={join.isPending}>
              {t('joinPlace.add')}
            </Button>
            <Button variant="default" onClick={close}>
              {t('common.cancel')}
            </Button>
          </div>
        </form>
      )}
    </Modal>
  );
}
