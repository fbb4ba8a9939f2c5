const texts = {
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
