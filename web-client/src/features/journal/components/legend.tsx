import { Kbd } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './legend.module.css';

const KEYS = [
  [['5', '4', '3', '2'], 'mark'],
  [['н'], 'absent'],
  [['б'], 'ill'],
  [['у'], 'excused'],
  [['п'], 'unexcused'],
  [['о'], 'late'],
  [['с'], 'exempt'],
  [['.'], 'debt'],
  [['Delete'], 'clear'],
  [['Enter', 'Tab'], 'next'],
  [['Shift + ←↑→↓'], 'select'],
  [['Ctrl + C', 'Ctrl + V'], 'copy'],
  [['Ctrl + Z', 'Ctrl + Y'], 'undo'],
  [['F2'], 'details'],
  [['Alt + ↓'], 'history'],
  [['Space'], 'lesson'],
  [['Esc', 'Tab'], 'leave'],
] as const;

const SIGNS = [
  'pending',
  'refused',
  'closed',
  'comment',
  'late',
  'corrected',
  'homework',
  'control',
] as const;

/** The keys and the small signs of the journal page. */
export function Legend() {
  const { t } = useTranslation();
  return (
    <div className={classes.legend}>
      <section>
        <h3>{t('legend.keys')}</h3>
        <dl>
          {KEYS.map(([keys, meaning]) => (
            <div key={meaning}>
              <dt>
                {keys.map((key) => (
                  <Kbd key={key}>{key}</Kbd>
                ))}
              </dt>
              <dd>{t(`legend.key.${meaning}`)}</dd>
            </div>
          ))}
        </dl>
        <p className={classes.note}>{t('legend.layout')}</p>
      </section>
      <section>
        <h3>{t('legend.signs')}</h3>
        <dl className={classes.signs}>
          {SIGNS.map((sign) => (
            <div key={sign}>
              <dt>
                <span className={classes.sample} data-sign={sign} aria-hidden>
                  {sign === 'closed' ? '' : ['homework', 'control'].includes(sign) ? '7' : '4'}
                </span>
              </dt>
              <dd>{t(`legend.sign.${sign}`)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}
