import { ActionIcon, Button, Drawer, Input, Menu, Modal, ModalRoot, Popover, Select, Tabs, TextInput, Textarea, createTheme, virtualColor } from '@mantine/core';
import type { CSSVariablesResolver, MantineColorSchemeManager, MantineColorsTuple } from '@mantine/core';

/** Warm gold. Shade 7 carries white text at 5.5:1, shade 4 carries black text in the dark scheme. */
const gold: MantineColorsTuple = ['#fdf8ec', '#f8edd0', '#f1dba3', '#e8c570', '#dcac40', '#c69324', '#a97a12', '#8d6000', '#734e06', '#5a3d08'];
/** Warm greys: dimmed text (6) stands at 5:1 on the page's ground. */
const stone: MantineColorsTuple = ['#faf9f6', '#f4f2ed', '#eae7e0', '#dad6cc', '#bbb5a8', '#8f897b', '#6a645a', '#544f46', '#3c3832', '#282520'];
const night: MantineColorsTuple = ['#e9e5dd', '#d2ccc1', '#ada699', '#8b8478', '#5f594f', '#474239', '#37332c', '#25221d', '#1c1a16', '#141210'];

/** For what takes something away and for faults. */
const red: MantineColorsTuple = ['#fef3f1', '#fce3df', '#f7c6bf', '#f0a196', '#ff9d8f', '#d94a39', '#c4321f', '#b42318', '#931c13', '#77160f'];

/** Nothing fades in or out: a key pressed while a dialog goes away would still be the dialog's, and old machines stutter. */
const atOnce = { transitionProps: { duration: 0 } };

const control = { defaultProps: { size: 'sm' } };

/** The program's theme: compact, made for 1366×768 and long hours. Distances are multiples of 8 px (4 for the smallest). */
export const theme = createTheme({
  primaryColor: 'primary',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  // A virtual colour takes its contrast from the scheme in use: white words on dark gold, black ones on bright gold.
  colors: { gold, primary: virtualColor({ name: 'primary', light: 'gold', dark: 'gold' }), red, gray: stone, dark: night },
  black: '#282520',
  fontFamily: "'Be Vietnam Pro', 'Segoe UI', system-ui, sans-serif",
  fontFamilyMonospace: "'Cascadia Mono', Consolas, 'DejaVu Sans Mono', monospace",
  fontSizes: { xs: '0.78125rem', sm: '0.875rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  lineHeights: { xs: '1.45', sm: '1.5', md: '1.5', lg: '1.5', xl: '1.45' },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  defaultRadius: 'md',
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.35' },
      h2: { fontSize: '1.0625rem', lineHeight: '1.4' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.45' },
      h4: { fontSize: '0.875rem', lineHeight: '1.5' },
    },
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: Button.extend(control),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray' } }),
    TextInput: TextInput.extend(control),
    Textarea: Textarea.extend(control),
    Select: Select.extend(control),
    InputWrapper: Input.Wrapper.extend({
      // The description stands under the field, so that fields side by side stay in line.
      defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] },
      styles: { label: { marginBottom: 4 }, description: { marginTop: 4, lineHeight: 1.45 }, error: { marginTop: 4, lineHeight: 1.45 } },
    }),
    Tabs: Tabs.extend({ styles: { tab: { fontSize: 'var(--mantine-font-size-sm)', fontWeight: 500, padding: '10px 16px' } } }),
    Modal: Modal.extend({
      // A field that takes the focus comes out from under the heading and the buttons, which stay in sight.
      styles: { title: { fontSize: '1.0625rem', fontWeight: 600 }, header: { paddingBottom: 8 }, content: { scrollPadding: '60px 0 72px' } },
      defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.35 }, closeButtonProps: { 'aria-label': 'Đóng' }, ...atOnce },
    }),
    ModalRoot: ModalRoot.extend({ defaultProps: atOnce }),
    Drawer: Drawer.extend({ defaultProps: { closeButtonProps: { 'aria-label': 'Đóng' }, ...atOnce } }),
    Popover: Popover.extend({ defaultProps: atOnce }),
    // The first entry has the focus at once; a placeholder before it would be no entry of a menu.
    Menu: Menu.extend({ defaultProps: { ...atOnce, withInitialFocusPlaceholder: false } }),
  },
});

/** Colours that our own style sheets use beside Mantine's. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--sv-ground': stone[0],
    '--sv-panel': '#ffffff',
    '--sv-line': stone[2],
    '--sv-hover': stone[1],
    '--sv-chosen': gold[0],
    '--sv-ring': gold[7],
    '--sv-field': stone[5],
    '--mantine-color-placeholder': '#767063',
    '--mantine-color-dimmed': stone[6],
    '--mantine-color-default-border': stone[3],
    '--mantine-color-error': '#b42318',
    '--sv-active': '#1d5b8f',
    '--sv-waiting': '#5a4b9a',
    '--sv-good': '#1d6a3f',
    '--sv-attention': '#854d0e',
  },
  dark: {
    '--sv-ground': night[8],
    '--sv-panel': night[7],
    '--sv-line': night[6],
    '--sv-hover': night[6],
    '--sv-chosen': '#332b17',
    '--sv-ring': gold[4],
    '--sv-field': night[3],
    '--mantine-color-placeholder': night[2],
    '--mantine-color-dimmed': night[2],
    '--mantine-color-default-border': night[5],
    '--mantine-color-error': '#ff9d8f',
    '--sv-active': '#8cc4f2',
    '--sv-waiting': '#bdb1f0',
    '--sv-good': '#86d3a4',
    '--sv-attention': '#f0c060',
  },
});

/** Keeps the chosen colour scheme in memory: nothing of ours is written to the browser's storage. */
export function memoryColorScheme(): MantineColorSchemeManager {
  let value: 'light' | 'dark' | 'auto' | undefined;
  return {
    get: (fallback) => value ?? fallback,
    set: (next) => {
      value = next;
    },
    subscribe: () => undefined,
    unsubscribe: () => undefined,
    clear: () => {
      value = undefined;
    },
  };
}
