const texts = {
  student: {
    title: 'Ученик',
    view: 'Что показать',
    week: 'Дневник',
    marks: 'Отметки',
    weekBefore: 'Предыдущая неделя',
    weekAfter: 'Следующая неделя',
    noLessons: 'Уроков нет',
    noMarks: 'Отметок за этот период нет',
    average: 'Средний',
    missed: 'Пропуски',
    myClass: 'Мой класс',
    record: 'Карточка и история',
  },
};

export default texts;

declare module '@eschool/clients-core/texts' {
  interface TextsOf {
    diary: typeof texts;
  }
}
