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
    left: 'выб. {{on}}',
    choice: 'Отчёт',
    allPeriods: 'Все периоды',
    look: 'Вид',
    table: 'Таблица',
    chart: 'График',
    chartOf: 'График, столбцов: {{count}}',
    column: {
      subject: 'Предмет',
      group: 'Класс, группа',
      period: 'Период',
      pupils: 'Учеников',
      received: 'Получили за период',
      notAssessed: 'н/а',
      exempt: 'осв',
      noMarkYet: 'нет',
      total: 'Всего',
    },
    periodName: {
      quarter: '{{number}} четверть',
      trimester: '{{number}} триместр',
      halfYear: '{{number}} полугодие',
      year: 'год',
      exam: 'экзамен',
      final: 'итог',
    },
    teacher: {
      name: 'Отчёт учителя-предметника',
      of: 'Отчёт учителя-предметника, {{name}}',
      teacher: 'Учитель',
      note: 'н/а — не аттестован, осв — освобождён, нет — отметка ещё не выставлена. Завершённый период учитывает тех, кто числился в группе в его последний день.',
      emptyTitle: 'Отчёт пуст',
      emptyText: 'За выбранный период у учителя нет журналов с отметками.',
      nobody: 'Отчитываться пока некому',
      nobodyText: 'Учителя появятся здесь, когда у них будут журналы с отметками.',
    },
  },
};

export default texts;

declare module '@eschool/clients-core/texts' {
  interface TextsOf {
    reporting: typeof texts;
  }
}
