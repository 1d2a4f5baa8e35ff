import type { PaperIssuer, PaperNumber } from '../../shared/documents/issuer.ts';
import type { PaperSigner } from '../../shared/documents/signer.ts';
import type { SignerFields, Unit } from '../../shared/domain/unit.ts';
import { isCommune, organName } from '../../shared/domain/unit.ts';
import type { SubmissionFields } from '../../shared/domain/dossier.ts';
import type { SubjectKind } from '../../shared/domain/subject.ts';
import type { RecipientCounts } from '../../shared/documents/counts.ts';
import { Refusal, fault } from '../../shared/result.ts';
import { signerToday, unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';

/** Particulars of the unit that its papers still need, each with the question that asks for it. */
export function missingForPapers(open: OpenUnit): { field: string; question: string }[] {
  const unit = unitOf(open);
  const missing: { field: string; question: string }[] = [];
  if (unit.placeName === null || unit.placeName === '') missing.push({ field: 'placeName', question: 'Địa danh ghi trước ngày tháng trên văn bản (ví dụ: Tân An)' });
  if (unit.symbol === null || unit.symbol === '') missing.push({ field: 'symbol', question: 'Ký hiệu đơn vị trong số văn bản (ví dụ: UBND, SNV)' });
  if (!isCommune(unit.kind) && unit.kind !== 'tinh' && unit.superior === '') missing.push({ field: 'superior', question: 'Tên cơ quan cấp trên in trên đầu văn bản (ví dụ: UBND tỉnh Minh Hà)' });
  return missing;
}

/** The organ as papers head it. Refuses while a particular that is printed is missing. */
export function issuerOf(open: OpenUnit): PaperIssuer {
  const unit = unitOf(open);
  const missing = missingForPapers(open)[0];
  if (missing !== undefined) throw new Refusal(fault('thieu-thong-tin-don-vi', `Chưa ghi: ${missing.question}.`, { item: missing.field, next: 'Ghi ở Thiết lập, mục Thông tin đơn vị, rồi làm lại.' }));
  return { kind: issuerKind(unit), name: organName(unit), superior: unit.superior === '' ? null : unit.superior, place: unit.placeName ?? '' };
}

function issuerKind(unit: Unit): PaperIssuer['kind'] {
  if (isCommune(unit.kind)) return 'commune';
  return unit.kind === 'tinh' && unit.name.toLowerCase().startsWith('ủy ban nhân dân') ? 'province' : 'department';
}

/** Who decides on the unit's own awards, in running text: «Chủ tịch Ủy ban nhân dân xã Tân An», «Giám đốc Sở Nội vụ». */
export function ownAuthority(unit: Unit): string {
  return unit.kind === 'so-ban-nganh' || (unit.kind === 'tinh' && !unit.name.toLowerCase().startsWith('ủy ban')) ? `Giám đốc ${unit.name}` : `Chủ tịch ${organName(unit)}`;
}

/** Number, symbol and date of a paper of this unit; what is open stays open for the pen. */
export function paperNumber(open: OpenUnit, type: string, number: string, date: string | null): PaperNumber {
  return { number: number === '' ? null : number, symbol: `${type}-${unitOf(open).symbol ?? ''}`, date, asOf: open.clock.today() };
}

/** Signer of a paper of the committee as a collective (tờ trình): TM. and, for a deputy, KT. (documents.md 2.6). */
export function collectiveSigner(open: OpenUnit, given: SignerFields | null): PaperSigner {
  const signer = given ?? signerToday(open);
  const unit = unitOf(open);
  if (signer === null) return { capacity: 'head', title: '', forTitle: null, forBody: null, otherTitle: null, name: null };
  const forBody = isCommune(unit.kind) || unit.name.toLowerCase().startsWith('ủy ban') ? 'Ủy ban nhân dân' : null;
  const forTitle = signer.onBehalfOf === '' ? null : signer.onBehalfOf;
  const base = { title: signer.title, forTitle, forBody, otherTitle: null, name: signer.name };
  if (forBody === null) return { ...base, capacity: signer.capacity };
  if (signer.capacity === 'head') return { ...base, capacity: 'TM' };
  if (signer.capacity === 'KT') return { ...base, capacity: 'TM-KT' };
  return { ...base, capacity: signer.capacity };
}

/** Signer of the head's own decision: no TM. (documents.md 2.6). */
export function headSigner(open: OpenUnit, given: { name: string; title: string } | null): PaperSigner {
  const signer = signerToday(open);
  if (given !== null && given.name !== signer?.name) return { capacity: 'head', title: given.title, forTitle: null, forBody: null, otherTitle: null, name: given.name };
  if (signer === null) return { capacity: 'head', title: '', forTitle: null, forBody: null, otherTitle: null, name: null };
  const capacity = signer.capacity === 'TM' ? 'head' : signer.capacity === 'TM-KT' ? 'KT' : signer.capacity;
  return { capacity, title: signer.title, forTitle: signer.onBehalfOf === '' ? null : signer.onBehalfOf, forBody: null, otherTitle: null, name: signer.name };
}

/** Number of collectives, persons and households. */
export function countKinds(kinds: readonly SubjectKind[]): RecipientCounts {
  const count = (kind: SubjectKind): number => kinds.filter((k) => k === kind).length;
  return { collectives: count('collective'), persons: count('person'), households: count('household') };
}

/** Kính gửi of a submission: what was typed, else the receiver. */
export function addressees(submission: SubmissionFields, receiver: string): string[] {
  return submission.recipients.length > 0 ? submission.recipients : [receiver];
}

/** Nơi nhận of a paper: the given lines and the file copy last. */
export function distribution(open: OpenUnit, first: readonly string[]): string[] {
  const drafting = unitOf(open).draftingSymbol;
  return [...first, `Lưu: VT${drafting === null || drafting === '' ? '' : `, ${drafting}`}`];
}
