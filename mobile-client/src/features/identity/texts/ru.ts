const texts = {
  accessNotice: {
    title: 'Что произошло с вашим входом',
    told: '{{at}}: {{what}} ({{who}}, {{school}}).',
    operator: 'оператор системы',
    advice: 'Если вы об этом не просили, сразу сообщите в школу.',
    understood: 'Понятно',
    kind: {
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
  joinPlace: {
    title: 'Ещё один ребёнок или школа',
    note: 'Если в другой школе вам выдали листок доступа, второй вход не нужен: добавьте его к этому.',
    open: 'Добавить по листку',
    login: 'Логин с листка',
    code: 'Код с листка',
    add: 'Добавить',
    cancel: 'Отмена',
    done: 'Место добавлено.',
  },
};

export default texts;

declare module '@eschool/clients-core/texts' {
  interface TextsOf {
    identity: typeof texts;
  }
}
