import { DRAFT_MARK } from '../../shared/documents/draft-mark.ts';
import { draftWords } from '../../shared/documents/draft-words.ts';
import { legalBasesFor } from '../../shared/documents/legal-bases.ts';
import type { LegalBasis } from '../../shared/documents/legal-bases.ts';
import { sentenceLabel } from '../../shared/documents/wording-fields.ts';
import { mergedWording } from '../../shared/documents/wording.ts';
import type { PaperNotes } from '../../shared/api/wording.ts';
import { templateOn } from '../../shared/domain/paper-template.ts';
import { catchRefusal } from '../../shared/result.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import type { HandlersOf } from './handlers.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { hearPapers } from './paper-hearing.ts';
import type { Heard } from './paper-hearing.ts';
import { paperTexts } from './paper-texts.ts';

/** What a person should know about a paper before it is signed. */
export function paperNoteHandlers(open: OpenUnit): HandlersOf<'paper.notes'> {
  return {
    'paper.notes': (_ctx, { kind, id }) =>
      catchRefusal(() => {
        const { heard, papers } = hearPapers(open, kind, id);
        const templates = open.db.read.all('paper_template', { paper: kind });
        const [first] = heard;
        return { draft: papers.some(({ mark }) => mark === DRAFT_MARK) ? draftWords(kind) : null, ...notesOn(open, heard), template: first === undefined ? null : (templateOn(templates, kind, first.day)?.fileName ?? null) };
      }),
  };
}

function notesOn(open: OpenUnit, heard: readonly Heard[]): Omit<PaperNotes, 'template' | 'draft'> {
  const texts = paperTexts(open);
  const { province } = unitOf(open);
  const wordings = new Set<string>();
  const leftOut = new Set<string>();
  const bases = new Map<string, string>();
  for (const { document, day, said } of heard) {
    const merged = mergedWording(document, day, texts.wordings);
    if (merged.ok) {
      const { origins, builtIn } = merged.value;
      const levels = new Set(said.map(({ sentence }) => origins[sentence]));
      if (levels.has('unit')) wordings.add(`${builtIn.name}: mẫu của đơn vị`);
      if (levels.has('province')) wordings.add(`${builtIn.name}: mẫu của tỉnh`);
      for (const { sentence, change, why } of merged.value.leftOut) leftOut.add(`${builtIn.name}, «${sentenceLabel(builtIn, sentence) ?? sentence}» (${change.name}): ${why.message}`);
    }
    // A paper that never says its legal bases prints none of them.
    if (said.some(({ fields }) => 'canCu' in fields)) for (const basis of legalBasesFor(document, day, province, texts.bases).toCheck) bases.set(basis.text, whyCheck(basis, day));
  }
  return { wordings: [...wordings], leftOut: [...leftOut], bases: [...bases].map(([text, why]) => ({ text, why })) };
}

/** Why a basis wants to be checked before it is relied on. */
function whyCheck({ note, reviewBy, confidence }: LegalBasis, day: string): string {
  if (note !== null) return note;
  if (reviewBy !== null && reviewBy <= day) return `Đến ngày ${formatScreenDate(reviewBy)} cần đối chiếu lại với văn bản.`;
  return confidence === 'low' ? 'Chưa đối chiếu được với văn bản.' : '';
}
