/** Where a journal lives. */
export type JournalPath = {
  schoolId: string;
  journalId: string;
};
