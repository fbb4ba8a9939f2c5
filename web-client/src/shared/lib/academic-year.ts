/** «2026/27»: an academic year is named by the calendar year it starts in. */
export function academicYearText(start: number): string {
  return `${start}/${String((start + 1) % 100).padStart(2, '0')}`;
}
