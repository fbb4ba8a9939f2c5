import { Button } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatShort } from '@eschool/clients-core/format-date';
import { isLocalDate } from '@eschool/clients-core/local-date';
import classes from './date-button.module.css';

type Props = {
  label: string;
  /** A local date, or empty while none is chosen. */
  value: string;
  onChange: (date: string) => void;
};

/** A day in the product's language over the browser's own calendar, whose field would speak the browser's. */
export function DateButton({ label, value, onChange }: Props) {
  const { t, i18n } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const shown = value ? formatShort(value, i18n.language) : t('common.chooseDate');
  return (
    <span className={classes.frame}>
      <Button
        variant="default"
        rightSection={<IconCalendar size={17} stroke={1.6} />}
        aria-label={`${label}: ${shown}`}
        onClick={() => field.current?.showPicker()}
      >
        {shown}
      </Button>
      <input
        ref={field}
        type="date"
        className={classes.field}
        tabIndex={-1}
        aria-hidden
        value={value}
        onChange={({ currentTarget }) => {
          if (isLocalDate(currentTarget.value)) onChange(currentTarget.value);
        }}
      />
    </span>
  );
}
