import { createTheme, type MantineColorsTuple } from '@mantine/core'

const OFFICE_BLUE: MantineColorsTuple = [
  '#eaf1fb',
  '#dce8fa',
  '#b9ceef',
  '#8fb0e4',
  '#5f8ad2',
  '#3568b8',
  '#1d4f9f',
  '#14428b',
  '#0f3674',
  '#0f2f63',
]

/** What Mantine draws (dialogs, menus, popovers, messages) looks like the rest. */
export const mantineTheme = createTheme({
  fontFamily: 'var(--font-words)',
  headings: { fontFamily: 'var(--font-words)', fontWeight: '600' },
  primaryColor: 'office',
  primaryShade: { light: 7, dark: 5 },
  colors: { office: OFFICE_BLUE },
  defaultRadius: 6,
  cursorType: 'pointer',
  respectReducedMotion: true,
  shadows: { xs: 'none', sm: 'none', md: 'none', lg: 'none', xl: 'none' },
})
