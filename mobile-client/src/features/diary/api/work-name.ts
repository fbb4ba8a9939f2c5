import type { DiaryMark } from '@eschool/client/diary';

/** What a mark was given for; a title that already begins with the kind of work stands alone. */
export function workName({
  workTypeName,
  title,
}: Pick<DiaryMark, 'workTypeName' | 'title'>): string {
  if (!title) return workTypeName;
  return title.toLowerCase().startsWith(workTypeName.toLowerCase())
    ? title
    : `${workTypeName}: ${title}`;
}
