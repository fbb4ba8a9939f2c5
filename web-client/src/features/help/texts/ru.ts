const texts = {
  help: {
    view: 'Помощь',
    note: 'Как работать с журналом, планами и отчётами',
    contents: 'Главы',
  },
};

export default texts;

declare module '../../../shared/lib/texts' {
  interface TextsOf {
    help: typeof texts;
  }
}
