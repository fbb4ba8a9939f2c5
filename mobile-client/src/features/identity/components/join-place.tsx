import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { joinPlaceLimits } from '@eschool/client/limits';
import { ProblemError } from '@eschool/clients-core/problem-error';
import { addPlace } from '../api/places';
import { useApi } from '../../../shared/api/api-context';
import { failureKind } from '../../../shared/api/failure';
import { Button } from '../../../shared/ui/button';
import { Group } from '../../../shared/ui/group';
import styles from './join-place.module.css';

/** For somebody who has a sign-in and gets an access slip of another school: one sign-in for all children. */
export function JoinPlace() {
  const { t } = useTranslation();
  return (
    <Group title={t('joinPlace.title')}>
      <JoinPlaceForm />
    </Group>
  );
}

function JoinPlaceForm() {
  const { t } = useTranslation();
  const api = useApi();
  const queryClient = useQueryClient();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [login, setLogin] = useState('');
  const [code, setCode] = useState('');
  const join = useMutation({
    mutationFn: () => addPlace(api, login, code),
    onSuccess: () => {
      setOpen(false);
      setLogin('');
      setCode('');
      return queryClient.invalidateQueries();
    },
  });
  const words = (error: unknown) =>
    error instanceof ProblemError && error.message
      ? error.message
      : t(`failure.${failureKind(error)}.text`);
  if (!open) {
    return (
      <>
        {join.isSuccess && <p role="status">{t('joinPlace.done')}</p>}
        <p className={styles.note}>{t('joinPlace.note')}</p>
        <Button onClick={() => setOpen(true)}>{t('joinPlace.open')}</Button>
      </>
    );
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        join.mutate();
      }}
    >
      <label htmlFor={`${id}-login`}>{t('joinPlace.login')}</label>
      <input
        id={`${id}-login`}
        className={styles.field}
        value={login}
        autoComplete="off"
        autoCapitalize="none"
        maxLength={joinPlaceLimits.login.maxLength}
        required
        onChange={(event) => setLogin(event.currentTarget.value)}
      />
      <label htmlFor={`${id}-code`}>{t('joinPlace.code')}</label>
      <input
        id={`${id}-code`}
        className={styles.field}
        value={code}
        autoComplete="off"
        autoCapitalize="characters"
        maxLength={joinPlaceLimits.activationCode.maxLength}
        required
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      {join.error && (
        <p className={styles.problem} role="alert">
          {words(join.error)}
        </p>
      )}
      <div className={styles.actions}>
        <Button type="submit" kind="primary" disabled={join.isPending}>
          {t('joinPlace.add')}
        </Button>
        <Button
          onClick={() => {
            setOpen(false);
            join.reset();
          }}
        >
          {t('joinPlace.cancel')}
        </Button>
      </div>
    </form>
  );
}
