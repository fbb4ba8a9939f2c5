import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeNewcomerLimits as limits } from '@eschool/client/limits';
import type { DescribeNewcomer, NewcomerMatch } from '@eschool/client/people';
import { formatShort } from '@eschool/clients-core/format-date';
import { problemLine } from '../../../shared/lib/problem-text';
import { useSession } from '../../../shared/lib/session';
import { dayOf } from '../../../shared/lib/typed-day';
import { DateField } from '../../../shared/ui/date-field';
import { newcomerMatches } from '../api/orders';
import type { LineDraft } from './order-draft';
import classes from './order-form.module.css';

const EMPTY = { lastName: '', firstName: '', middleName: '', birthDate: '', sex: '', snils: '' };

/** A child who is to be enrolled: asks first whether the school knows the child already. */
export function NewcomerForm({
  onAdd,
}: {
  onAdd: (who: Pick<LineDraft, 'name' | 'note' | 'studentId' | 'newcomer'>) => void;
}) {
  const { t, i18n } = useTranslation();
  const { schoolId } = useSession();
  const [child, setChild] = useState(EMPTY);
  const [matches, setMatches] = useState<NewcomerMatch[]>();
  const put = (part: Partial<typeof EMPTY>) => {
    setChild((before) => ({ ...before, ...part }));
    setMatches(undefined);
  };
  const snils = child.snils.replaceAll(/[\s-]/g, '');
  const snilsWrong = snils !== '' && !/^\d{11}$/.test(snils);
  const described = (): DescribeNewcomer => ({
    lastName: child.lastName.trim(),
    firstName: child.firstName.trim(),
    ...(child.middleName.trim() && { middleName: child.middleName.trim() }),
    birthDate: dayOf(child.birthDate) ?? '',
    ...(child.sex && { sex: child.sex === 'F' ? 'F' : 'M' }),
    ...(snils && { snils }),
  });
  const add = (newcomer: DescribeNewcomer) => {
    onAdd({
      name: `${newcomer.lastName} ${newcomer.firstName}`,
      note: formatShort(newcomer.birthDate, i18n.language),
      studentId: undefined,
      newcomer,
    });
    setChild(EMPTY);
    setMatches(undefined);
  };
  const look = useMutation({
    mutationFn: () => newcomerMatches(schoolId, described()),
    onSuccess: (found) => (found.length > 0 ? setMatches(found) : add(described())),
  });
  const known = (match: NewcomerMatch) =>
    [
      match.birthDate && formatShort(match.birthDate, i18n.language),
      match.enrolled ? (match.className ?? t('movement.atSchool')) : t('movement.notAtSchool'),
    ]
      .filter(Boolean)
      .join(', ');
  const ready =
    child.lastName.trim() && child.firstName.trim() && dayOf(child.birthDate) && !snilsWrong;
  return (
    <fieldset className={classes.newcomer}>
      <legend>{t('movement.newcomer')}</legend>
      <div className={classes.newcomerFields}>
        {(['lastName', 'firstName', 'middleName'] as const).map((field) => (
          <TextInput
            key={field}
            label={t(`movement.${field}`)}
            required={field !== 'middleName'}
            maxLength={limits[field].maxLength}
            value={child[field]}
            onChange={(event) => put({ [field]: event.currentTarget.value })}
          />
        ))}
        <DateField
          label={t('movement.birthDate')}
          required
          value={child.birthDate}
          onChange={(birthDate) => put({ birthDate })}
        />
        <NativeSelect
          label={t('movement.sex')}
          value={child.sex}
          onChange={(event) => put({ sex: event.currentTarget.value })}
          data={[
            { value: '', label: t('movement.notSaid') },
            { value: 'F', label: t('movement.sexes.F') },
            { value: 'M', label: t('movement.sexes.M') },
          ]}
        />
        <TextInput
          label={t('movement.snils')}
          inputMode="numeric"
          maxLength={14}
          value={child.snils}
          error={snilsWrong ? t('movement.snilsWrong') : undefined}
          onChange={(event) => put({ snils: event.currentTarget.value })}
        />
      </div>
      {look.error && (
        <p className={classes.problem} role="alert">
          {problemLine(look.error, t)}
        </p>
      )}
      {matches ? (
        <section className={classes.question} role="alert">
          <h3>{t('movement.matchTitle')}</h3>
          <ul>
            {matches.map((match) => (
              <li key={match.id}>
                <span>
                  <strong>{match.displayName}</strong>{' '}
                  <span className={classes.quiet}>{known(match)}</span>
                </span>
                <Button
                  variant="default"
                  size="compact-md"
                  onClick={() => {
                    onAdd({
                      name: match.displayName,
                      note: known(match),
                      studentId: match.id,
                      newcomer: undefined,
                    });
                    setChild(EMPTY);
                    setMatches(undefined);
                  }}
                >
                  {t('movement.same')}
                </Button>
              </li>
            ))}
          </ul>
          <Button variant="default" onClick={() => add({ ...described(), anotherPerson: true })}>
            {t('movement.another')}
          </Button>
        </section>
      ) : (
        <Button
          variant="default"
          leftSection={<IconUserPlus size={17} stroke={1.6} />}
          disabled={!ready}
          loading={look.isPending}
          onClick={() => look.mutate()}
        >
          {t('movement.addNewcomer')}
        </Button>
      )}
    </fieldset>
  );
}
