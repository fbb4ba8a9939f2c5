import type { HelpChapter } from '../../../shared/lib/help-chapter';

const STAFF: HelpChapter['roles'] = [
  'DEPUTY_HEAD',
  'SCHOOL_ADMIN',
  'PRINCIPAL',
  'SCHEDULER',
  'REGISTRAR',
  'HR_OFFICER',
  'FACILITIES_MANAGER',
  'TEACHER',
  'CLASS_TEACHER',
];

const chapters: HelpChapter[] = [
  {
    id: 'academic-year',
    order: 96,
    roles: STAFF,
    title: 'The academic year',
    paragraphs: [
      '“Academic year” shows the whole year on one strip: terms, holidays, working Saturdays and today. The same is listed below; on a telephone only the lists remain. Another year is chosen at the top.',
      'The year is divided into quarters, trimesters or half-years, and each grade has its own division. Holidays do not depend on it; they are for the whole school or for some grades, as the extra week of the first grade.',
      'A working Saturday or a moved day is taught by the timetable of another weekday. Families and teachers see the same dates as you.',
    ],
  },
  {
    id: 'academic-year-setup',
    order: 97,
    roles: ['DEPUTY_HEAD', 'SCHOOL_ADMIN'],
    title: 'Setting an academic year up',
    paragraphs: [
      'The deputy head and the administrator set the year up. A new year is planned first, while the old one goes on. When terms and holidays are taken from the last year, they move by whole weeks; single public holidays keep their dates.',
      'Besides quarters, trimesters and half-years a school may divide the year in its own way, into modules for example: up to twelve terms with names of their own. These names stand in the journal, the diary, the summary sheet and the reports.',
      'What is in the way is shown before anything is saved. A closed term stays as it is. A term with term marks keeps its dates, and a grade with term marks its division. No lesson may be left without a term or on a holiday: move or cancel the lessons first; you are told how many there are and on which days. An archived year can only be read.',
      'A year is opened once the grades have their terms and no school day is without one. Saturdays are left out of this check, since many schools have none. If somebody else has changed the year meanwhile, you see what it says now and choose what stays.',
    ],
    steps: [
      'Press “Plan” and check the first and the last day of the year.',
      'Open a division and correct the dates of its terms; for a division of your own press “Add a division” and choose “Our own way”.',
      'Choose the division of every grade in “Who is taught by which”.',
      'Enter the holidays, then the working Saturdays and moved days.',
      'When nothing is left to correct, press “Open the year”.',
    ],
  },
];

export default chapters;
