import { isLocalDate, partsOf, type LocalDate } from '@eschool/clients-core/local-date';

const TYPED = /^(\d{1,2})[./\s-](\d{1,2})[./\s-](\d{4})$/;
const pad = (part: string | number) => String(part).padStart(2, '0');

/** A day as people type it, «1.9.2026»; undefined while it is none. */
export function dayOf(typed: string): LocalDate | undefined {
  const text = typed.trim();
  const [, day = '', month = '', year = ''] = TYPED.exec(text) ?? [];
  const date = year ? `${year}-${pad(month)}-${pad(day)}` : text;
  return isLocalDate(date) ? date : undefined;
}

/** A day as it is typed, «01.09.2026»; empty for none. */
export function typedDay(day: LocalDate | undefined): string {
  if (!day) return '';
  const parts = partsOf(day);
  return `${pad(parts.day)}.${pad(parts.month)}.${parts.year}`;
}
