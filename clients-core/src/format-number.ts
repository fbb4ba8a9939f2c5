import { localeOf } from './date-format';

const made = new Map<string, Intl.NumberFormat>();

function numberFormat(language: string, least: number, most: number): Intl.NumberFormat {
  const key = `${language} ${least} ${most}`;
  let format = made.get(key);
  if (!format) {
    format = new Intl.NumberFormat(localeOf(language), {
      minimumFractionDigits: least,
      maximumFractionDigits: most,
    });
    made.set(key, format);
  }
  return format;
}

/** A number with a fixed count of decimals, two for an average; «—» when there is none. */
export function formatNumber(
  value: number | null | undefined,
  language: string,
  decimals = 2,
): string {
  return value == null ? '—' : numberFormat(language, decimals, decimals).format(value);
}

/** A weight or a mark: with no more decimals than it has, two at most. */
export function formatWeight(value: number, language: string): string {
  return numberFormat(language, 0, 2).format(value);
}

/** A share of a full rate (ставка): with no more decimals than it has, three at most. */
export function formatRate(value: number, language: string): string {
  return numberFormat(language, 0, 3).format(value);
}
