import type { HelpChapter } from '../../../shared/lib/help-chapter';

const chapters: HelpChapter[] = [
  {
    id: 'reports',
    order: 80,
    roles: ['TEACHER', 'CLASS_TEACHER', 'DEPUTY_HEAD', 'PRINCIPAL'],
    title: 'Reports',
    paragraphs: [
      'The summary sheet is made from the journals by itself. Preliminary values are hatched and italic; “—” means the value is not defined. The formulas are named below the table. The sheet is saved as XLSX and as a printable PDF.',
      'The subject teacher’s report shows for each group and period how many pupils got 5, 4, 3 and 2, with attainment, quality, SOU and the average. Teachers see their own journals, deputy heads and principals those of every teacher. Table and chart are switched above the report; the PDF has both. A period that is over counts those who belonged to the class on its last day: whoever left later stays in its figures.',
    ],
  },
];

export default chapters;
