import { archiveIndexSheets, buildArchiveCheck, buildArchiveIndex } from '../../shared/documents/archive-papers.ts';
import type { ArchiveCheckInput, ArchiveIndexInput } from '../../shared/documents/archive-papers.ts';
import { buildHandOnMinutes } from '../../shared/documents/hand-on-minutes.ts';
import type { HandOnFile, HandOnMinutesInput } from '../../shared/documents/hand-on-minutes.ts';
import type { Paper } from '../../shared/documents/model.ts';
import { fingerprintWords, wordsOf } from '../../shared/exchange/words.ts';
import { Refusal, fault } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import { keptChecks } from './archive-check-record.ts';
import { selfRecords } from './hand-on-record.ts';
import type { SelfRecord } from './hand-on-record.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { issuerOf } from './paper-facts.ts';
import type { PaperMaker } from './paper-maker.ts';
import { paperTexts } from './paper-texts.ts';

const CODE_DIGITS = 32;
const fileOf = ({ number, part, fileName, size, sha256 }: SelfRecord['files'][number]): HandOnFile => ({ number: `${number}${part}`, fileName, sizeBytes: size, checkCode: sha256.slice(0, CODE_DIGITS), words: wordsOf(fingerprintWords(Buffer.from(sha256, 'hex'))) });

/** The record of a bundle of one of these sides; the latest for an empty id. */
function recordOf(open: OpenUnit, id: string, sides: readonly SelfRecord['side'][], lacking: string): SelfRecord {
  const found = selfRecords(open).find((record) => sides.includes(record.side) && (id === '' || record.bundleId === id || record.setId === id));
  if (found === undefined) throw new Refusal(fault('chua-co-ban-giao', lacking, { next: 'Mở «Bàn giao, lưu trữ» và chọn lại lần cần in.' }));
  return found;
}

/** Biên bản bàn giao, after handing over and after receiving. @param id the bundle, or empty for the latest */
function minutesInput(open: OpenUnit, id: string): HandOnMinutesInput {
  const record = recordOf(open, id, ['giao', 'nhan'], 'Trên máy này không ghi lại lần bàn giao này.');
  const { work } = record;
  return {
    issuer: issuerOf(open), date: record.on, side: record.side === 'nhan' ? 'received' : 'given', givenBy: record.from, receivedBy: record.to, note: record.note,
    files: record.files.map(fileOf), counts: record.counts, missingFiles: record.missing,
    dossiers: work?.dossiers ?? [], moreDossiers: work?.moreDossiers ?? 0, open: work?.open ?? [], keys: work?.keys ?? [],
  };
}

/** Mục lục of an archive without its heading. @param id the bundle, or empty for the latest @param later printed after it was made, from what is held now */
export function archiveContents(open: OpenUnit, id: string, later: boolean): Omit<ArchiveIndexInput, 'issuer'> {
  const record = recordOf(open, id, ['luu-tru'], 'Trên máy này không ghi lại gói lưu trữ này.');
  const { read } = open.db;
  const { year } = record;
  const inYear = (day: string): boolean => year === null || day.startsWith(`${year}-`);
  const roundIds = new Set(read.all('round').flatMap((round) => (year === null || round.year === year ? [round.id] : [])));
  return {
    date: open.clock.today(), madeOn: record.on, year, note: record.note, files: record.files.map(fileOf), counts: record.counts,
    journal: record.journal === null ? null : { lines: record.journal.seq, hash: record.journal.hash },
    decisions: read.all('decision').filter(({ date }) => inYear(date)).map(({ number, date, title, authority }) => ({ number, date, title, authority })),
    dossiers: read.all('dossier').filter(({ roundId }) => roundIds.has(roundId)).map(({ submission, receiver, nominationIds }) => ({ content: submission.content, number: submission.number, receiver: receiver.name, nominations: nominationIds.length })),
    awards: read.all('award_entry').filter((entry) => year === null || entry.year === year).map((entry) => ({ registerNumber: entry.registerNumber === null ? '' : String(entry.registerNumber), subject: entry.subjectName, place: entry.subjectPlace, award: entry.awardName, decisionNumber: entry.decisionNumber, decisionDate: entry.decisionDate })),
    later,
  };
}

/** Mục lục as paper. */
export function archiveIndexPaper(open: OpenUnit, id: string, later = true): Result<Paper> {
  return buildArchiveIndex({ issuer: issuerOf(open), ...archiveContents(open, id, later) }, paperTexts(open));
}

/** «14/03/2027 09:05». */
function momentWords(at: number | null): string {
  if (at === null) return '';
  const iso = new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString();
  return `${formatScreenDate(iso.slice(0, 10))} ${iso.slice(11, 16)}`;
}

/** Phiếu kiểm tra of a check that is kept. @param id its identifier, or empty for the latest */
function checkInput(open: OpenUnit, id: string): ArchiveCheckInput {
  const kept = keptChecks(open).find((one) => id === '' || one.id === id);
  if (kept === undefined) throw new Refusal(fault('chua-kiem-tra-luu-tru', 'Không còn kết quả của lần kiểm tra này.', { next: 'Kiểm tra lại gói lưu trữ rồi in.' }));
  const { number, set, createdAt, year, note, checkCode, records, attachments, same, changed, gone, added, journal, on, by } = kept;
  return {
    issuer: issuerOf(open), date: on, checkedBy: by, number: `${number}${set === null ? '' : ` (gói ${set.k}/${set.n})`}`, madeOn: createdAt.slice(0, 10), year, note, checkCode: checkCode.slice(0, CODE_DIGITS),
    records, attachments, same, changed, gone, added, journal, differences: kept.differences.map(({ title, state, at, by: who }) => ({ title, state, at: momentWords(at), by: who })),
  };
}

export const SELF_PAPERS = {
  'bien-ban-ban-giao': { papers: (open, id) => buildHandOnMinutes(minutesInput(open, id), paperTexts(open)) },
  'muc-luc-luu-tru': { papers: (open, id) => archiveIndexPaper(open, id), sheets: (open, id) => archiveIndexSheets(archiveContents(open, id, true), unitOf(open).name) },
  'phieu-kiem-tra-luu-tru': { papers: (open, id) => buildArchiveCheck(checkInput(open, id), paperTexts(open)) },
} satisfies Readonly<Record<string, PaperMaker>>;
