import '@eschool/design/fonts.css';
import '@eschool/design/tokens.css';
import '@mantine/core/styles.css';
import './global.css';
import { MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadConfig } from '../shared/lib/config';
import { startTexts } from './i18n';
import { App } from './app';
import { StartFailure } from './start-failure';
import { ThemeAttribute } from './theme-attribute';
import { cssVariables, theme } from './theme';

async function start(element: HTMLElement): Promise<void> {
  const root = createRoot(element);
  let failure = '';
  const [, config] = await Promise.all([
    startTexts(),
    loadConfig().catch((reason: unknown) => {
      failure = reason instanceof Error ? reason.message : String(reason);
      return undefined;
    }),
  ]);
  root.render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        defaultColorScheme="auto"
        deduplicateCssVariables={false}
      >
        <ThemeAttribute />
        {config ? <App config={config} /> : <StartFailure reason={failure} />}
      </MantineProvider>
    </StrictMode>,
  );
}

const element = document.getElementById('root');
if (element) void start(element);
