import type { HelpChapter } from '../../../shared/lib/help-chapter';

const chapters: HelpChapter[] = [
  {
    id: 'reports',
    order: 80,
    roles: ['CLASS_TEACHER', 'DEPUTY_HEAD', 'PRINCIPAL'],
    title: 'Отчёты',
    paragraphs: [
      'Сводная ведомость собирается из журналов сама. Предварительные значения заштрихованы и набраны курсивом; «—» значит, что величина не определена. Под таблицей названы формулы. Ведомость сохраняется как XLSX и как PDF для печати.',
    ],
  },
];

export default chapters;
