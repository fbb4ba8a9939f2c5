const texts = {
  notices: {
    title: 'Уведомления',
    told: '{{at}}: {{what}} ({{who}}, {{school}}).',
    agreementEnded:
      '{{at}}: школа расторгла договор об услуге «Электронный дневник», доставка остановлена ({{school}}). Выписку на бумаге даёт классный руководитель.',
    operator: 'оператор системы',
    advice: 'Если вы об этом не просили, сразу сообщите в школу.',
    understood: 'Понятно',
    none: 'Пока ничего. Здесь появится, что другие сделали с вашим входом.',
    loading: 'Загружаем…',
    other: 'новость, которую эта версия ещё не умеет показать',
    access: {
      REISSUED: 'выдан новый листок с кодом',
      RESET: 'пароль сброшен, выдан новый код',
      PLACE_JOINED: 'к входу добавлено место',
      ROLE_GRANTED: 'открыт доступ в школу',
      ROLE_ENDED: 'закончился доступ в школу',
      ACCOUNT_BLOCKED: 'вход заблокирован',
      ACCOUNT_UNBLOCKED: 'вход разблокирован',
      GUARDIAN_BLOCKED: 'закрыт доступ к ребёнку',
      GUARDIAN_UNBLOCKED: 'открыт доступ к ребёнку',
    },
  },
};

export default texts;

declare module '@eschool/clients-core/texts' {
  interface TextsOf {
    notices: typeof texts;
  }
}
