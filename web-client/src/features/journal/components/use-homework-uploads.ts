import { useCallback, useEffect, useRef, useState } from 'react';
import { uniqueId } from '../../../shared/lib/unique-id';
import { sendHomeworkFile } from '../api/homework-files';
import type { JournalPath } from '../api/journal-path';

/** A file on its way. Its key is sent too, so that one whose answer was lost is not added twice. */
export type Upload = { key: string; file: File; sending: boolean; error?: unknown };

type Uploads = {
  uploads: Upload[];
  add: (file: File) => void;
  again: (key: string) => void;
  giveUp: (key: string) => void;
};

/** Sends files one after another, in the order in which they were chosen; one that fails stays until it is decided on. */
export function useHomeworkUploads(
  { schoolId, journalId }: JournalPath,
  homeworkId: string,
  added: () => void,
): Uploads {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const busy = useRef(false);
  const change = useCallback((key: string, changes: Partial<Upload>) => {
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...changes } : one)));
  }, []);
  const giveUp = useCallback((key: string) => {
    setUploads((all) => all.filter((one) => one.key !== key));
  }, []);

  useEffect(() => {
    const next = uploads.find((upload) => !upload.sending && !upload.error);
    if (!next || busy.current) return;
    busy.current = true;
    change(next.key, { sending: true });
    sendHomeworkFile({ schoolId, journalId }, homeworkId, next.file, next.key)
      .then(
        () => giveUp(next.key),
        (error: unknown) => change(next.key, { sending: false, error }),
      )
      .finally(() => {
        busy.current = false;
        added();
        setUploads((all) => [...all]);
      });
  }, [uploads, schoolId, journalId, homeworkId, added, change, giveUp]);

  return {
    uploads,
    add: (file) => setUploads((all) => [...all, { key: uniqueId(), file, sending: false }]),
    again: (key) => change(key, { error: undefined }),
    giveUp,
  };
}
