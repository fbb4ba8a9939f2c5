/** Where a journal lives. */
export interface JournalPath {
  schoolId: string;
  journalId: string;
}
