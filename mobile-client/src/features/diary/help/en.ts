import type { HelpChapter } from '../../../shared/lib/feature';

export default [
  {
    id: 'diary',
    order: 20,
    title: 'Diary',
    text: 'Swipe left or right to move to another day, and swipe the row of dates to move to another week. Press a lesson to see the teacher and the details.',
  },
  {
    id: 'files',
    order: 30,
    title: 'Files of the homework',
    text: 'Below the homework are the files that the teacher has attached, each with its kind and size. Press a file to download it. Without a connection the files are named, but downloading needs one: the diary itself does not keep them.',
  },
  {
    id: 'new',
    order: 40,
    title: 'New marks',
    text: 'A dot on a mark means that it was given or changed since you last looked. Once you have seen it, the dot goes.',
  },
  {
    id: 'marks',
    order: 50,
    title: 'Average',
    text: 'In “Marks” the subjects that need attention come first. Press a subject to see every mark, how the average is worked out, and to try “what if”.',
  },
  {
    id: 'mistake',
    order: 80,
    title: 'A mistake in the diary',
    text: 'The diary shows the school journal. If a mark or an absence is wrong, write to the teacher or the class teacher.',
  },
] satisfies HelpChapter[];
