import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import {
  Bar,
  BarChart,
  LabelList,
  Legend,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import type { ReportChart } from '@eschool/client/reporting';
import { formatNumber } from '@eschool/clients-core/format-number';
import classes from './report-chart.module.css';
import { figureName } from './report-words';

const COLOURS = ['var(--primary)', 'var(--success)', 'var(--warning)', 'var(--ink-quiet)'];
const BAR = 16;
const GAP = 14;
const AROUND = 60;
const LABELS = 240;
/** On several lines, so that the bars keep most of a phone. */
const NARROW_LABELS = 104;

/** Bars with their figures; the table beside has the same. */
export default function ReportChartView({
  chart,
  categories,
}: {
  chart: ReportChart;
  /** What the bars stand for, in the reader's language. */
  categories: string[];
}) {
  const { t, i18n } = useTranslation();
  const narrow = useMediaQuery('(max-width: 820px)');
  const percent = chart.kind === 'PERCENT';
  const show = (value: unknown) =>
    formatNumber(typeof value === 'number' ? value : null, i18n.language, percent ? 1 : 2);
  const data = categories.map((category, index) => ({
    category,
    ...Object.fromEntries(
      chart.series.map(({ key, values }) => [key, values[index]?.number ?? null]),
    ),
  }));
  return (
    <figure className={classes.figure} aria-label={t('reports.chartOf', { count: data.length })}>
      <ResponsiveContainer
        width="100%"
        height={data.length * (chart.series.length * BAR + GAP) + AROUND}
      >
        <BarChart layout="vertical" data={data} barGap={1} margin={{ right: 48 }}>
          <XAxis type="number" domain={[0, percent ? 100 : 5]} hide />
          <YAxis
            type="category"
            dataKey="category"
            width={narrow ? NARROW_LABELS : LABELS}
            tickLine={false}
            axisLine={false}
            tick={{ fill: 'var(--ink)', fontSize: 13 }}
            interval={0}
          />
          <Tooltip formatter={show} cursor={{ fill: 'var(--sunken)' }} />
          <Legend position="top" itemSorter={null} />
          {chart.series.map((series, index) => (
            <Bar
              key={series.key}
              dataKey={series.key}
              name={figureName(series, t)}
              fill={COLOURS[index % COLOURS.length]}
              barSize={BAR - 4}
              isAnimationActive={false}
            >
              <LabelList
                dataKey={series.key}
                position="right"
                formatter={show}
                fill="var(--ink)"
                fontSize={12}
              />
            </Bar>
          ))}
        </BarChart>
      </ResponsiveContainer>
    </figure>
  );
}
