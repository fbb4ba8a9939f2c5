import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { openSchoolLimits as limits } from '@eschool/client/limits';
import type { OpenSchool } from '@eschool/client/identity';
import { localToday, partsOf } from '@eschool/clients-core/local-date';
import { academicYearText } from '../../../shared/lib/academic-year';
import { problemLine } from '../../../shared/lib/problem-text';
import { useOffice, usePlace } from '../../../shared/lib/session';
import { PageHeader } from '../../../shared/ui/page-header';
import { openSchool } from '../api/openings';
import classes from '../components/operator.module.css';
import { invitee, NOBODY } from '../components/person-draft';
import { PersonFields } from '../components/person-fields';
import { SlipWindow } from '../components/slip-window';
import { TerritoryFields } from '../components/territory-fields';
import { useOnce } from '../components/use-once';

/** The zones of Russia by their city, from the west to the east. */
const ZONES = {
  Kaliningrad: 'Europe/Kaliningrad',
  Moscow: 'Europe/Moscow',
  Samara: 'Europe/Samara',
  Yekaterinburg: 'Asia/Yekaterinburg',
  Omsk: 'Asia/Omsk',
  Krasnoyarsk: 'Asia/Krasnoyarsk',
  Irkutsk: 'Asia/Irkutsk',
  Yakutsk: 'Asia/Yakutsk',
  Vladivostok: 'Asia/Vladivostok',
  Magadan: 'Asia/Magadan',
  Kamchatka: 'Asia/Kamchatka',
} as const satisfies Record<string, OpenSchool['timeZone']>;
const CITIES = Object.keys(ZONES) as (keyof typeof ZONES)[];
/** From August on schools open for the year that is about to start. */
const NEXT_YEAR_FROM = 8;

function runningYear(): number {
  const { year, month } = partsOf(localToday());
  return month < NEXT_YEAR_FROM ? year - 1 : year;
}

/** Opens a school with its first administrator, and shows the slip. */
export function OpenSchoolPage() {
  const { t } = useTranslation();
  const { officeId } = useOffice();
  const { base } = usePlace().place;
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const year = runningYear();
  const [territory, setTerritory] = useState({ regionId: '', municipalityId: '' });
  const [school, setSchool] = useState({ shortName: '', fullName: '', locality: '' });
  const [timeZone, setTimeZone] = useState<OpenSchool['timeZone']>('Europe/Moscow');
  const [academicYear, setAcademicYear] = useState(year);
  const [person, setPerson] = useState(NOBODY);
  const opening = useOnce(
    (body: OpenSchool, key) => openSchool(officeId, body, key),
    () => queryClient.invalidateQueries({ queryKey: ['openings', officeId] }),
  );
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    opening.mutate({
      municipalityId: territory.municipalityId,
      shortName: school.shortName.trim(),
      fullName: school.fullName.trim(),
      locality: school.locality.trim(),
      timeZone,
      academicYear,
      administrator: invitee(person),
    });
  };
  const back = () => void navigate(`${base}/openings`);
  const opened = opening.data;
  return (
    <>
      <PageHeader title={t('openings.open')} note={t('openings.openNote')} />
      <form className={classes.form} onSubmit={submit} noValidate>
        <fieldset>
          <legend>{t('openings.place')}</legend>
          <TerritoryFields
            draft={territory}
            put={setTerritory}
            refusal={opening.refusal}
            municipality="REQUIRED"
          />
        </fieldset>
        <fieldset>
          <legend>{t('openings.school')}</legend>
          <div className={classes.fields}>
            {(['shortName', 'locality', 'fullName'] as const).map((field) => (
              <TextInput
                key={field}
                className={field === 'fullName' ? classes.wide : undefined}
                label={t(`openings.${field}`)}
                placeholder={t(`openings.example.${field}`)}
                value={school[field]}
                maxLength={limits[field].maxLength}
                required
                error={opening.refusal(`/${field}`)}
                onChange={(event) => {
                  const { value } = event.currentTarget;
                  setSchool((before) => ({ ...before, [field]: value }));
                }}
              />
            ))}
            <NativeSelect
              label={t('openings.timeZone')}
              value={timeZone}
              error={opening.refusal('/timeZone')}
              onChange={(event) => setTimeZone(event.currentTarget.value as typeof timeZone)}
              data={CITIES.map((city) => ({
                value: ZONES[city],
                label: t(`openings.zones.${city}`),
              }))}
            />
            <NativeSelect
              label={t('openings.firstYear')}
              value={String(academicYear)}
              error={opening.refusal('/academicYear')}
              onChange={(event) => setAcademicYear(Number(event.currentTarget.value))}
              data={[year - 1, year, year + 1].map((one) => ({
                value: String(one),
                label: academicYearText(one),
              }))}
            />
          </div>
        </fieldset>
        <fieldset>
          <legend>{t('openings.firstAdministrator')}</legend>
          <PersonFields
            draft={person}
            put={(part) => setPerson((before) => ({ ...before, ...part }))}
            refusal={(field) => opening.refusal(`/administrator/${field}`)}
          />
        </fieldset>
        {opening.error && (
          <p className={classes.problem} role="alert">
            {problemLine(opening.error, t)}
          </p>
        )}
        <div className={classes.actions}>
          <Button type="submit" loading={opening.isPending}>
            {t('openings.open')}
          </Button>
          <Button variant="default" component={Link} to={`${base}/openings`}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
      {opened && (
        <SlipWindow
          slip={opened.slip}
          place={opened.school.shortName}
          note={t('openings.opened', { school: opened.school.shortName })}
          onClose={back}
        />
      )}
    </>
  );
}
