import type { TFunction } from 'i18next';
import type { DiaryAttendance } from '@eschool/client/diary';

const CODES = ['ABSENT', 'UNEXCUSED', 'EXCUSED', 'ILL', 'LATE', 'EXEMPT'] as const;

/** Attendance in words; the letters of the journal mean nothing to a family. */
export function attendanceText(attendance: DiaryAttendance, t: TFunction): string {
  const { code, minutesLate } = attendance;
  if (code === 'LATE' && minutesLate) return t('attendance.lateBy', { count: minutesLate });
  const known = CODES.find((name) => name === code);
  return known ? t(`attendance.${known}`) : t('attendance.other', { code });
}
