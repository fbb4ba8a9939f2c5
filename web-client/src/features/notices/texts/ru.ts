const texts = {
  notices: {
    title: 'Уведомления',
    unread_one: 'Уведомления: {{count}} новое',
    unread_few: 'Уведомления: {{count}} новых',
    unread_many: 'Уведомления: {{count}} новых',
    unread_other: 'Уведомления: {{count}} нового',
    none: 'Пока ничего. Здесь появится, что другие сделали с вашим входом и ролями.',
    new: 'Новое',
    understood: 'Прочитано',
    advice: 'Если вы об этом не просили, сразу сообщите администратору школы.',
    agreementEnded:
      'школа расторгла договор об услуге «Электронный дневник»: дневник больше не доставляется',
    operator: 'оператор системы',
    other: 'новость, которую эта версия ещё не умеет показать: обновите страницу',
    access: {
      REISSUED: 'вам выдан новый листок с кодом',
      RESET: 'ваш пароль сброшен и выдан новый код',
      PLACE_JOINED: 'к вашему входу добавлено место',
      ROLE_GRANTED: 'вам назначена роль «{{role}}»',
      ROLE_ENDED: 'с вас снята роль «{{role}}»',
      ACCOUNT_BLOCKED: 'ваш вход заблокирован',
      ACCOUNT_UNBLOCKED: 'ваш вход разблокирован',
      GUARDIAN_BLOCKED: 'вам закрыт доступ к ребёнку',
      GUARDIAN_UNBLOCKED: 'вам открыт доступ к ребёнку',
    },
  },
};

export default texts;

declare module '@eschool/clients-core/texts' {
  interface TextsOf {
    notices: typeof texts;
  }
}
