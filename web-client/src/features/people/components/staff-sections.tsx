import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  describeAttestationLimits,
  describeCourseLimits,
  describeEducationLimits,
  describePositionLimits,
} from '@eschool/client/limits';
import { DateField } from '../../../shared/ui/date-field';
import {
  newAttestation,
  newCourse,
  newEducation,
  newPosition,
  type AttestationDraft,
  type CourseDraft,
  type EducationDraft,
  type PositionDraft,
} from './staff-draft';
import { categoryText, KINDS, levelText, LEVELS, RESULTS } from './staff-words';
import classes from './staff-form.module.css';

export type Refusal = (pointer: string) => string | undefined;
type Section<T> = {
  parts: T[];
  put: (parts: T[]) => void;
  refusal: Refusal;
};

type SectionName = 'positions' | 'attestations' | 'educations' | 'courses';

/** One kind of parts: each with its fields and a button that takes it away. */
function Parts<T>({
  name,
  parts,
  put,
  blank,
  least = 0,
  note,
  fields,
}: Pick<Section<T>, 'parts' | 'put'> & {
  name: SectionName;
  blank: () => T;
  least?: number;
  note?: string;
  fields: (part: T, put: (change: Partial<T>) => void, at: string) => ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <section className={classes.section} aria-labelledby={`staff-${name}`}>
      <h2 id={`staff-${name}`}>{t(`staff.${name}`)}</h2>
      {note && <p className={classes.note}>{note}</p>}
      {parts.map((part, index) => (
        <fieldset key={index} className={classes.part}>
          <legend className={classes.legend}>
            {t(`staff.one.${name}`)} {index + 1}
          </legend>
          <div className={classes.fields}>
            {fields(
              part,
              (change) => put(parts.map((old, at) => (at === index ? { ...old, ...change } : old))),
              `/${name}/${index}`,
            )}
          </div>
          {parts.length > least && (
            <Button
              className={classes.remove}
              variant="subtle"
              color="red"
              size="compact-sm"
              leftSection={<IconTrash size={16} stroke={1.6} />}
              aria-label={`${t('staff.remove')}: ${t(`staff.one.${name}`)} ${index + 1}`}
              onClick={() => put(parts.filter((_, at) => at !== index))}
            >
              {t('staff.remove')}
            </Button>
          )}
        </fieldset>
      ))}
      <Button
        variant="default"
        leftSection={<IconPlus size={18} stroke={1.6} />}
        onClick={() => put([...parts, blank()])}
      >
        {t(`staff.add.${name}`)}
      </Button>
    </section>
  );
}

export function Positions({
  parts,
  put,
  refusal,
  hiredOn,
  titles,
}: Section<PositionDraft> & { hiredOn: string; titles: string[] }) {
  const { t } = useTranslation();
  return (
    <>
      <datalist id="staff-titles">
        {titles.map((title) => (
          <option key={title} value={title} />
        ))}
      </datalist>
      <Parts
        name="positions"
        parts={parts}
        put={put}
        least={1}
        blank={() => newPosition(hiredOn, 'COMBINED')}
        fields={(part, change, at) => (
          <>
            <TextInput
              className={classes.wide}
              label={t('staff.position')}
              list="staff-titles"
              required
              maxLength={describePositionLimits.title.maxLength}
              value={part.title}
              error={refusal(`${at}/title`)}
              onChange={(event) => change({ title: event.currentTarget.value })}
            />
            <NativeSelect
              label={t('staff.kind')}
              value={part.kind}
              error={refusal(`${at}/kind`)}
              onChange={(event) =>
                change({ kind: event.currentTarget.value as PositionDraft['kind'] })
              }
              data={KINDS.map((value) => ({ value, label: t(`staff.kinds.${value}`) }))}
            />
            <NumberInput
              label={t('staff.rate')}
              value={part.rate}
              step={0.25}
              min={0}
              max={describePositionLimits.rate.maximum}
              clampBehavior="none"
              decimalScale={3}
              allowNegative={false}
              decimalSeparator=","
              allowedDecimalSeparators={['.', ',']}
              error={refusal(`${at}/rate`)}
              onChange={(rate) => change({ rate })}
            />
            <DateField
              label={t('staff.startsOn')}
              required
              value={part.startsOn}
              error={refusal(`${at}/startsOn`)}
              onChange={(startsOn) => change({ startsOn })}
            />
            <DateField
              label={t('staff.endsOn')}
              value={part.endsOn}
              error={refusal(`${at}/endsOn`)}
              onChange={(endsOn) => change({ endsOn })}
            />
          </>
        )}
      />
    </>
  );
}

export function Attestations({ parts, put, refusal }: Section<AttestationDraft>) {
  const { t } = useTranslation();
  return (
    <Parts
      name="attestations"
      parts={parts}
      put={put}
      note={t('staff.attestationNote')}
      blank={newAttestation}
      fields={(part, change, at) => (
        <>
          <NativeSelect
            label={t('staff.result')}
            value={part.category}
            error={refusal(`${at}/category`)}
            onChange={(event) =>
              change({ category: event.currentTarget.value as AttestationDraft['category'] })
            }
            data={RESULTS.map((value) => ({ value, label: categoryText(value, t) }))}
          />
          <DateField
            label={t('staff.attestedOn')}
            required
            value={part.attestedOn}
            error={refusal(`${at}/attestedOn`)}
            onChange={(attestedOn) => change({ attestedOn })}
          />
          <DocumentField
            value={part.document}
            most={describeAttestationLimits.document.maxLength}
            error={refusal(`${at}/document`)}
            onChange={(document) => change({ document })}
          />
        </>
      )}
    />
  );
}

export function Educations({ parts, put, refusal }: Section<EducationDraft>) {
  const { t } = useTranslation();
  return (
    <Parts
      name="educations"
      parts={parts}
      put={put}
      blank={newEducation}
      fields={(part, change, at) => (
        <>
          <TextInput
            className={classes.wide}
            label={t('staff.institution')}
            required
            maxLength={describeEducationLimits.institution.maxLength}
            value={part.institution}
            error={refusal(`${at}/institution`)}
            onChange={(event) => change({ institution: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('staff.level')}
            value={part.level}
            error={refusal(`${at}/level`)}
            onChange={(event) =>
              change({ level: event.currentTarget.value as EducationDraft['level'] })
            }
            data={LEVELS.map((value) => ({ value, label: levelText(value, t) }))}
          />
          <NumberInput
            label={t('staff.graduatedIn')}
            value={part.graduatedIn}
            min={describeEducationLimits.graduatedIn.minimum}
            max={describeEducationLimits.graduatedIn.maximum}
            clampBehavior="none"
            allowDecimal={false}
            error={refusal(`${at}/graduatedIn`)}
            onChange={(graduatedIn) => change({ graduatedIn })}
          />
          <TextInput
            className={classes.wide}
            label={t('staff.speciality')}
            maxLength={describeEducationLimits.speciality.maxLength}
            value={part.speciality}
            error={refusal(`${at}/speciality`)}
            onChange={(event) => change({ speciality: event.currentTarget.value })}
          />
          <DocumentField
            value={part.document}
            most={describeEducationLimits.document.maxLength}
            error={refusal(`${at}/document`)}
            onChange={(document) => change({ document })}
          />
        </>
      )}
    />
  );
}

export function Courses({ parts, put, refusal }: Section<CourseDraft>) {
  const { t } = useTranslation();
  return (
    <Parts
      name="courses"
      parts={parts}
      put={put}
      blank={newCourse}
      fields={(part, change, at) => (
        <>
          <TextInput
            className={classes.wide}
            label={t('staff.course')}
            required
            maxLength={describeCourseLimits.title.maxLength}
            value={part.title}
            error={refusal(`${at}/title`)}
            onChange={(event) => change({ title: event.currentTarget.value })}
          />
          <DateField
            label={t('staff.startsOn')}
            required
            value={part.startsOn}
            error={refusal(`${at}/startsOn`)}
            onChange={(startsOn) => change({ startsOn })}
          />
          <DateField
            label={t('staff.courseEndsOn')}
            required
            value={part.endsOn}
            error={refusal(`${at}/endsOn`)}
            onChange={(endsOn) => change({ endsOn })}
          />
          <NumberInput
            label={t('staff.hours')}
            required
            value={part.hours}
            min={describeCourseLimits.hours.minimum}
            max={describeCourseLimits.hours.maximum}
            clampBehavior="none"
            allowDecimal={false}
            error={refusal(`${at}/hours`)}
            onChange={(hours) => change({ hours })}
          />
          <DocumentField
            value={part.document}
            most={describeCourseLimits.document.maxLength}
            error={refusal(`${at}/document`)}
            onChange={(document) => change({ document })}
          />
        </>
      )}
    />
  );
}

function DocumentField({
  value,
  most,
  error,
  onChange,
}: {
  value: string;
  most: number;
  error: string | undefined;
  onChange: (value: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <TextInput
      label={t('staff.document')}
      maxLength={most}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
