const texts = {
  accessLog: {
    title: 'Журнал доступа',
    note: 'Кто и кому выдавал вход, роли и блокировки',
    kindLabel: 'Что произошло',
    allKinds: 'Все события',
    everybody: 'Показать события всех людей',
    onePerson: 'Один человек',
    when: 'Когда',
    whose: 'Чей доступ',
    what: 'Что произошло',
    who: 'Кто',
    operator: 'оператор системы',
    noneTitle: 'Событий нет',
    noneText: 'Здесь появится каждая выдача, сброс и блокировка входа и каждая роль.',
    kind: {
      ISSUED: 'Выдан вход',
      REISSUED: 'Выдан новый листок',
      RESET: 'Пароль сброшен, выдан новый код',
      PLACE_JOINED: 'Место добавлено к своему входу',
      ROLE_GRANTED: 'Назначена роль «{{role}}»',
      ROLE_ENDED: 'Снята роль «{{role}}»',
      ACCOUNT_BLOCKED: 'Вход заблокирован',
      ACCOUNT_UNBLOCKED: 'Вход разблокирован',
      GUARDIAN_BLOCKED: 'Доступ к ребёнку закрыт',
      GUARDIAN_UNBLOCKED: 'Доступ к ребёнку открыт',
    },
    people: 'Люди',
  },
  joinPlace: {
    open: 'Добавить место по листку',
    title: 'Место по листку доступа',
    note: 'Если вам выдали листок в другой школе, второй вход не нужен: введите с листка логин и код, и место появится здесь.',
    add: 'Добавить',
    done: 'Место добавлено. Выберите его в списке школ и ролей.',
    login: 'Логин',
    code: 'Код первого входа',
  },
};

export default texts;

declare module '@eschool/clients-core/texts' {
  interface TextsOf {
    identity: typeof texts;
  }
}
