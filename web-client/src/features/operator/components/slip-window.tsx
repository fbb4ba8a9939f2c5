import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AccessSlip } from '@eschool/client/identity';
import { AccessSlipSheet } from '../../../shared/ui/access-slip-sheet';
import classes from './operator.module.css';

type Props = {
  slip: AccessSlip;
  place: string;
  /** What was done, above the slip. */
  note?: string;
  onClose: () => void;
};

/** The slip of somebody who was invited, shown this once. */
export function SlipWindow({ slip, place, note, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      closeButtonProps={{ 'aria-label': t('common.close') }}
      // A click beside it would lose the code.
      closeOnClickOutside={false}
      opened
      onClose={onClose}
      title={t('slip.title')}
      size="md"
    >
      {note && (
        <p className={classes.note} role="status">
          {note}
        </p>
      )}
      <AccessSlipSheet slip={slip} place={place} />
      <p className={classes.after} data-print="hide">
        {t('slip.onceNote')}
      </p>
      <div className={classes.actions} data-print="hide">
        <Button onClick={() => window.print()}>{t('common.print')}</Button>
        <Button variant="default" onClick={onClose}>
          {t('common.done')}
        </Button>
      </div>
    </Modal>
  );
}
