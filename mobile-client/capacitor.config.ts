import type { CapacitorConfig } from '@capacitor/cli';

const config: CapacitorConfig = {
  appId: 'ru.eschool.diary',
  appName: 'Мой дневник',
  webDir: 'dist',
  backgroundColor: '#fbfaf7',
  // Pages come from https://localhost on Android and capacitor://localhost on iOS.
  server: { androidScheme: 'https', hostname: 'localhost' },
};

export default config;
