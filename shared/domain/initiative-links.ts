import { fold } from '../text/fold.ts';
import { formatScreenDate } from '../text/dates.ts';
import type { DossierItem } from './nomination.ts';
import { INITIATIVE_SCOPES } from './registers/shapes.ts';
import type { RegisterLine } from './registers/registers.ts';

type Initiative = RegisterLine<'initiative'>;
type Scope = Initiative['scope'];
type Item = Pick<DossierItem, 'code' | 'name'>;

const CERTIFICATE = 'XAC_NHAN_SANG_KIEN';
/** Papers of the award catalogue; conditions of a plan have codes like «LD23-S4-1». */
const PAPER_CODE = /^[A-Z]+(?:_[A-Z]+)*$/u;

/** Range of effect, narrowest first; one not recognised has none. */
const RANGE: Readonly<Record<Scope, number>> = { 'chua-cong-nhan': 0, 'co-so': 1, xa: 2, tinh: 3, 'toan-quoc': 4 };

/**
 * The range of effect that a line of a checklist asks of an initiative («có sáng kiến …», «Chứng nhận sáng kiến … cấp
 * tỉnh»); null where the line is about something else. Only the line's own words are read.
 */
export function initiativeNeed({ code, name }: Item): Scope | null {
  const words = fold(name);
  // Of the papers of the catalogue only the certificate itself; another that names initiatives among more is about another ground.
  if (PAPER_CODE.test(code) ? code !== CERTIFICATE : !words.includes('sang kien')) return null;
  if (words.includes('toan quoc')) return 'toan-quoc';
  return /cap (?:tinh|bo)\b/u.test(words) ? 'tinh' : 'co-so';
}

export const isRecognised = ({ scope }: Pick<Initiative, 'scope'>): boolean => scope !== 'chua-cong-nhan';

/** Codes of the checklist lines that a recognised initiative of sufficient range speaks for (R42). The clerk decides; nothing is ticked by itself. */
export function linesMet(initiative: Pick<Initiative, 'scope'>, items: readonly Item[]): string[] {
  return items
    .filter((item) => {
      const need = initiativeNeed(item);
      return need !== null && isRecognised(initiative) && RANGE[initiative.scope] >= RANGE[need];
    })
    .map(({ code }) => code);
}

/** «Sáng kiến “…” (2025; phạm vi ảnh hưởng: Cơ sở; Quyết định 12/QĐ-UBND ngày 05/11/2025, UBND xã Tân Mẫu)», for a note or a report. */
export function initiativeSentence({ name, year, scope, decisionNumber, recognisedOn, recognisedBy }: Omit<Initiative, 'id' | 'version'>): string {
  const decision = decisionNumber === '' ? '' : `Quyết định ${decisionNumber}${recognisedOn === null ? '' : ` ngày ${formatScreenDate(recognisedOn)}`}`;
  const by = [decision, recognisedBy].filter(Boolean).join(', ');
  const range = scope === 'chua-cong-nhan' ? 'chưa được công nhận' : `phạm vi ảnh hưởng: ${INITIATIVE_SCOPES[scope]}`;
  return `Sáng kiến “${name}” (${[String(year), range, by].filter(Boolean).join('; ')})`;
}
