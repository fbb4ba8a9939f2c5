/** A number with a fixed count of decimals the way the language writes it; «—» when there is none. */
export function formatNumber(
  value: number | null | undefined,
  language: string,
  decimals = 2,
): string {
  if (value === null || value === undefined) return '—';
  return value.toLocaleString(language === 'ru' ? 'ru-RU' : 'en-GB', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}
