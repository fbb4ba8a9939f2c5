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
  {
    id: 'curriculum',
    order: 91,
    roles: [
      'DEPUTY_HEAD',
      'PRINCIPAL',
      'SCHEDULER',
      'HR_OFFICER',
      'SCHOOL_ADMIN',
      'TEACHER',
      'REGISTRAR',
    ],
    title: 'Curriculum',
    paragraphs: [
      'The curriculum says how many hours a week each grade has each subject. The teaching load and the hours of lesson plans are held against it. The deputy head enters and changes it, everybody else reads it. A dot marks hours of the part that the school and its families decide on; the totals of the grades stand below.',
      'The deputy head writes into the table, and each cell saves itself. A value that was not saved stays in its cell, struck out, and the line above the table says why: correct it, press Enter to try again, or Esc to return to what is stored. An archived year does not change.',
      'A changed curriculum changes neither load nor journals by itself: open “Compare with the load” and look at the differences.',
    ],
    steps: [
      'Begin a new year with “Take over last year’s”, offered as long as the curriculum is empty.',
      'Choose a cell, type the hours (tenths too: 0.5) and press Enter or an arrow. Delete takes the subject away from the grade.',
      'Space, or the switch above the table, moves the hours to the other part of the curriculum.',
    ],
  },
];

export default chapters;
