import type { TFunction } from 'i18next';
import type { ReportCell, ReportColumn, ReportPeriod } from '@eschool/client/reporting';
import type { TextKey } from '@eschool/clients-core/texts';
import { formatNumber } from '@eschool/clients-core/format-number';

// The service names columns and figures in the words of the printed form; what is not named here is shown as it says.
const COLUMNS: Record<string, TextKey> = {
  subject: 'reports.column.subject',
  group: 'reports.column.group',
  period: 'reports.column.period',
  pupils: 'reports.column.pupils',
  notAssessed: 'reports.column.notAssessed',
  exempt: 'reports.column.exempt',
  noMarkYet: 'reports.column.noMarkYet',
  attainment: 'reports.attainment',
  quality: 'reports.quality',
  sou: 'reports.sou',
  averageMark: 'reports.averageMark',
};

export function figureName({ key, name }: { key: string; name: string }, t: TFunction): string {
  const known = COLUMNS[key];
  return known ? t(known) : name;
}

export function columnName({ key, title }: ReportColumn, t: TFunction): string {
  return figureName({ key, name: title }, t);
}

const PERIODS: Record<string, TextKey> = {
  QUARTER: 'reports.periodName.quarter',
  TRIMESTER: 'reports.periodName.trimester',
  HALF_YEAR: 'reports.periodName.halfYear',
  YEAR: 'reports.periodName.year',
  EXAM: 'reports.periodName.exam',
  FINAL: 'reports.periodName.final',
};

/** «1 четверть» of the key QUARTER-1. */
export function periodName({ key, name }: ReportPeriod, t: TFunction): string {
  const [kind = '', number] = key.split('-');
  const known = PERIODS[kind];
  return known ? t(known, { number }) : name;
}

/** A cell in the reader's language; texts of the school stay as they are. */
export function cellText(column: ReportColumn, cell: ReportCell, language: string): string {
  switch (column.kind) {
    case 'PERCENT':
      return formatNumber(cell.number, language, 1);
    case 'AVERAGE':
      return formatNumber(cell.number, language);
    default:
      return cell.text;
  }
}
