import type { HelpChapter } from '../../../shared/lib/help-chapter';

const chapters: HelpChapter[] = [
  {
    id: 'today',
    order: 20,
    roles: ['TEACHER'],
    title: 'Today: a teacher’s day',
    paragraphs: [
      'Your lessons in order, substitutions included: time, class, room and the planned topic. The lesson that is on now opens by itself.',
      'At the right of each lesson is what it still lacks: topic, homework, attendance. A click opens the record. Below are earlier lessons that were left incomplete.',
      'The page refreshes itself: a substitution, a move or a record made on another computer appears within seconds.',
    ],
  },
  {
    id: 'lesson',
    order: 30,
    roles: ['TEACHER'],
    title: 'The lesson record',
    paragraphs: ['The record opens beside the journal and from Today.'],
    steps: [
      'Topic: type it or take it from the plan with one button.',
      'Homework: the text and the lesson it is due for. Families see it as soon as it is saved.',
      'Files of the homework: drop them under the homework or press “Add files”. Documents (PDF, DOCX, XLSX, PPTX, ODT, ODS, ODP, RTF, text), pictures (JPEG, PNG, GIF, WEBP, HEIC) and recordings (MP3, M4A, MP4) are taken: up to 10 files of up to 10 MB each. Archives and documents with macros are not. Files are saved at once and seen by the same families as the homework; they are deleted together with it.',
      'Works: each work is a column of the journal with its own type and weight. A work without marks can be deleted.',
      'Attendance: click a pupil or press the letter. If everyone is here, one button is enough.',
      'Save topic and homework with the button or Ctrl + Enter. Marks and attendance save themselves.',
    ],
  },
  {
    id: 'journal',
    order: 40,
    roles: ['TEACHER', 'CLASS_TEACHER', 'DEPUTY_HEAD', 'PRINCIPAL'],
    title: 'The journal: keys',
    paragraphs: [
      'The journal behaves like a spreadsheet: choose a cell and type. Letters also work under a Latin layout, by the place of the key.',
      'Grade 1 is taught without marks: the journal keeps attendance only and has no columns for an average and a term mark.',
      'Pupils stand in the same order as in the class list and in the reports. Namesakes are written with the patronymic, and if that is the same too, with the date of birth, which the class teacher and the school’s leaders see.',
      'Grey columns take no entries: the lesson has not begun or is cancelled, its term is closed, or a colleague gives it. The journal says which at the first key.',
      'When you enter a pupil as absent who has a mark for the lesson, the journal asks whether the work was made up or the mark should go.',
    ],
    keys: [
      ['5 4 3 2', 'a mark; a new figure replaces the former'],
      ['н · б · у', 'absent · ill · excused (keys Y · , · E)'],
      ['п · о · с', 'unexcused · late · exempt (keys G · J · C)'],
      ['. (full stop)', 'debt: a promised work with a due day, never counted in the average'],
      ['Delete', 'removes the mark, or the attendance letter when there is no mark'],
      ['Enter, Tab, arrows', 'to the next pupil, right, any direction'],
      ['Shift + arrows', 'select several cells'],
      [
        'Ctrl + C, Ctrl + V',
        'copy and paste, also from and to spreadsheets; empty cells erase nothing, «4/5» is laid over the two works of a lesson; what was left out is listed cell by cell with the reason',
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
    order: 50,
    roles: ['TEACHER'],
    title: 'How marks are saved',
    paragraphs: [
      'A mark goes to the server at once. On its way it is lighter; saved, it is plain. A value struck out, with a red corner, was refused by the server: choose the cell and the reason appears beside it.',
      'If someone else put a value into the cell meanwhile, you see it with the name and choose which one stays. Nothing is overwritten silently. What others change appears in the open journal by itself.',
      'When the connection is lost, keep working: “Not sent” is shown at the top, and the marks wait for the connection even if the browser is closed. Signing out removes them from the computer.',
      'If a lesson has no work, the first mark creates the usual one. A mark for an absent pupil is recorded as made up later.',
    ],
  },
];

export default chapters;
