const texts = {
  help: {
    title: 'Помощь',
  },
};

export default texts;

declare module '@eschool/clients-core/texts' {
  interface TextsOf {
    help: typeof texts;
  }
}
