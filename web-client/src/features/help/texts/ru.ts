const texts = {
  help: {
    view: 'Помощь',
    note: 'Как работать с журналом, планами и отчётами',
    contents: 'Главы',
    allRoles: 'Главы для всех ролей',
    ownRole: 'Только для моей роли',
  },
};

export default texts;

declare module '@eschool/clients-core/texts' {
  interface TextsOf {
    help: typeof texts;
  }
}
