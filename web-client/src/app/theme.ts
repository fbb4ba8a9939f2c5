import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core';
import { createTheme, defaultVariantColorsResolver } from '@mantine/core';

/** The kit's numbered shades all point at the one token, so the tokens stay the only source of colour. */
function shades(token: string): MantineColorsTuple {
  const value = `var(--${token})`;
  return [value, value, value, value, value, value, value, value, value, value];
}

/** Shades that the kit mixes its own surfaces and borders from, from the palest to the darkest. */
function neutrals(pale: string, border: string): MantineColorsTuple {
  const quiet = 'var(--ink-quiet)';
  const ink = 'var(--ink)';
  return [pale, pale, 'var(--line)', 'var(--line)', border, quiet, quiet, ink, ink, ink];
}

const TOKEN_OF: Record<string, string> = {
  pen: 'primary',
  red: 'danger',
  green: 'success',
  amber: 'warning',
};

export const theme = createTheme({
  fontFamily: 'var(--font-text)',
  fontSizes: { xs: '12px', sm: '14px', md: '15px', lg: '17px', xl: '20px' },
  headings: {
    fontFamily: 'var(--font-text)',
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '22px', lineHeight: '1.3' },
      h2: { fontSize: '17px', lineHeight: '1.35' },
      h3: { fontSize: '15px', lineHeight: '1.4' },
    },
  },
  primaryColor: 'pen',
  colors: {
    pen: shades('primary'),
    red: shades('danger'),
    green: shades('success'),
    amber: shades('warning'),
    gray: neutrals('var(--sunken)', 'color-mix(in srgb, var(--ink) 24%, var(--line))'),
    dark: [
      'var(--ink)',
      'var(--ink-quiet)',
      'var(--ink-quiet)',
      'var(--ink-quiet)',
      'color-mix(in srgb, var(--ink) 24%, var(--line))',
      'var(--line)',
      'var(--sunken)',
      'var(--surface)',
      'var(--sunken)',
      'var(--paper)',
    ],
  },
  defaultRadius: '6px',
  cursorType: 'pointer',
  respectReducedMotion: true,
  variantColorResolver: (input) => {
    const token = TOKEN_OF[input.color ?? 'pen'];
    if (!token) return defaultVariantColorsResolver(input);
    const color = `var(--${token})`;
    const soft = `var(--${token}-soft)`;
    switch (input.variant) {
      case 'filled':
        return {
          background: color,
          hover: `color-mix(in srgb, ${color} 88%, var(--ink))`,
          color: 'var(--on-primary)',
          border: '1px solid transparent',
        };
      case 'light':
        return { background: soft, hover: soft, color, border: '1px solid transparent' };
      case 'subtle':
      case 'transparent':
        return { background: 'transparent', hover: soft, color, border: '1px solid transparent' };
      case 'outline':
        return { background: 'transparent', hover: soft, color, border: `1px solid ${color}` };
      default:
        return defaultVariantColorsResolver(input);
    }
  },
  components: {
    Skeleton: { defaultProps: { radius: 4 } },
    Tooltip: { defaultProps: { openDelay: 350, withArrow: true } },
    Modal: { defaultProps: { centered: true }, styles: { title: { fontWeight: 600 } } },
    Kbd: { styles: { root: { fontFamily: 'var(--font-text)' } } },
  },
});

const surfaces = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-quiet)',
  '--mantine-color-placeholder': 'var(--ink-quiet)',
  '--mantine-color-anchor': 'var(--primary)',
  '--mantine-color-error': 'var(--danger)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--sunken)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-primary-color-filled': 'var(--primary)',
  '--mantine-primary-color-light': 'var(--primary-soft)',
  '--mantine-primary-color-contrast': 'var(--on-primary)',
};

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: surfaces,
  dark: surfaces,
});
