import { z } from 'zod';
import { formatCitationDate } from '../text/dates.ts';
import { fold } from '../text/fold.ts';
import { formatCount } from '../text/numbers.ts';
import { IsoDate, Line, RequiredLine } from './common.ts';

/** Who proposed, by which Tờ trình; what is not known yet is left open on paper. */
const DecisionProposalFields = z.object({ proposer: RequiredLine, number: Line.default(''), date: IsoDate.nullable().default(null) });

/** How a decision of the unit's own is set out on paper; it changes nothing of what was decided. */
export const DecisionPaperFields = z.object({
  /** Names inside Điều 1, or in a list beside it; `auto`: up to `NAMED_AT_MOST` inside. */
  layout: z.enum(['auto', 'named', 'annex']).default('auto'),
  /** «Theo đề nghị của …»: one or two. */
  proposals: z.array(DecisionProposalFields).max(2).default([]),
  /** Fund that pays the bonus; empty: no article on it. */
  bonusFund: Line.default(''),
});
export type DecisionPaperFields = z.infer<typeof DecisionPaperFields>;
export const PLAIN_DECISION: DecisionPaperFields = DecisionPaperFields.parse({});

/** About how many recipients Điều 1 can name (documents.md 3.11). */
const NAMED_AT_MOST = 5;

/** Whether the names stand inside Điều 1. */
export function namesInArticle({ layout }: Pick<DecisionPaperFields, 'layout'>, recipients: number): boolean {
  return layout === 'named' || (layout === 'auto' && recipients <= NAMED_AT_MOST);
}

/** One thing to look at before printing. `ok` null: nothing on record tells it. */
export const PaperCheck = z.object({ key: Line, ok: z.boolean().nullable(), sentence: z.string() });
export type PaperCheck = z.infer<typeof PaperCheck>;

/** One recipient as decided, and what was sent and voted. */
interface CheckedRecipient {
  readonly name: string;
  /** Name in the frozen dossier; null: it was not sent with one. */
  readonly sentName: string | null;
  readonly vote: 'passed' | 'not-passed' | 'unknown';
}

export interface CheckedDecision {
  readonly number: string;
  readonly date: string;
  /** As recorded, and as the unit signs. */
  readonly authority: string;
  readonly ownAuthority: string;
  readonly signerTitle: string;
  /** Why the authority may not give these awards; null: nothing speaks against it. */
  readonly authorityQuestion: string | null;
  readonly recipients: readonly CheckedRecipient[];
  readonly proposals: DecisionPaperFields['proposals'];
  /** Legal bases that the paper prints. */
  readonly bases: number;
  readonly certificates: number;
}

/** The checks of documents.md 3.11, in its order. Nothing bars printing: a person answers for the paper. */
export function decisionPaperChecks(checked: CheckedDecision): PaperCheck[] {
  return [sameDecider(checked), countsAgree(checked), inMinutes(checked), proposed(checked), enforced(), onceEach(checked), signed(checked)];
}

const check = (key: string, ok: boolean | null, sentence: string): PaperCheck => ({ key, ok, sentence });
const same = (one: string, other: string): boolean => fold(one).trim() === fold(other).trim();
const MOST_NAMED = 3;
const some = (names: readonly string[]): string => (names.length <= MOST_NAMED ? names.join('; ') : `${names.slice(0, MOST_NAMED).join('; ')} và ${formatCount(names.length - MOST_NAMED)} trường hợp khác`);

function sameDecider({ authority, ownAuthority, signerTitle, authorityQuestion }: CheckedDecision): PaperCheck {
  if (authorityQuestion !== null) return check('tham-quyen', false, authorityQuestion);
  if (!same(authority, ownAuthority)) return check('tham-quyen', false, `Quyết định ghi thẩm quyền của «${authority}», trong khi đơn vị ký là «${ownAuthority}».`);
  return signerTitle === '' ? check('tham-quyen', null, 'Chưa ghi chức vụ người ký.') : check('tham-quyen', true, `Dòng thẩm quyền, danh sách kèm theo và chữ ký cùng ghi ${authority}.`);
}

function countsAgree({ recipients }: CheckedDecision): PaperCheck {
  return recipients.length === 0 ? check('so-luong', false, 'Quyết định chưa có ai được khen thưởng.') : check('so-luong', true, `Số lượng tại Điều 1 bằng số dòng của danh sách: ${formatCount(recipients.length)}.`);
}

function inMinutes({ recipients }: CheckedDecision): PaperCheck {
  const misspelt = recipients.filter(({ name, sentName }) => sentName !== null && sentName !== name).map(({ name, sentName }) => `${name} (hồ sơ ghi ${sentName ?? ''})`);
  if (misspelt.length > 0) return check('bien-ban', false, `Tên khác với hồ sơ đã trình: ${some(misspelt)}.`);
  const failed = recipients.filter(({ vote }) => vote === 'not-passed').map(({ name }) => name);
  if (failed.length > 0) return check('bien-ban', false, `Hội đồng không thông qua: ${some(failed)}.`);
  const unknown = recipients.filter(({ vote }) => vote === 'unknown').map(({ name }) => name);
  return unknown.length > 0 ? check('bien-ban', null, `Không có kết quả biểu quyết của: ${some(unknown)}.`) : check('bien-ban', true, 'Mọi dòng đều được Hội đồng thông qua.');
}

function proposed({ proposals, bases }: CheckedDecision): PaperCheck {
  if (proposals.length === 0) return check('to-trinh', false, 'Chưa ghi cơ quan, người đề nghị và số, ngày tờ trình.');
  const open = proposals.filter(({ number, date }) => number === '' || date === null).map(({ proposer }) => proposer);
  if (open.length > 0) return check('to-trinh', false, `Chưa ghi số hoặc ngày tờ trình của: ${some(open)}.`);
  const words = proposals.map(({ number, date }) => `số ${number} ngày ${date === null ? '' : formatCitationDate(date)}`).join(', ');
  return bases === 0 ? check('to-trinh', false, 'Không có căn cứ pháp luật nào còn hiệu lực vào ngày quyết định.') : check('to-trinh', true, `Có tờ trình ${words} và ${formatCount(bases)} căn cứ còn hiệu lực vào ngày quyết định.`);
}

const enforced = (): PaperCheck => check('noi-nhan', true, '«Như Điều …» ở Nơi nhận trỏ đúng điều khoản thi hành.');

function onceEach({ recipients }: CheckedDecision): PaperCheck {
  const seen = new Set<string>();
  const twice = recipients.flatMap(({ name }) => {
    const key = fold(name);
    const again = seen.has(key);
    seen.add(key);
    return again ? [name] : [];
  });
  return twice.length > 0 ? check('mot-lan', false, `Có tên hơn một lần: ${some(twice)}.`) : check('mot-lan', true, 'Mỗi tập thể, cá nhân, hộ gia đình có tên một lần.');
}

function signed({ number, date, recipients, certificates }: CheckedDecision): PaperCheck {
  if (number === '' || date === '') return check('sau-ky', false, 'Chưa ghi số, ngày quyết định.');
  return certificates === recipients.length ? check('sau-ky', true, 'Đã có số, ngày; số giấy khen bằng số dòng.') : check('sau-ky', null, `Có ${formatCount(recipients.length)} dòng, ${certificates === 0 ? 'chưa in' : `đã in ${formatCount(certificates)}`} giấy khen.`);
}
