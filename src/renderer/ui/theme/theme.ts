import {
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

/** Shades around the one accent; 6 is drawn in light, 4 in dark. */
const velvet: MantineColorsTuple = [
  '#faf0fb',
  '#f3e3f4',
  '#eed1f0',
  '#e8b8eb',
  '#e29be6',
  '#b765bb',
  '#7a2e7e',
  '#6a2670',
  '#561e5b',
  '#3a2340',
];

/** Buttons take their colours from the tokens, so that both themes and forced colours follow by themselves. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const quiet = { background: 'transparent', border: '1px solid transparent', hover: 'var(--hover)' };
  const colour = input.color === 'danger' ? 'var(--danger)' : 'var(--ink)';
  switch (input.variant) {
    case 'filled':
      return {
        background: 'var(--accent)',
        hover: 'var(--accent-hover)',
        color: 'var(--on-accent)',
        border: '1px solid transparent',
      };
    case 'default':
      return {
        background: 'var(--panel)',
        hover: 'color-mix(in srgb, var(--panel), var(--ink) 5%)',
        color: colour,
        border: '1px solid var(--border)',
      };
    case 'subtle':
      return { ...quiet, color: colour };
    case 'transparent':
      return { ...quiet, hover: 'transparent', color: colour };
    default:
      return defaultVariantColorsResolver(input);
  }
};

/** Mantine as this product looks: our type scale, spacing, radii and accent. Sizes: `sm` is 36 px, `lg` is 48 px. */
export const theme = createTheme({
  fontFamily: 'var(--font)',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.3334', sm: '1.3847', md: '1.4286', lg: '1.5', xl: '1.4' },
  fontWeights: { regular: '400', medium: '500', bold: '600' },
  headings: {
    fontFamily: 'var(--font)',
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.75rem' },
      h2: { fontSize: '1rem', lineHeight: '1.5rem' },
      h3: { fontSize: '0.875rem', lineHeight: '1.25rem' },
    },
  },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '0.75rem', lg: '1rem', xl: '1.5rem' },
  radius: { xs: '4px', sm: '8px', md: '12px', lg: '12px', xl: '999px' },
  defaultRadius: 'sm',
  shadows: {
    xs: 'none',
    sm: 'none',
    md: 'var(--elevation-1)',
    lg: 'var(--elevation-1)',
    xl: 'var(--elevation-2)',
  },
  white: '#ffffff',
  black: '#14171c',
  colors: { velvet },
  primaryColor: 'velvet',
  primaryShade: { light: 6, dark: 4 },
  variantColorResolver,
  autoContrast: true,
  respectReducedMotion: true,
  cursorType: 'default',
  activeClassName: '',
  focusRing: 'auto',
  components: {
    Button: { defaultProps: { variant: 'default', size: 'sm' } },
    ActionIcon: { defaultProps: { variant: 'subtle', size: 'md' } },
    TextInput: { defaultProps: { size: 'sm' } },
    PasswordInput: { defaultProps: { size: 'sm' } },
    NumberInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm', allowDeselect: false } },
    Tooltip: { defaultProps: { openDelay: 500, closeDelay: 80, transitionProps: { duration: 0 } } },
    Popover: { defaultProps: { transitionProps: { transition: 'pop', duration: 120 } } },
    // Its focus placeholder would be a child that a menu may not have.
    Menu: {
      defaultProps: {
        transitionProps: { duration: 0, exitDuration: 80 },
        shadow: 'md',
        withInitialFocusPlaceholder: false,
      },
    },
    Modal: {
      defaultProps: { transitionProps: { duration: 0, exitDuration: 80 }, shadow: 'xl', radius: 'md' },
    },
    Combobox: { defaultProps: { transitionProps: { duration: 0 } } },
  },
});

/** Points Mantine's own variables at the tokens. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-color-body': 'var(--background)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-2)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-error': 'var(--danger)',
    '--mantine-color-disabled': 'var(--selected)',
    '--mantine-color-disabled-color': 'var(--ink-3)',
    '--mantine-color-default': 'var(--panel)',
    '--mantine-color-default-hover': 'var(--hover)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--hairline)',
    '--mantine-primary-color-filled': 'var(--accent)',
    '--mantine-primary-color-contrast': 'var(--on-accent)',
    '--mantine-color-velvet-filled': 'var(--accent)',
    '--mantine-color-velvet-filled-hover': 'var(--accent-hover)',
  },
  light: {},
  dark: {},
});
