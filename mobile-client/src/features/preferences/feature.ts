import type { Feature } from '../../shared/lib/feature';

const preferences: Feature = {
  more: async () => {
    const [{ LanguageChoice }, { AppearanceChoice }, { InstallHint }] = await Promise.all([
      import('./components/language-choice'),
      import('./components/appearance-choice'),
      import('./components/install-hint'),
    ]);
    return [
      { order: 10, Section: LanguageChoice },
      { order: 20, Section: AppearanceChoice },
      { order: 40, Section: InstallHint },
    ];
  },
};

export default preferences;
