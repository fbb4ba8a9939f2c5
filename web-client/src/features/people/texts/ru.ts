const texts = {
  myClass: {
    view: 'Мой класс',
    title: 'Мой класс, {{className}}',
    journals: 'Журналы класса',
    emptyTitle: 'В классе пока нет учеников',
    emptyText: 'Учеников записывает учебная часть.',
    sheet: 'Сводная ведомость',
  },
  people: {
    view: 'Люди',
    note: 'Ученики и их родители',
    search: 'Фамилия или имя',
    allClasses: 'Все классы',
    birthDate: 'Дата рождения',
    guardian: 'Родитель',
    guardians: 'Родители',
    noGuardians: 'не записаны',
    blocked: 'доступ закрыт',
    pupils_one: '{{count}} ученик',
    pupils_few: '{{count}} ученика',
    pupils_many: '{{count}} учеников',
    pupils_other: '{{count}} ученика',
    noneTitle: 'Учеников пока нет',
    noneText: 'Загрузите их из таблицы школы.',
    notFoundTitle: 'Никого не нашли',
    notFoundText: 'Проверьте фамилию или выберите другой класс.',
    accessLog: 'Журнал доступа',
  },
  access: {
    title: 'Карточка доступа',
    column: 'Доступ ученика',
    issue: 'Выдать доступ',
    issueFor: 'Выдать доступ: {{name}}',
    reissue: 'Выдать заново',
    reissueFor: 'Выдать доступ заново: {{name}}',
    issuing: 'Готовим карточку: {{name}}.',
    reissueNote: '{{name}}: логин уже выдан. Новый код сделает прежний пароль недействительным.',
    unknownNote:
      'Карточка для: {{name}}. Если у человека уже есть логин, новый код сделает прежний пароль недействительным.',
    login: 'Логин',
    code: 'Код первого входа',
    howTo:
      'При первом входе введите логин и код и придумайте свой пароль. Никому не передавайте карточку.',
    reissueNoteOfLeader:
      '{{name}}: логин уже выдан. Новый листок можно дать, пока по прежнему никто не входил; забытый пароль сбрасывает администратор школы.',
    issuedAt: 'Выдано {{at}}',
    onceNote: 'Код показывается один раз. Распечатайте карточку и отдайте её лично.',
  },
  import: {
    title: 'Загрузка из таблицы',
    open: 'Загрузить из таблицы',
    note: 'Ученики и родители',
    drop: 'Выберите таблицу учеников или перетащите её сюда',
    dropNote:
      'Файл xlsx, до 10 МБ. Сначала вы увидите все строки с замечаниями; ничего не записывается.',
    summary: 'Что будет записано',
    rowColumn: 'Строка',
    rows: 'строк',
    newStudents: 'новых учеников',
    knownStudents: 'уже есть',
    newGuardians: 'новых родителей',
    errors: 'ошибок',
    warnings: 'замечаний',
    newClasses: 'Новые классы: {{classes}}.',
    action: 'Действие',
    actions: { CREATE: 'добавить', UPDATE: 'дополнить', SKIP: 'уже есть' },
    issues: 'Замечания',
    confirm_one: 'Записать {{count}} строку',
    confirm_few: 'Записать {{count}} строки',
    confirm_many: 'Записать {{count}} строк',
    confirm_other: 'Записать {{count}} строки',
    blocked: 'Исправьте ошибки в файле и выберите его снова.',
    nothingNew: 'Все строки этого файла уже записаны.',
    toPeople: 'К списку людей',
    another: 'Загрузить ещё файл',
    jobs: 'Недавние загрузки',
    file: 'Файл',
    jobKind: 'Что делалось',
    begunAt: 'Начато',
    outcome: 'Итог',
    openJob: 'Открыть',
    sending: 'Отправляем файл…',
  },
};

export default texts;

declare module '@eschool/clients-core/texts' {
  interface TextsOf {
    people: typeof texts;
  }
}
