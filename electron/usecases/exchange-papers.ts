import { buildEmergencySheet } from '../../shared/documents/emergency-sheet.ts';
import { buildExchangeJournal, exchangeJournalSheets } from '../../shared/documents/exchange-journal.ts';
import type { ExchangeJournalInput, JournalLine } from '../../shared/documents/exchange-journal.ts';
import { buildHandoverSlip } from '../../shared/documents/handover-slip.ts';
import { buildKeySheet } from '../../shared/documents/key-sheet.ts';
import type { Paper } from '../../shared/documents/model.ts';
import { buildPrintTest } from '../../shared/documents/print-test.ts';
import { buildRecoverySheet } from '../../shared/documents/recovery-sheet.ts';
import { wordsOf } from '../../shared/exchange/words.ts';
import { BUNDLE_KIND_WORDS } from '../../shared/exchange/manifest.ts';
import type { BundleKind } from '../../shared/exchange/manifest.ts';
import { IsoDate } from '../../shared/domain/common.ts';
import type { BundleOut } from '../../shared/domain/exchange.ts';
import { SELF_ENTITY_WORDS } from '../../shared/exchange/self-kinds.ts';
import { groupCountWords } from '../../shared/exchange/kinds.ts';
import { Refusal, fault } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { Where } from '../store/query.ts';
import { measureText } from '../documents/measure.ts';
import { receiptDay, sentWord } from './bundle-journal.ts';
import { dayOfInstant, minuteOfInstant } from './instant.ts';
import { contentsLine } from '../../shared/documents/hand-on-minutes.ts';
import { selfRecords } from './hand-on-record.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { issuerOf } from './paper-facts.ts';
import { paperTexts } from './paper-texts.ts';
import type { PaperMaker } from './paper-maker.ts';
import { ownFingerprint } from './unit-keys.ts';
import { withdrawnLines } from './withdrawal-papers.ts';

function handoverPaper(open: OpenUnit, id: string): Result<Paper> {
  const { read } = open.db;
  const bundle = read.need('bundle_out', id);
  const unit = unitOf(open);
  const sameFile = read.all('bundle_out').filter(({ bundleId }) => bundleId === bundle.bundleId);
  const sameSet = bundle.set === null ? [] : [...new Set(read.all('bundle_out', { peer: bundle.peerCode }).filter(({ set }) => set?.id === bundle.set?.id).map(({ number }) => number))];
  const self = selfContents(open, bundle);
  return buildHandoverSlip({
    issuer: issuerOf(open),
    date: open.clock.today(),
    bundleNumber: String(bundle.number),
    bundleKind: BUNDLE_KIND_WORDS[bundle.kind as BundleKind],
    fileName: bundle.fileName,
    sender: unit.name,
    receivers: sameFile.map(({ peerName }) => peerName),
    contents: contentsOf(bundle) || self?.words || '',
    set: bundle.set === null ? null : `Gói ${bundle.set.k}/${bundle.set.n}; các gói cùng bộ: số ${sameSet.join(', ')}`,
    createdAt: minuteOfInstant(bundle.createdAt),
    dossiers: self?.dossiers ?? bundle.dossierIds.length,
    subjects: self?.subjects ?? bundle.subjects,
    sizeBytes: bundle.size,
    checkCode: bundle.sha256.slice(0, 32),
    withdrawn: [...new Set(sameFile.flatMap(({ peerCode }) => withdrawnLines(open, peerCode)))],
    givenBy: bundle.handedOver?.by ?? null,
    receivedBy: bundle.handedOver?.to ?? null,
  }, paperTexts(open));
}

/** What a unit's own bundle (hand-over, archive) holds, all its parts together; null for others, and where nothing was kept. */
function selfContents(open: OpenUnit, { kind, bundleId, set }: BundleOut): { readonly words: string; readonly dossiers: number; readonly subjects: number } | null {
  if (kind !== 'ban-giao' && kind !== 'luu-tru') return null;
  const record = selfRecords(open).find((one) => one.side !== 'nhan' && (one.bundleId === bundleId || (set !== null && one.setId === set.id)));
  if (record === undefined) return null;
  const count = (entity: 'dossier' | 'subject'): number => record.counts.find(({ word }) => word === SELF_ENTITY_WORDS[entity])?.count ?? 0;
  return { words: `${contentsLine(record.counts)}${set === null ? '' : ' (cả bộ)'}`, dossiers: count('dossier'), subjects: count('subject') };
}

const contentsOf = ({ contents }: BundleOut): string => groupCountWords(Object.fromEntries(contents.map(({ group, count }) => [group, count])));
const numberWords = ({ number, set }: Pick<BundleOut, 'number' | 'set'>): string => `${number}${set === null ? '' : ` (gói ${set.k}/${set.n})`}`;
const kindWord = (kind: string): string => BUNDLE_KIND_WORDS[kind as BundleKind] ?? kind;

/** The journal of a period and a unit. @param id first day, last day and unit code with a slash between, each empty for all */
function journalInput(open: OpenUnit, id: string): ExchangeJournalInput {
  const { read } = open.db;
  const [from = '', to = '', peerCode = ''] = id.split('/');
  const bounds = [from, to].every((day) => day === '' || IsoDate.safeParse(day).success);
  if (!bounds) throw new Refusal(fault('khong-tim-thay', 'Không đọc được thời gian của nhật ký.', { next: 'Chọn lại từ ngày, đến ngày.' }));
  const within = (day: string): boolean => (from === '' || day >= from) && (to === '' || day <= to);
  const of: Where = peerCode === '' ? {} : { peer: peerCode };
  const sent = read.all('bundle_out', of).map((row): JournalLine => ({
    direction: 'sent', date: dayOfInstant(row.createdAt), number: numberWords(row), kind: kindWord(row.kind), unit: row.peerName,
    contents: contentsOf(row) || selfContents(open, row)?.words || `${row.dossierIds.length} hồ sơ, ${row.subjects} đối tượng`, sizeBytes: row.size, checkCode: row.sha256, state: sentWord(row), receiptOn: receiptDay(read, row),
    givenBy: row.handedOver?.by ?? '', givenTo: row.handedOver?.to ?? '', givenOn: row.handedOver?.on ?? null, verifiedOn: row.verifiedOn,
  }));
  const received = read.all('bundle_in', of).map((row): JournalLine => ({
    direction: 'received', date: dayOfInstant(row.importedAt), number: numberWords(row), kind: kindWord(row.kind), unit: row.peerName,
    contents: `thêm ${row.added}, đổi ${row.changed}, đã có ${row.known}`, sizeBytes: null, checkCode: '', state: row.setAside > 0 ? 'Có điểm cần xem' : 'Đã nhận', receiptOn: null, givenBy: '', givenTo: '', givenOn: null, verifiedOn: null,
  }));
  const unit = peerCode === '' ? '' : (read.all('peer', { unit_code: peerCode }).at(-1)?.unitName ?? peerCode);
  return { issuer: issuerOf(open), date: open.clock.today(), from: from || null, to: to || null, unit, lines: [...sent, ...received].filter(({ date }) => within(date)) };
}

/** The recovery code, while it is kept until it was confirmed. */
function recoveryPaper(open: OpenUnit): Result<Paper> {
  const code = open.db.setting<string>('recovery-code');
  if (code === null) throw new Refusal(fault('ma-da-xac-nhan', 'Mã khôi phục đã được xác nhận và không còn lưu trên máy.', { next: 'Dùng tờ mã đã in.' }));
  return buildRecoverySheet({ unitName: unitOf(open).name, code, date: open.clock.today() }, paperTexts(open));
}

/** The unit's own key, to be compared beside the other side's screen. */
function keyPaper(open: OpenUnit): Result<Paper> {
  const unit = unitOf(open);
  const { fingerprint, words } = ownFingerprint(open);
  return buildKeySheet({ issuer: issuerOf(open), unitName: unit.name, unitCode: unit.code, fingerprint, words: wordsOf(words), date: open.clock.today() }, paperTexts(open));
}

/** The sheet of an emergency bundle with lines for the words, which nobody keeps. @param id the bundle, or empty for one to be filled in by hand */
function emergencyPaper(open: OpenUnit, id: string): Result<Paper> {
  const bundle = id === '' ? null : open.db.read.need('bundle_out', id);
  if (bundle !== null && bundle.emergency !== true) throw new Refusal(fault('khong-phai-goi-khan-cap', 'Gói này mở bằng khóa, không có cụm từ.', { next: 'Chỉ in phiếu này cho gói khẩn cấp.' }));
  const set = bundle?.set ?? null;
  const numbers = bundle === null ? [] : set === null ? [bundle.number] : open.db.read.all('bundle_out', { peer: bundle.peerCode }).filter((row) => row.set?.id === set.id).map(({ number }) => number);
  return buildEmergencySheet({ unitName: unitOf(open).name, peerName: bundle?.peerName ?? '', numbers, words: [], date: open.clock.today() }, paperTexts(open));
}

export const EXCHANGE_PAPERS = {
  'phieu-giao-nhan': { papers: handoverPaper },
  'nhat-ky-giao-nhan': { papers: (open, id) => buildExchangeJournal(journalInput(open, id), paperTexts(open)), sheets: (open, id) => exchangeJournalSheets(journalInput(open, id)) },
  'phieu-khoa-don-vi': { papers: keyPaper },
  'phieu-mat-khau-goi': { papers: emergencyPaper },
  'to-thu-may-in': { papers: (open) => buildPrintTest(open.clock.today(), measureText, paperTexts(open)) },
  'ma-khoi-phuc': { papers: recoveryPaper },
} satisfies Readonly<Record<string, PaperMaker>>;
