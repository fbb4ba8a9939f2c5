const texts = {
  rooms: {
    view: 'Кабинеты',
    note: 'Аудиторный фонд школы',
    search: 'Название, корпус или оснащение',
    allKinds: 'Все виды',
    withRetired: 'Показать неиспользуемые',
    save: 'Сохранить таблицу',
    total: 'Используемых кабинетов: {{rooms}}, мест: {{seats}}',
    name: 'Название',
    kind: 'Вид',
    building: 'Корпус',
    floor: 'Этаж',
    capacity: 'Мест',
    equipment: 'Оснащение',
    shared: 'Для нескольких групп сразу',
    sharedLabel: 'Здесь могут заниматься несколько групп сразу',
    forSeveral: 'для нескольких групп сразу',
    retiredColumn: 'Не используется с',
    retiredSince: 'не используется с {{day}}',
    yes: 'да',
    no: 'нет',
    empty: 'не указано',
    kinds: {
      CLASSROOM: 'Учебный кабинет',
      LABORATORY: 'Лаборатория',
      COMPUTER: 'Компьютерный класс',
      WORKSHOP: 'Мастерская',
      GYM: 'Спортивный зал',
      ASSEMBLY_HALL: 'Актовый зал',
      LIBRARY: 'Библиотека',
      CANTEEN: 'Столовая',
      OTHER: 'Другое помещение',
    },
    addButton: 'Добавить кабинет',
    addTitle: 'Новый кабинет',
    changeTitle: 'Кабинет «{{name}}»',
    add: 'Добавить',
    retire: 'Больше не используется',
    restore: 'Вернуть в использование',
    conflictTitle: 'Кабинет изменили, пока он был у вас открыт. Сейчас записано:',
    noneTitle: 'Кабинетов пока нет',
    noneText: 'Добавьте первый: из этого списка кабинеты попадают в расписание.',
    noneTextToRead: 'Кабинеты вносит завхоз.',
    notFoundTitle: 'Таких кабинетов нет',
    notFoundText: 'Измените слова поиска или вид.',
  },
};

export default texts;

declare module '@eschool/clients-core/texts' {
  interface TextsOf {
    school: typeof texts;
  }
}
