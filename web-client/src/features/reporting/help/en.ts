import type { HelpChapter } from '../../../shared/lib/help-chapter';

const chapters: HelpChapter[] = [
  {
    id: 'office-schools',
    order: 85,
    roles: ['MUNICIPAL_OFFICER', 'MINISTRY_OFFICER', 'SUPPORT_OFFICER', 'SYSTEM_OPERATOR'],
    title: 'The schools of your office',
    paragraphs: [
      'You see the schools of your territory: of the municipality, of the region, and as the operator of the whole server. Of a school only figures are shown: classes, pupils, teachers, the state of its academic year and how many terms are closed. Names, marks and other data of people are shown to this role nowhere.',
      'Schools are found by name, place and municipality. The state of the year finds, for instance, schools whose year is over and not closed. The list as it is filtered is saved whole as XLSX or PDF.',
    ],
  },
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
