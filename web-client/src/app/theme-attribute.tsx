import { useComputedColorScheme } from '@mantine/core';
import { useLayoutEffect } from 'react';

/** Tells the design tokens which of the two looks is on. */
export function ThemeAttribute() {
  const scheme = useComputedColorScheme('light');
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = scheme;
  }, [scheme]);
  return null;
}
