import type { HelpChapter } from '../../../shared/lib/help-chapter';

const chapters: HelpChapter[] = [
  {
    id: 'plans',
    order: 60,
    roles: ['TEACHER', 'DEPUTY_HEAD'],
    title: 'Lesson plans',
    paragraphs: [
      'A plan is read from an xlsx or csv table or from a federal programme file. Cover sheets, section rows and totals are recognised.',
    ],
    steps: [
      'Open Plans, press “Plan from a file” and choose the file.',
      'Check the rows and remarks. For a federal programme choose the grade and variant.',
      'Give the plan a name, a subject and a grade and press “Create plan”. If the head of the file does not name the grade, say which it is. Where the hours differ from the curriculum (or, if it does not name the subject, from the lessons of the timetable), you are told here and once more when the plan is attached to a journal.',
      'In the journal open the “…” menu, then “Lesson plan”, choose the plan and attach it: topics are laid over the lessons in order, and you see the hours planned, given and left.',
    ],
  },
];

export default chapters;
