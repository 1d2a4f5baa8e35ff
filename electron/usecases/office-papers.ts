import { Id, Year } from '../../shared/domain/common.ts';
import { OFFICE_COLUMNS, OFFICE_COLUMN_WORDS } from '../../shared/domain/office-overview.ts';
import { buildOfficeUnits, buildReceivingMinutes, officeUnitsSheets, receivingMinutesSheets } from '../../shared/documents/office-lists.ts';
import type { OfficeUnitsInput, ReceivingMinutesInput } from '../../shared/documents/office-lists.ts';
import { BUNDLE_KIND_WORDS } from '../../shared/exchange/manifest.ts';
import type { BundleKind } from '../../shared/exchange/manifest.ts';
import { Refusal, fault } from '../../shared/result.ts';
import { officeUnits } from './office-overview.ts';
import { dayOfInstant } from './instant.ts';
import type { OpenUnit } from './open-unit.ts';
import { issuerOf } from './paper-facts.ts';
import type { PaperMaker } from './paper-maker.ts';
import { paperTexts } from './paper-texts.ts';

/** @param id campaign and year with a slash between, each empty for all */
function unitsInput(open: OpenUnit, id: string): OfficeUnitsInput {
  const [campaignId = '', year = ''] = id.split('/');
  const read = { campaign: campaignId === '' ? null : Id.safeParse(campaignId), year: year === '' ? null : Year.safeParse(Number(year)) };
  if (read.campaign?.success === false || read.year?.success === false) throw new Refusal(fault('khong-tim-thay', 'Không đọc được phong trào và năm của bảng.', { next: 'Chọn lại phong trào và năm.' }));
  const shown = officeUnits(open, read.campaign?.data ?? null, read.year?.data ?? null);
  return {
    issuer: issuerOf(open),
    date: open.clock.today(),
    campaign: shown.campaignName,
    year: shown.year,
    columns: OFFICE_COLUMNS.map((column) => OFFICE_COLUMN_WORDS[column]),
    units: shown.rows.map(({ name, cells }) => ({ name, words: cells.map(({ word, days, tone }) => (days !== null && days > 0 && tone !== 'xong' && !word.includes('ngày') ? `${word} (${days} ngày)` : word)) })),
  };
}

/** @param id name of the backup made before the sitting: its bundles bear it */
function minutesInput(open: OpenUnit, id: string): ReceivingMinutesInput {
  const held = id === '' ? [] : open.db.read.all('bundle_in').filter(({ backup }) => backup === id);
  const [first] = held;
  if (first === undefined) throw new Refusal(fault('khong-tim-thay', 'Không tìm thấy buổi nhận gói này.', { next: 'Mở lại «Nhận nhiều gói», hoặc in nhật ký giao nhận.' }));
  const lines = held.map(({ peerName, number, kind, added, changed, known, setAside }) => ({ unit: peerName, number, kind: BUNDLE_KIND_WORDS[kind as BundleKind] ?? kind, added, changed, known, setAside }));
  return { issuer: issuerOf(open), date: dayOfInstant(first.importedAt), lines: lines.sort((a, b) => a.unit.localeCompare(b.unit, 'vi') || a.number - b.number) };
}

export const OFFICE_PAPERS = {
  'tinh-hinh-don-vi': { papers: (open, id) => buildOfficeUnits(unitsInput(open, id), paperTexts(open)), sheets: (open, id) => officeUnitsSheets(unitsInput(open, id)) },
  'bien-ban-nhan-goi': { papers: (open, id) => buildReceivingMinutes(minutesInput(open, id), paperTexts(open)), sheets: (open, id) => receivingMinutesSheets(minutesInput(open, id)) },
} satisfies Readonly<Record<string, PaperMaker>>;
