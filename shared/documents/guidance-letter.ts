import type { Result } from '../result.ts';
import { formatCount } from '../text/numbers.ts';
import { DRAFT_MARK } from './draft-mark.ts';
import { fillerFor, type PaperTexts } from './filler.ts';
import { letterHeader, paperDay, type PaperIssuer, type PaperNumber } from './issuer.ts';
import { letterAnnex } from './letter-annex.ts';
import { withoutMark } from './lines.ts';
import { flowingSection, paragraph, type Block, type Paper, type TableColumn } from './model.ts';
import { dateRuns, yearOf } from './phrases.ts';
import { signatures, type PaperSigner } from './signer.ts';

/** A number of awards as it is passed on. */
export interface PassedQuota {
  /** Wording of the plan. */
  readonly printed: string;
  /** `awaiting`: not allotted yet. `free`: no number is laid down. */
  readonly state: 'fixed' | 'awaiting' | 'free' | 'no-receiver';
  readonly min: number | null;
  readonly max: number | null;
  /** Paper that allotted it; empty: the plan itself. */
  readonly source: string;
}

/** Input of the Công văn that passes numbers and guidance on to the units below (documents.md 3.18). */
export interface GuidanceLetterInput {
  readonly issuer: PaperIssuer;
  readonly paper: PaperNumber;
  /** What the awards are for, after «khen thưởng»: «phong trào thi đua năm 2026». */
  readonly about: string;
  /** Plan it rests on; null: none. */
  readonly basis: string | null;
  /** Units in the order printed; empty: all of them, by one name. */
  readonly units: readonly string[];
  readonly quotas: readonly PassedQuota[];
  /** Day before which lists are to come; null leaves it open for the pen. */
  readonly dueOn: string | null;
  readonly signer: PaperSigner;
  readonly distribution: readonly string[];
  readonly draft: boolean;
}

/** More units than this stand on an annex. */
const MOST_IN_BODY = 5;
const COLUMNS: readonly TableColumn[] = [
  { heading: 'STT', widthMm: 11, align: 'center' },
  { heading: 'Nội dung', widthMm: 79, align: 'left' },
  { heading: 'Số lượng', widthMm: 30, align: 'left' },
  { heading: 'Văn bản phân bổ', widthMm: 40, align: 'left' },
];

/** «Không quá 02», «01 - 03», «chờ phân bổ»: what is not known is never a number. */
export function quotaNumber({ state, min, max }: Pick<PassedQuota, 'state' | 'min' | 'max'>): string {
  if (state === 'awaiting') return 'chờ phân bổ';
  if (state === 'no-receiver') return 'chờ phân bổ lại';
  if (state === 'free') return 'không quy định';
  if (min === null && max === null) return 'chưa có số lượng';
  if (max === null) return `ít nhất ${formatCount(min ?? 0)}`;
  if (min === null) return `không quá ${formatCount(max)}`;
  return min === max ? formatCount(max) : `${formatCount(min)} - ${formatCount(max)}`;
}

export function buildGuidanceLetter(input: GuidanceLetterInput, texts: PaperTexts = {}): Result<Paper> {
  const filler = fillerFor('guidance-letter', paperDay(input.paper), texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const onAnnex = input.units.length > MOST_IN_BODY;
  const fields = { donVi: input.issuer.name, dot: withoutMark(input.about) };
  const basis = input.basis?.trim() ? withoutMark(input.basis) : '';
  const awaiting = input.quotas.some(({ state }) => state === 'awaiting' || state === 'no-receiver');
  const blocks: Block[] = [
    letterHeader(input.issuer, input.paper, fill.say('about', fields)),
    { type: 'recipients', names: onAnnex ? [fill.line('toAnnex')] : input.units.length === 0 ? [fill.line('toAll')] : [...input.units] },
    paragraph('body', basis === '' ? fill.say('openingOwn', fields) : fill.say('opening', { ...fields, canCu: basis }), true),
    ...(input.quotas.length === 0
      ? [paragraph('body', fill.say('quotasNone'))]
      : [
          paragraph('body', fill.say('quotas'), true),
          { type: 'table' as const, caption: null, columns: [...COLUMNS], rows: input.quotas.map((quota, i) => ({ type: 'cells' as const, cells: [String(i + 1), quota.printed, quotaNumber(quota), quota.source] })) },
        ]),
    ...(awaiting ? [paragraph('body', fill.say('awaiting'))] : []),
    paragraph('body', fill.say('papers')),
    paragraph('body', fill.say('due', { han: dateRuns(input.dueOn, yearOf(input.paper.asOf)) })),
    paragraph('body', fill.say('closing', fields), true),
    signatures(input.signer, input.distribution),
  ];
  const annex = onAnnex ? [letterAnnex(fill, input, [{ heading: 'STT', widthMm: 12, align: 'center' }, { heading: 'Đơn vị', widthMm: 148, align: 'left' }], input.units.map((unit, i) => [String(i + 1), unit]))] : [];
  return fill.done({ kind: 'guidance-letter', title: 'Công văn hướng dẫn, phân bổ số lượng khen thưởng', language: 'vi', mark: input.draft ? DRAFT_MARK : null, sections: [flowingSection('portrait', blocks), ...annex] });
}
