export default {
  preferences: {
    language: 'Language',
    theme: 'Appearance',
    themeSystem: 'System',
    themeLight: 'Light',
    themeDark: 'Dark',
    textSize: 'Text size',
    textSizeText:
      'The same as in the settings of your device: change it there and the diary follows.',
    install: 'Put it on the phone',
    installAction: 'Install the app',
    installIos: 'In Safari press “Share”, then “Add to Home Screen”.',
    installOther: 'In the browser menu choose “Install app” or “Add to home screen”.',
  },
};
