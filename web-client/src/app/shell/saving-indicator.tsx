import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCloudOff, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useObservable } from '@eschool/clients-core/observable';
import { savingState } from '../../shared/lib/saving-state';
import { sendWaitingWork } from '../features';
import classes from './saving-indicator.module.css';

/** Whether the person's work has reached the service. */
export function SavingIndicator() {
  const { t } = useTranslation();
  const { pending, attention, offline, saved } = useObservable(savingState);
  return (
    <div className={classes.box} role="status">
      {offline && pending > 0 ? (
        <Button
          size="compact-sm"
          variant="light"
          color="amber"
          leftSection={<IconCloudOff size={16} />}
          onClick={() => void sendWaitingWork()}
          title={t('saving.retryNow')}
        >
          {t('saving.unsent', { count: pending })}
        </Button>
      ) : pending > 0 ? (
        <span className={classes.quiet}>
          <IconRefresh size={16} aria-hidden />
          <span className={classes.word}>{t('saving.saving')}</span>
        </span>
      ) : (
        saved &&
        attention === 0 && (
          <span className={classes.quiet}>
            <IconCheck size={16} aria-hidden />
            <span className={classes.word}>{t('common.saved')}</span>
          </span>
        )
      )}
      {attention > 0 && (
        <span className={classes.attention}>
          <IconAlertTriangle size={16} aria-hidden />
          {t('saving.attention', { count: attention })}
        </span>
      )}
    </div>
  );
}
