import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { openOfficeLimits as limits } from '@eschool/client/limits';
import type { OpenOffice } from '@eschool/client/identity';
import { problemLine } from '../../../shared/lib/problem-text';
import { useOffice, usePlace } from '../../../shared/lib/session';
import { PageHeader } from '../../../shared/ui/page-header';
import { openOffice } from '../api/openings';
import classes from '../components/operator.module.css';
import { invitee, NOBODY } from '../components/person-draft';
import { PersonFields } from '../components/person-fields';
import { SlipWindow } from '../components/slip-window';
import { TerritoryFields } from '../components/territory-fields';
import { useOnce } from '../components/use-once';

// The operators' own office is there already: further operators are invited to it.
const ROLES = ['MUNICIPAL_OFFICER', 'MINISTRY_OFFICER', 'SUPPORT_OFFICER'] as const;
const MUNICIPALITY = {
  MUNICIPAL_OFFICER: 'REQUIRED',
  MINISTRY_OFFICER: 'NONE',
  SUPPORT_OFFICER: 'OPTIONAL',
} as const;

/** Opens an office above the schools with its first officer, and shows the slip. */
export function OpenOfficePage() {
  const { t } = useTranslation();
  const { officeId } = useOffice();
  const { base } = usePlace().place;
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [role, setRole] = useState<(typeof ROLES)[number]>('MUNICIPAL_OFFICER');
  const [name, setName] = useState('');
  const [territory, setTerritory] = useState({ regionId: '', municipalityId: '' });
  const [person, setPerson] = useState(NOBODY);
  const opening = useOnce(
    (body: OpenOffice, key) => openOffice(officeId, body, key),
    () => queryClient.invalidateQueries({ queryKey: ['openings', officeId] }),
  );
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const { regionId, municipalityId } = territory;
    opening.mutate({
      role,
      name: name.trim(),
      ...(regionId && { regionId }),
      ...(municipalityId && MUNICIPALITY[role] !== 'NONE' && { municipalityId }),
      officer: invitee(person),
    });
  };
  const opened = opening.data;
  return (
    <>
      <PageHeader title={t('offices.open')} note={t('offices.openNote')} />
      <form className={classes.form} onSubmit={submit} noValidate>
        <fieldset>
          <legend>{t('offices.office')}</legend>
          <div className={classes.fields}>
            <NativeSelect
              className={classes.wide}
              label={t('offices.kind')}
              value={role}
              error={opening.refusal('/role')}
              onChange={(event) => setRole(event.currentTarget.value as typeof role)}
              data={ROLES.map((value) => ({ value, label: t(`offices.kinds.${value}`) }))}
            />
            <TextInput
              className={classes.wide}
              label={t('offices.name')}
              value={name}
              maxLength={limits.name.maxLength}
              required
              error={opening.refusal('/name')}
              onChange={(event) => setName(event.currentTarget.value)}
            />
          </div>
          <TerritoryFields
            draft={territory}
            put={setTerritory}
            refusal={opening.refusal}
            municipality={MUNICIPALITY[role]}
          />
        </fieldset>
        <fieldset>
          <legend>{t('offices.firstOfficer')}</legend>
          <PersonFields
            draft={person}
            put={(part) => setPerson((before) => ({ ...before, ...part }))}
            refusal={(field) => opening.refusal(`/officer/${field}`)}
          />
        </fieldset>
        {opening.error && (
          <p className={classes.problem} role="alert">
            {problemLine(opening.error, t)}
          </p>
        )}
        <div className={classes.actions}>
          <Button type="submit" loading={opening.isPending}>
            {t('offices.open')}
          </Button>
          <Button variant="default" component={Link} to={`${base}/offices`}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
      {opened && (
        <SlipWindow
          slip={opened.slip}
          place={opened.office.name}
          note={t('offices.opened', { office: opened.office.name })}
          onClose={() => void navigate(`${base}/offices`)}
        />
      )}
    </>
  );
}
