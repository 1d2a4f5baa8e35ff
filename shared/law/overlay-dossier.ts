import { RECIPIENT_CLASSES } from '../catalogue/award-schema.ts';
import type { AwardDefinition, DossierItemRule, RecipientToken } from '../catalogue/award-schema.ts';
import { holdsOn } from '../catalogue/dated.ts';
import type { EntryInForce } from './law-book.ts';
import { provinceMarks } from './overlay-marks.ts';
import type { Keep } from './overlay-marks.ts';

const CLASSES: readonly RecipientToken[] = RECIPIENT_CLASSES;

/** Papers of an award with the province's own: added, asked for more strictly, or not asked for where no national rule does. */
export function overlaidDossier(award: AwardDefinition, entries: readonly EntryInForce<'dossier-item'>[], date: string, keep: Keep): DossierItemRule[] {
  const general = entries.filter((entry) => entry.awardCode === null && !entries.some((own) => own.awardCode !== null && own.docCode === entry.docCode));
  const ordered = [...general, ...entries.filter(({ awardCode }) => awardCode !== null)];
  return ordered.reduce((items, entry) => withItem(items, entry, date, keep), award.dossier);
}

function withItem(items: readonly DossierItemRule[], entry: EntryInForce<'dossier-item'>, date: string, keep: Keep): DossierItemRule[] {
  const known = items.filter((item) => item.docCode === entry.docCode && holdsOn(item, date) && classesMet(item, entry).length > 0);
  const laid = items.flatMap((item): DossierItemRule[] => {
    if (!known.includes(item)) return [item];
    const met = classesMet(item, entry);
    const rest = classesOf(item).filter((token) => !met.includes(token));
    const left = rest.length === 0 ? [] : [{ ...item, appliesTo: rest }];
    if (!entry.required && isNationalNeed(item)) {
      keep(entry, `quy định chung yêu cầu «${item.nameVi}» (${item.citation}), tỉnh ghi không yêu cầu; vẫn giữ.`);
      return [entry.copies === null ? item : { ...item, copies: entry.copies }];
    }
    return [...left, ownItem(entry, item, met)];
  });
  return known.length > 0 ? laid : [...laid, ownItem(entry, null, entry.appliesTo)];
}

/** Classes a rule of the catalogue is for. A rule for tags (an enterprise, a foreigner) is for none of them as a whole. */
const classesOf = (item: DossierItemRule): readonly RecipientToken[] => (item.appliesTo ?? CLASSES).filter((token) => CLASSES.includes(token));

function classesMet(item: DossierItemRule, { appliesTo }: EntryInForce<'dossier-item'>): readonly RecipientToken[] {
  const classes = classesOf(item);
  return appliesTo.length === 0 ? classes : classes.filter((token) => (appliesTo as readonly RecipientToken[]).includes(token));
}

/** A national rule that asks for the paper, always or in named cases. One from memory only proposes. */
const isNationalNeed = ({ origin, confidence, required, requiredWhen, oneOfGroup }: DossierItemRule): boolean =>
  origin === 'national' && confidence !== 'low' && (required || requiredWhen !== null || oneOfGroup !== null);

function ownItem(entry: EntryInForce<'dossier-item'>, held: DossierItemRule | null, classes: readonly RecipientToken[]): DossierItemRule {
  const { appliesTo: _all, ...rest } = held ?? { forms: [] };
  const everyone = classes.length === 0 || classes.length === CLASSES.length;
  return {
    ...rest, docCode: entry.docCode, nameVi: entry.name, required: entry.required, requiredWhen: entry.required ? null : ['never'], oneOfGroup: null,
    ...(everyone ? {} : { appliesTo: [...classes] }), ...(entry.copies === null ? {} : { copies: entry.copies }), ...provinceMarks(entry),
    ...(entry.note === '' ? {} : { note: entry.note }),
  };
}
