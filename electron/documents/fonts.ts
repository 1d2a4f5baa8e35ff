import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const tinos = (face: string) => require.resolve(`@expo-google-fonts/tinos/${face}/Tinos_${face}.ttf`);

/** The four faces of Tinos as files: found from the source tree and from the built files alike. */
export const FONT_FILES = {
  normal: tinos('400Regular'),
  bold: tinos('700Bold'),
  italics: tinos('400Regular_Italic'),
  bolditalics: tinos('700Bold_Italic'),
} as const;

export type Face = keyof typeof FONT_FILES;
export const FACES = Object.keys(FONT_FILES) as readonly Face[];
