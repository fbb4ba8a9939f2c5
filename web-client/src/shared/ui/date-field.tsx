import { ActionIcon, TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isLocalDate } from '@eschool/clients-core/local-date';
import { dayOf, typedDay } from '../lib/typed-day';
import classes from './date-field.module.css';

type Props = {
  label: string;
  description?: string;
  /** As it is typed, «01.09.2026». */
  value: string;
  onChange: (typed: string) => void;
  required?: boolean;
  error?: ReactNode;
  autoFocus?: boolean;
};

/** A day that is typed, or chosen from the browser's calendar: a day of birth lies too far back to be leafed to. */
export function DateField({
  label,
  description,
  value,
  onChange,
  required,
  error,
  autoFocus,
}: Props) {
  const { t } = useTranslation();
  const calendar = useRef<HTMLInputElement>(null);
  const unread = value.trim() !== '' && !dayOf(value);
  return (
    <div className={classes.frame}>
      <TextInput
        label={label}
        description={description}
        value={value}
        required={required ?? false}
        data-autofocus={autoFocus || undefined}
        placeholder={t('common.dayPlaceholder')}
        maxLength={10}
        inputMode="numeric"
        error={error ?? (unread ? t('common.dayUnread') : undefined)}
        onChange={(event) => onChange(event.currentTarget.value)}
        rightSection={
          <ActionIcon
            variant="subtle"
            className={classes.open}
            tabIndex={-1}
            aria-label={`${t('common.chooseDate')}: ${label}`}
            onClick={() => calendar.current?.showPicker()}
          >
            <IconCalendar size={17} stroke={1.6} />
          </ActionIcon>
        }
      />
      <input
        ref={calendar}
        type="date"
        className={classes.calendar}
        tabIndex={-1}
        aria-hidden
        value={dayOf(value) ?? ''}
        onChange={({ currentTarget }) => {
          if (isLocalDate(currentTarget.value)) onChange(typedDay(currentTarget.value));
        }}
      />
    </div>
  );
}
