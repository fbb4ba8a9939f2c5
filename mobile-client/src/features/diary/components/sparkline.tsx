import styles from './sparkline.module.css';

const WIDTH = 72;
const HEIGHT = 26;
const INSET = 4;

/** The course of the last marks as a thin line; the same figures stand beside it as text. */
export function Sparkline({ values }: { values: readonly number[] }) {
  const shown = values.slice(-12);
  const last = shown.at(-1);
  if (shown.length < 2 || last === undefined) return null;
  const x = (index: number) => INSET + (index * (WIDTH - 2 * INSET)) / (shown.length - 1);
  const y = (value: number) => INSET + ((5 - value) * (HEIGHT - 2 * INSET)) / 3;
  return (
    <svg
      className={styles.line}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
    >
      <polyline points={shown.map((value, index) => `${x(index)},${y(value)}`).join(' ')} />
      <circle cx={x(shown.length - 1)} cy={y(last)} r="3" />
    </svg>
  );
}
