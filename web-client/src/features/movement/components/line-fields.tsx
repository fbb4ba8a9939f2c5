import { ActionIcon, NativeSelect, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { describeMovementLimits as limits } from '@eschool/client/limits';
import type { SchoolClass } from '@eschool/client/people';
import { DateField } from '../../../shared/ui/date-field';
import { classOf, placeOf, type LineDraft } from './order-draft';
import classes from './order-form.module.css';
import type { Kind } from './order-words';

/** What the order says of one pupil. */
export function LineFields({
  line,
  kind,
  schoolClasses,
  refusal,
  onChange,
  onRemove,
}: {
  line: LineDraft;
  kind: Kind;
  schoolClasses: SchoolClass[];
  /** What the service said of a field of this pupil; of the whole pupil without one. */
  refusal: (field: string) => string | undefined;
  onChange: (part: Partial<LineDraft>) => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation();
  const place = placeOf(kind);
  const whole =
    refusal('/studentId') ??
    refusal('/newcomer') ??
    refusal('/newcomer/snils') ??
    refusal('/newcomer/birthDate') ??
    refusal('');
  return (
    <li className={classes.line}>
      <div className={classes.who}>
        <strong>{line.name}</strong>
        <span className={classes.quiet}>
          {[line.newcomer && t('movement.isNew'), line.note].filter(Boolean).join(', ')}
        </span>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          className={classes.remove}
          aria-label={t('movement.removePupil', { name: line.name })}
          onClick={onRemove}
        >
          <IconTrash size={18} stroke={1.6} />
        </ActionIcon>
      </div>
      {whole && (
        <p className={classes.problem} role="alert">
          {whole}
        </p>
      )}
      <div className={classes.lineFields}>
        <DateField
          label={t(`movement.effective.${kind}`)}
          required
          value={line.effectiveOn}
          error={refusal('/effectiveOn')}
          onChange={(effectiveOn) => onChange({ effectiveOn })}
        />
        {classOf(kind) !== 'none' && (
          <NativeSelect
            label={t('movement.toClass')}
            required={classOf(kind) === 'needed'}
            value={line.toClassId}
            error={refusal('/toClassId')}
            onChange={(event) => onChange({ toClassId: event.currentTarget.value })}
            data={[
              {
                value: '',
                label: t(classOf(kind) === 'needed' ? 'movement.choose' : 'movement.noClassYet'),
              },
              ...schoolClasses.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
        {kind === 'CONDITIONAL' && (
          <TextInput
            label={t('movement.subjects')}
            required
            maxLength={limits.subjects.maxLength}
            value={line.subjects}
            error={refusal('/subjects')}
            onChange={(event) => onChange({ subjects: event.currentTarget.value })}
          />
        )}
        {place && (
          <TextInput
            label={t(`movement.place.${place}`)}
            maxLength={limits.place.maxLength}
            value={line.place}
            error={refusal('/place')}
            onChange={(event) => onChange({ place: event.currentTarget.value })}
          />
        )}
        <TextInput
          label={t('movement.reason')}
          maxLength={limits.reason.maxLength}
          value={line.reason}
          error={refusal('/reason')}
          onChange={(event) => onChange({ reason: event.currentTarget.value })}
        />
      </div>
    </li>
  );
}
