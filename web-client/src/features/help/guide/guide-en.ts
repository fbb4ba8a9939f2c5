import type { Chapter } from './chapter';

export const chapters: Chapter[] = [
  {
    id: 'start',
    title: 'Signing in and roles',
    paragraphs: [
      'You sign in with the login the school gave you. If you are a teacher, a class teacher and a parent at once, switch the role at the top right: one role acts at a time, and rights never mix.',
      'Next to it, under the person icon, are the language, the light or dark look and the way out. After signing out nothing stays on this computer, so always sign out on a shared one.',
    ],
  },
  {
    id: 'today',
    title: 'Today: a teacher’s day',
    paragraphs: [
      'Your lessons in order, substitutions included: time, class, room and the planned topic. The lesson that is on now opens by itself.',
      'At the right of each lesson is what it still lacks: topic, homework, attendance. A click opens the record. Below are earlier lessons that were left incomplete.',
    ],
  },
  {
    id: 'lesson',
    title: 'The lesson record',
    paragraphs: ['The record opens beside the journal and from Today.'],
    steps: [
      'Topic: type it or take it from the plan with one button.',
      'Homework: the text and the lesson it is due for. Families see it as soon as it is saved.',
      'Works: each work is a column of the journal with its own type and weight. A work without marks can be deleted.',
      'Attendance: click a pupil or press the letter. If everyone is here, one button is enough.',
      'Save topic and homework with the button or Ctrl + Enter. Marks and attendance save themselves.',
    ],
  },
  {
    id: 'journal',
    title: 'The journal: keys',
    paragraphs: [
      'The journal behaves like a spreadsheet: choose a cell and type. Letters also work under a Latin layout, by the place of the key.',
    ],
    keys: [
      ['5 4 3 2', 'a mark; a new figure replaces the former'],
      ['н · б · у', 'absent · ill · excused (keys Y · , · E)'],
      ['п · о · с', 'unexcused · late · exempt (keys G · J · C)'],
      ['. (full stop)', 'debt: a promised work with a due day, never counted in the average'],
      ['Delete', 'removes the mark, or the attendance letter when there is no mark'],
      ['Enter, Tab, arrows', 'down, right, any direction'],
      ['Shift + arrows', 'select several cells'],
      [
        'Ctrl + C, Ctrl + V',
        'copy and paste, also from and to spreadsheets; empty cells erase nothing, «4/5» is laid over the two works of a lesson',
      ],
      ['Ctrl + Z, Ctrl + Y', 'undo and redo'],
      ['F2 or double click', 'comment, due day of a debt, minutes of lateness'],
      ['Alt + ↓', 'history of the cell: who put what and when'],
      ['Space', 'open the lesson of this column'],
      ['?', 'the list of keys and signs'],
      ['Esc, then Tab', 'leave the table with the keyboard'],
    ],
  },
  {
    id: 'saving',
    title: 'How marks are saved',
    paragraphs: [
      'A mark goes to the server at once. On its way it is lighter; saved, it is plain. A red corner means the server refused: choose the cell and the reason appears beside it.',
      'If someone else put a value into the cell meanwhile, you see it with the name and choose which one stays. Nothing is overwritten silently.',
      'When the connection is lost, keep working: “Not sent” is shown at the top, and the marks wait for the connection even if the browser is closed. Signing out removes them from the computer.',
      'If a lesson has no work, the first mark creates the usual one. A mark for an absent pupil is recorded as made up later.',
    ],
  },
  {
    id: 'plans',
    title: 'Lesson plans',
    paragraphs: [
      'A plan is read from an xlsx or csv table or from a federal programme file. Cover sheets, section rows and totals are recognised.',
    ],
    steps: [
      'Open Plans, press “Plan from a file” and choose the file.',
      'Check the rows and remarks. For a federal programme choose the grade and variant.',
      'Give the plan a name, a subject and a grade and press “Create plan”.',
      'In the journal open the “…” menu, then “Lesson plan”, choose the plan and attach it: topics are laid over the lessons in order, and you see the hours planned, given and left.',
    ],
  },
  {
    id: 'class',
    title: 'My class',
    paragraphs: [
      'The class teacher sees the pupils and their guardians, each pupil’s diary and marks, and every journal of the class, without changing them.',
      '“Issue access” makes a slip with a login and a one-time code. The code is shown once: print the slip and hand it over in person. At the first sign-in the person sets a password. Another slip can be given as long as nobody has signed in with the first. A forgotten password is reset by the school administrator; the sign-in of an administrator, and one that works in several schools, only by the operator of the system. Every slip and every reset stands in the log of access (People), and the owner of the sign-in is told. Whoever has a sign-in of another school needs no second one: the menu at the top right adds the place of the slip.',
    ],
  },
  {
    id: 'reports',
    title: 'Reports',
    paragraphs: [
      'The summary sheet is made from the journals by itself. Preliminary values are hatched and italic; “—” means the value is not defined. The formulas are named below the table. The sheet is saved as XLSX and as a printable PDF.',
    ],
  },
  {
    id: 'people',
    title: 'People and importing pupils',
    paragraphs: [
      'In People pupils are found by name and class. The administrator imports pupils and guardians from a table.',
    ],
    steps: [
      'Choose an xlsx file. Nothing is stored yet.',
      'Look at the summary and the rows: errors are named with row and column.',
      'With even one error the import cannot be confirmed: correct the file and choose it again.',
      'Confirm. All rows are stored, or none.',
    ],
  },
  {
    id: 'trouble',
    title: 'When something fails',
    paragraphs: [
      'Below an error message is the request number: tell it to the person who helps you. If the sign-in service is away, people who are signed in keep working.',
    ],
  },
];
