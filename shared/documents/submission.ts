import { meritContinued } from '../domain/merit-words.ts';
import { err, fault, type Result } from '../result.ts';
import { addCounts, capital, countsPhrase, totalOf, type RecipientCounts } from './counts.ts';
import { DRAFT_MARK } from './draft-mark.ts';
import { fillerFor, type Filler, type PaperTexts } from './filler.ts';
import { headerBlock, paperDay, type PaperIssuer, type PaperNumber } from './issuer.ts';
import { legalBasesFor } from './legal-bases.ts';
import { closed, withoutMark } from './lines.ts';
import { flowingSection, paragraph, text, type Block, type Paper, type Run } from './model.ts';
import { formatPaperDate } from '../text/dates.ts';

import { signatures, type PaperSigner } from './signer.ts';

/** One award asked for, with how many of each kind. */
export interface SubmissionAward {
  /** Verb of the award's own data: «tặng», «công nhận danh hiệu», «truy tặng». */
  readonly verb: string;
  /** Name in running text: «Giấy khen của Chủ tịch Ủy ban nhân dân xã Tân An», «Chiến sĩ thi đua cơ sở». */
  readonly name: string;
  readonly counts: RecipientCounts;
}

/** The council session whose minutes the paper rests on. */
export interface SubmissionSession {
  readonly council: string;
  /** Number of the minutes in full, «06/BB-HĐTĐKT»; null or empty while open. */
  readonly minutesNumber: string | null;
  /** Day of the session, `YYYY-MM-DD`. */
  readonly date: string;
  /** What was voted, one clause without closing mark; null when not to be printed. */
  readonly result: string | null;
}

/** Input of the Tờ trình đề nghị khen thưởng (documents.md 3.3). */
export interface SubmissionInput {
  readonly issuer: PaperIssuer;
  /** Name of the unit's province, for its own legal bases; null when not known. */
  readonly province: string | null;
  readonly paper: PaperNumber;
  /** Kính gửi; at least one. */
  readonly recipients: readonly string[];
  /** Who is asked to decide: «Chủ tịch Ủy ban nhân dân tỉnh Minh Hà». */
  readonly authority: string;
  /** Whom the text calls the proposer; the issuer's name when null. */
  readonly proposer: string | null;
  readonly awards: readonly SubmissionAward[];
  /** What follows «đã có thành tích»: «xuất sắc trong phong trào thi đua “…” năm 2026». */
  readonly merit: string;
  /** Further «Căn cứ» in order, without the word and without closing mark: the campaign's plan, a guidance. */
  readonly bases: readonly string[];
  readonly session: SubmissionSession | null;
  /** Papers that go with it, without closing marks; empty: no list is printed. */
  readonly attachments: readonly string[];
  readonly signer: PaperSigner;
  /** Nơi nhận without dash and closing mark; the last is the file copy. */
  readonly distribution: readonly string[];
  readonly draft: boolean;
}

/** Builds the Tờ trình. Faults: no recipient, no award, no one proposed, or a wording that cannot be filled. */
export function buildSubmission(input: SubmissionInput, texts: PaperTexts = {}): Result<Paper> {
  const recipients = input.recipients.map((r) => r.trim()).filter((r) => r !== '');
  if (recipients.length === 0) {
    return err(fault('to-trinh-thieu-kinh-gui', 'Tờ trình chưa có nơi gửi.', { item: 'recipients', next: 'Ghi ít nhất một nơi ở ô Kính gửi.' }));
  }
  const total = addCounts(input.awards.map((a) => a.counts));
  if (totalOf(total) === 0) {
    return err(fault('to-trinh-khong-co-dong', 'Tờ trình chưa có tập thể, cá nhân hoặc hộ gia đình nào được đề nghị.', { item: 'awards', next: 'Thêm dòng đề nghị vào hồ sơ.' }));
  }
  const filler = fillerFor('submission', paperDay(input.paper), texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const only = input.awards.length === 1 ? input.awards[0] : undefined;
  const subject = only === undefined ? fill.say('subjectMany') : fill.say('subject', { dongTu: only.verb, hinhThuc: shortAward(only.name) });
  const blocks: Block[] = [
    headerBlock(input.issuer, input.paper),
    { type: 'title', kind: fill.line('kind'), subject, attachedTo: null, rule: true },
    { type: 'recipients', names: recipients },
    ...basisLines(input, fill, texts),
    ...proposal(input, total, fill),
    ...opinion(input.session, fill),
    ...attachmentLines(input.attachments, fill),
    paragraph('body', fill.say('closing', { donVi: proposerOf(input), nguoiCoThamQuyen: input.authority }), true),
    signatures(input.signer, input.distribution),
  ];
  return fill.done({
    kind: 'submission',
    title: 'Tờ trình đề nghị khen thưởng',
    language: 'vi',
    mark: input.draft ? DRAFT_MARK : null,
    sections: [flowingSection('portrait', blocks)],
  });
}

function proposerOf(input: SubmissionInput): string {
  return input.proposer?.trim() || input.issuer.name;
}

/** In the subject line «Ủy ban nhân dân» shortens to «UBND». */
function shortAward(name: string): string {
  return name.replace(/Ủy ban nhân dân /g, 'UBND ');
}

function basisLines(input: SubmissionInput, fill: Filler, texts: PaperTexts): Block[] {
  const printed = legalBasesFor('submission', paperDay(input.paper), input.province, texts.bases).printed;
  const lines: (readonly Run[])[] = [...printed.map((b) => b.text), ...input.bases.map(withoutMark).filter((b) => b !== '')].map((canCu) => fill.say('basis', { canCu }));
  if (input.session !== null) {
    const { council, minutesNumber, date } = input.session;
    const fields = { hoiDong: council, ngayHop: formatPaperDate(date) };
    lines.push(minutesNumber?.trim() ? fill.say('basisMinutes', { ...fields, soBienBan: minutesNumber.trim() }) : fill.say('basisMinutesNoNumber', fields));
  }
  return closed(lines).map((runs) => paragraph('basis', runs));
}

function proposal(input: SubmissionInput, total: RecipientCounts, fill: Filler): Block[] {
  const fields = { donVi: capital(proposerOf(input)), nguoiCoThamQuyen: input.authority, thanhTich: meritContinued(input.merit), dem: countsPhrase(total) };
  const kemTheo: readonly Run[] | string = input.attachments.length > 0 ? ' (có tài liệu kèm theo)' : [text('')];
  const only = input.awards.length === 1 ? input.awards[0] : undefined;
  if (only !== undefined) {
    return [paragraph('body', fill.say('proposal', { ...fields, kemTheo, dongTu: only.verb, hinhThuc: only.name }))];
  }
  const lines = input.awards
    .filter((award) => totalOf(award.counts) > 0)
    .map((award, i) => fill.say('proposalLine', { soThuTu: String(i + 1), dongTu: capital(award.verb), hinhThuc: award.name, dem: countsPhrase(award.counts) }));
  return [paragraph('body', fill.say('proposalMany', { ...fields, kemTheo }), true), ...closed(lines).map((runs) => paragraph('listLine', runs))];
}

function opinion(session: SubmissionSession | null, fill: Filler): Block[] {
  if (session?.result == null || session.result.trim() === '') return [];
  return [paragraph('body', fill.say('opinion', { hoiDong: capital(session.council), ngayHop: formatPaperDate(session.date), ketQua: withoutMark(session.result) }))];
}

function attachmentLines(attachments: readonly string[], fill: Filler): Block[] {
  if (attachments.length === 0) return [];
  const lines = closed(attachments.map((name, i) => [text(`${i + 1}. ${withoutMark(name)}`)]));
  return [paragraph('body', fill.say('attachments'), true), ...lines.map((runs) => paragraph('listLine', runs))];
}
