const texts = {
  preferences: {
    language: 'Язык',
    theme: 'Оформление',
    themeSystem: 'Системное',
    themeLight: 'Светлое',
    themeDark: 'Тёмное',
    textSize: 'Размер текста',
    textSizeText: 'Такой же, как в настройках устройства: измените его там, и дневник подстроится.',
    install: 'Поставить на телефон',
    installAction: 'Установить приложение',
    installIos: 'В Safari нажмите «Поделиться», затем «На экран „Домой“».',
    installOther:
      'В меню браузера выберите «Установить приложение» или «Добавить на главный экран».',
  },
};

export default texts;

declare module '@eschool/clients-core/texts' {
  interface TextsOf {
    preferences: typeof texts;
  }
}
