import { paperInfo, PAPER_CODES, type PaperCode, type PaperGroup } from './catalogue.ts';
import { PAPER_KINDS, type PaperKind as DocumentKind } from './model.ts';

/** Papers that share one wording. */
export interface PaperForm {
  readonly document: DocumentKind;
  readonly papers: readonly PaperCode[];
  readonly group: PaperGroup;
}

/** Every wording with its papers, in the order of the catalogue; kinds of document that no paper of the catalogue uses are left out. */
export const PAPER_FORMS: readonly PaperForm[] = formsOf();

function formsOf(): PaperForm[] {
  const forms = new Map<DocumentKind, PaperCode[]>();
  for (const code of PAPER_CODES) forms.set(paperInfo(code).document, [...(forms.get(paperInfo(code).document) ?? []), code]);
  return [...forms].map(([document, papers]) => ({ document, papers, group: paperInfo(papers[0] as PaperCode).group }));
}

/** The wording that a province profile means by its `form`: a code of the catalogue or a kind of document; null: neither. */
export function documentOfForm(form: string): DocumentKind | null {
  const code = PAPER_CODES.find((known) => known === form);
  if (code !== undefined) return paperInfo(code).document;
  return PAPER_KINDS.find((kind) => kind === form) ?? null;
}

/** How a province profile writes a wording down. */
export function formOfDocument(document: DocumentKind): string {
  return PAPER_FORMS.find((form) => form.document === document)?.papers[0] ?? document;
}
