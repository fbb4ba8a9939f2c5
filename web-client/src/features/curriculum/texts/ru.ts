const texts = {
  plan: {
    view: 'Планы (КТП)',
    title: 'План',
    note: 'Календарно-тематическое планирование школы',
    import: 'План из файла',
    importTitle: 'План из файла',
    drop: 'Выберите файл плана или перетащите его сюда',
    dropNote:
      'Таблица xlsx или csv либо файл федеральной рабочей программы json, до 10 МБ. Сначала вы увидите, что прочитано; ничего не записывается.',
    read: 'Прочитано из файла',
    nothingRead: 'В файле не нашлось ни одной темы.',
    name: 'Название',
    chooseSubject: 'Выберите предмет',
    grade: 'Класс',
    gradeUnknown: 'В заголовке файла класс не назван: укажите его.',
    year: 'Учебный год',
    author: 'Автор',
    topic: 'Тема',
    hoursColumn: 'Часы',
    rows_one: '{{count}} строка',
    rows_few: '{{count}} строки',
    rows_many: '{{count}} строк',
    rows_other: '{{count}} строки',
    sheet: 'лист «{{sheet}}»',
    variant: 'Класс и вариант программы',
    variantNote: 'В файле федеральной программы несколько планов.',
    chooseVariant: 'Выберите план',
    byTopics: 'по темам',
    create: 'Создать план',
    incomplete: 'Заполните название, предмет и класс.',
    allSubjects: 'Все предметы',
    allGrades: 'Все классы',
    search: 'Название, предмет или автор',
    own: 'Вы',
    notFound: 'Таких планов нет',
    noneTitle: 'Планов пока нет',
    noneText: 'Загрузите план из таблицы или федеральной рабочей программы.',
    row: 'строка {{number}}',
  },
};

export default texts;

declare module '@eschool/clients-core/texts' {
  interface TextsOf {
    curriculum: typeof texts;
  }
}
