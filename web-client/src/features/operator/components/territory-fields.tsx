import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameTerritoryLimits as limits } from '@eschool/client/limits';
import { problemLine } from '../../../shared/lib/problem-text';
import { useOffice } from '../../../shared/lib/session';
import { municipalitiesQuery, openMunicipality, openRegion, regionsQuery } from '../api/openings';
import classes from './operator.module.css';
import { useOnce } from './use-once';

export type TerritoryDraft = { regionId: string; municipalityId: string };

type Props = {
  draft: TerritoryDraft;
  put: (part: TerritoryDraft) => void;
  refusal: (pointer: string) => string | undefined;
  /** NONE asks for the region alone, OPTIONAL for either. */
  municipality: 'NONE' | 'OPTIONAL' | 'REQUIRED';
};

/** The region and its municipality: chosen among those that are there, or opened on the way. */
export function TerritoryFields({ draft, put, refusal, municipality }: Props) {
  const { t } = useTranslation();
  const { officeId } = useOffice();
  const queryClient = useQueryClient();
  const regions = useQuery(regionsQuery(officeId));
  const municipalities = useQuery(municipalitiesQuery(officeId, draft.regionId));
  const failure = regions.error ?? municipalities.error;
  return (
    <div className={classes.fields}>
      <Choice
        label={t('openings.region')}
        add={t('openings.addRegion')}
        all={regions.data}
        value={draft.regionId}
        refusal={refusal('/regionId')}
        onChange={(regionId) => put({ regionId, municipalityId: '' })}
        create={(name, key) => openRegion(officeId, name, key)}
        onCreated={() =>
          queryClient.invalidateQueries({ queryKey: regionsQuery(officeId).queryKey })
        }
        required
      />
      {municipality !== 'NONE' && (
        <Choice
          key={draft.regionId}
          label={t('openings.municipality')}
          add={t('openings.addMunicipality')}
          all={municipalities.data}
          value={draft.municipalityId}
          refusal={refusal('/municipalityId')}
          disabled={draft.regionId === ''}
          onChange={(municipalityId) => put({ ...draft, municipalityId })}
          create={(name, key) => openMunicipality(officeId, draft.regionId, name, key)}
          onCreated={() =>
            queryClient.invalidateQueries({
              queryKey: municipalitiesQuery(officeId, draft.regionId).queryKey,
            })
          }
          required={municipality === 'REQUIRED'}
        />
      )}
      {failure && (
        <p className={classes.problem} role="alert">
          {problemLine(failure, t)}
        </p>
      )}
    </div>
  );
}

type ChoiceProps = {
  label: string;
  add: string;
  all: { id: string; name: string }[] | undefined;
  value: string;
  refusal: string | undefined;
  disabled?: boolean;
  required: boolean;
  onChange: (id: string) => void;
  create: (name: string, key: string) => Promise<{ id: string; name: string }>;
  onCreated: () => Promise<unknown>;
};

function Choice({ label, add, all, value, refusal, onChange, ...rest }: ChoiceProps) {
  const { t } = useTranslation();
  const [name, setName] = useState<string>();
  const creation = useOnce(rest.create, async (created) => {
    await rest.onCreated();
    setName(undefined);
    onChange(created.id);
  });
  if (name !== undefined) {
    const save = () => {
      if (name.trim()) creation.mutate(name.trim());
    };
    return (
      <div className={classes.wide}>
        <TextInput
          label={add}
          value={name}
          maxLength={limits.name.maxLength}
          data-autofocus
          autoFocus
          error={creation.refusal('/name') ?? (creation.error && problemLine(creation.error, t))}
          onChange={(event) => setName(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            // The form around it is not ready to be sent.
            event.preventDefault();
            save();
          }}
        />
        <div className={classes.actions}>
          <Button size="xs" loading={creation.isPending} onClick={save}>
            {t('openings.add')}
          </Button>
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              creation.reset();
              setName(undefined);
            }}
          >
            {t('common.cancel')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className={classes.wide}>
      <NativeSelect
        label={label}
        value={value}
        required={rest.required}
        disabled={rest.disabled}
        error={refusal}
        onChange={(event) => onChange(event.currentTarget.value)}
        data={[
          { value: '', label: t(rest.required ? 'openings.choose' : 'openings.wholeRegion') },
          ...(all ?? []).map((one) => ({ value: one.id, label: one.name })),
        ]}
      />
      {!rest.disabled && (
        <Button size="compact-sm" variant="subtle" onClick={() => setName('')}>
          {add}
        </Button>
      )}
    </div>
  );
}
