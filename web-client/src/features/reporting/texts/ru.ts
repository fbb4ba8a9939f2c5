const texts = {
  reports: {
    view: 'Отчёты',
    sheet: 'Сводная ведомость',
    sheetOf: 'Сводная ведомость, {{className}}',
    classTeacher: 'классный руководитель {{name}}',
    moment: 'на {{at}}',
    attainment: 'Успеваемость, %',
    quality: 'Качество, %',
    sou: 'СОУ, %',
    averageMark: 'Средний балл',
    counted: 'Учтено отметок',
    notAssessed: 'Не аттестовано',
    total: 'По классу',
    formulas: 'Формулы',
    preliminary: 'Предварительно: период не закрыт',
    preliminaryNote: 'Заштрихованные значения предварительные; «—» — величина не определена.',
    emptyTitle: 'Ведомость пуста',
    emptyText:
      'В первом классе отметок не ставят. Для других классов ведомость появится, когда у класса будут журналы этого года.',
  },
};

export default texts;

declare module '@eschool/clients-core/texts' {
  interface TextsOf {
    reporting: typeof texts;
  }
}
