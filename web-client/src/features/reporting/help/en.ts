import type { HelpChapter } from '../../../shared/lib/help-chapter';

const chapters: HelpChapter[] = [
  {
    id: 'reports',
    order: 80,
    roles: ['CLASS_TEACHER', 'DEPUTY_HEAD', 'PRINCIPAL'],
    title: 'Reports',
    paragraphs: [
      'The summary sheet is made from the journals by itself. Preliminary values are hatched and italic; “—” means the value is not defined. The formulas are named below the table. The sheet is saved as XLSX and as a printable PDF.',
    ],
  },
];

export default chapters;
