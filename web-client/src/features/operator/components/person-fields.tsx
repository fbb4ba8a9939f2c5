import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { inviteeLimits as limits } from '@eschool/client/limits';
import { PERSON_FIELDS, type PersonDraft } from './person-draft';
import classes from './operator.module.css';

type Props = {
  draft: PersonDraft;
  put: (part: Partial<PersonDraft>) => void;
  refusal: (field: string) => string | undefined;
};

/** Who is invited: the names, and what may be left to the service. */
export function PersonFields({ draft, put, refusal }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.fields}>
      {PERSON_FIELDS.map((field) => (
        <TextInput
          key={field}
          className={field === 'lastName' ? classes.wide : undefined}
          label={t(`openings.person.${field}`)}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          description={field === 'login' ? t('openings.loginNote') : undefined}
          value={draft[field]}
          maxLength={limits[field].maxLength}
          required={field === 'lastName' || field === 'firstName'}
          autoComplete="off"
          autoCapitalize={field === 'login' || field === 'email' ? 'none' : undefined}
          spellCheck={false}
          error={refusal(field)}
          onChange={(event) => put({ [field]: event.currentTarget.value })}
        />
      ))}
    </div>
  );
}
