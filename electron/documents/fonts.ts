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

interface FontKit {
  openSync(file: string): object;
  registerFormat(format: { new (stream: { readonly buffer: Uint8Array }): object; probe(bytes: Uint8Array): boolean }): void;
}

/** What stands for a face where the drawing library takes bytes: no font file begins like this. */
const tickets: Readonly<Record<Face, Uint8Array>> = { normal: ticketOf('normal'), bold: ticketOf('bold'), italics: ticketOf('italics'), bolditalics: ticketOf('bolditalics') };
const opened = new Map<Face, object>();
let told = false;

function ticketOf(face: string): Uint8Array {
  return new TextEncoder().encode(`so-vang/${face}`);
}

/**
 * A face as pdfkit's `registerFont` takes it. pdfkit reads a font anew for every document, and the tables that place its
 * accents are more than half of what a short paper costs; through a format of our own each face is read once a process.
 */
export function fontSource(face: Face): Uint8Array {
  if (!told) {
    const fontkit = createRequire(require.resolve('pdfkit'))('fontkit') as FontKit;
    const faceIn = (bytes: Uint8Array): Face | undefined => FACES.find((one) => Buffer.compare(tickets[one], bytes) === 0);
    fontkit.registerFormat(
      class {
        static probe(bytes: Uint8Array): boolean {
          return faceIn(bytes) !== undefined;
        }
        constructor({ buffer }: { readonly buffer: Uint8Array }) {
          const found = faceIn(buffer);
          if (found === undefined) throw new Error('not one of our faces');
          const font = opened.get(found) ?? fontkit.openSync(FONT_FILES[found]);
          opened.set(found, font);
          // A glyph remembers the letters it first stood for, and a document writes them down for whoever copies its
          // text: each document begins with none.
          return Object.assign(Object.create(font) as object, { _glyphs: {} });
        }
      },
    );
    told = true;
  }
  return tickets[face];
}
