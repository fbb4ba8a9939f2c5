import { localeOf } from './date-format';

const KIB = 1024;
const MIB = KIB * KIB;

/** The size of a file as people say it: «48 КБ», «1,2 МБ»; never 0 for a file that has something in it. */
export function formatSize(bytes: number, language: string): string {
  const large = bytes >= MIB;
  return new Intl.NumberFormat(localeOf(language), {
    style: 'unit',
    unit: large ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: large ? 1 : 0,
  }).format(large ? bytes / MIB : Math.max(1, bytes / KIB));
}

/** What kind of file it is, by the ending that the service has given it: «PDF». */
export function fileKind(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toUpperCase();
}
