import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '@eschool/clients-core/format-date';
import type { Unsettled } from '../grid/cell-view';
import type { GridModel } from '../grid/grid-model';
import type { SlotValue } from '../sync/slot';
import { CellWindow } from './cell-window';
import { valueWords } from './value-words';
import classes from './cell-window.module.css';

type Props = {
  model: GridModel;
  unsettled: Unsettled;
  onClose: () => void;
};

/** Says why a value was not saved; someone else's value is shown beside the own one to choose from. */
export function UnsettledWindow({ model, unsettled, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const { place, address, pending } = unsettled;
  const { current } = pending;
  const own = valueWords(t, pending.value);
  const settle = (choice: 'mine' | 'theirs') => {
    model.settle(address, choice);
    onClose();
  };
  if (pending.state === 'refused') {
    return (
      <CellWindow place={place} label={t('cell.refusedTitle')} onClose={onClose}>
        <h2>{t('cell.refusedTitle')}</h2>
        <p>{pending.message || t('cell.refusedText')}</p>
        <div className={classes.choices}>
          <Button size="xs" onClick={() => settle('theirs')}>
            {t('cell.giveUp')}
          </Button>
          <Button size="xs" variant="default" onClick={() => settle('mine')}>
            {t('cell.sendAgain')}
          </Button>
        </div>
      </CellWindow>
    );
  }
  const theirs: SlotValue | null = current?.entry
    ? { entry: current.entry }
    : current?.code
      ? { code: current.code }
      : null;
  return (
    <CellWindow place={place} label={t('cell.conflictTitle')} onClose={onClose}>
      <h2>{t('cell.conflictTitle')}</h2>
      <p>
        {t('cell.conflictText', {
          name: current?.changedBy ?? t('cell.someone'),
          value: valueWords(t, theirs),
          when: current?.changedAt ? `, ${formatInstant(current.changedAt, i18n.language)}` : '',
          own,
        })}
      </p>
      <div className={classes.choices}>
        <Button size="xs" onClick={() => settle('mine')}>
          {t('cell.mine', { value: own })}
        </Button>
        <Button size="xs" variant="default" onClick={() => settle('theirs')}>
          {t('cell.theirs', { value: valueWords(t, theirs) })}
        </Button>
      </div>
    </CellWindow>
  );
}
