import type { ParsedInputOf } from '../../shared/api/define.ts';
import type { SoVangContract } from '../../shared/api/contract.ts';
import { INDICATOR_VALUE_KIND_WORDS, valueFault } from '../../shared/domain/indicator-value.ts';
import type { IndicatorValue, IndicatorValueFields } from '../../shared/domain/indicator-value.ts';
import { nfc, nfcLines } from '../../shared/text/normal.ts';
import { Refusal, fault } from '../../shared/result.ts';
import { campaignTargets, takesKind } from './campaign-targets.ts';
import type { CampaignTarget, CampaignTargets } from './campaign-targets.ts';
import type { Reading, Writing } from './db.ts';

type Input<N extends keyof SoVangContract> = ParsedInputOf<SoVangContract[N]>;
/** Who enters, and the local day. */
export interface Entry {
  readonly author: string;
  readonly today: string;
}
type Key = Pick<IndicatorValue, 'campaignId' | 'indicatorId' | 'year' | 'kind' | 'unitName'>;

/** What is held under indicator, year, kind and unit; what is in the bin is not. */
function heldAt(read: Reading, { campaignId, indicatorId, year, kind, unitName }: Key): IndicatorValue | null {
  return read.all('indicator_value', { campaign: campaignId, indicator: indicatorId, year, kind, unit_name: unitName })[0] ?? null;
}

/** Writes one figure; what was held for the same indicator, year, kind and unit gives way and stays in the history (R25). */
export function saveValue(tx: Writing, { id, version, fields }: Input<'indicator.saveValue'>, entry: Entry): IndicatorValue {
  const here = campaignTargets(tx, tx.need('campaign', fields.campaignId), entry.today);
  const clean = { ...fields, unitName: nfc(fields.unitName), source: nfc(fields.source), note: nfcLines(fields.note) };
  return put(tx, here, clean, entry, id === undefined ? undefined : tx.need('indicator_value', id), version).saved;
}

/** Figures the clerk has seen in a preview, one source paper for all; all of them or none. */
export function savePasted(tx: Writing, { campaignId, source, values }: Input<'indicator.savePasted'>, entry: Entry): { saved: number; replaced: number } {
  const here = campaignTargets(tx, tx.need('campaign', campaignId), entry.today);
  const seen = new Set<string>();
  let replaced = 0;
  for (const value of values) {
    const key = `${value.indicatorId} ${value.year} ${value.kind}`;
    if (seen.has(key)) throw new Refusal(fault('trung-o', `Có hai số cho chỉ tiêu «${nameOf(here, value.indicatorId)}» năm ${value.year}.`, { next: 'Bỏ bớt một dòng.' }));
    seen.add(key);
    const fields = { campaignId, ...value, unitName: '', source: nfc(source), note: '', cumulative: null };
    if (put(tx, here, fields, entry).changed) replaced += 1;
  }
  return { saved: values.length, replaced };
}

function put(tx: Writing, here: CampaignTargets, fields: Omit<IndicatorValueFields, 'author' | 'enteredOn'>, entry: Entry, edited?: IndicatorValue, version?: number): { saved: IndicatorValue; changed: boolean } {
  check(here, fields);
  const full = { ...fields, author: entry.author, enteredOn: entry.today };
  const held = heldAt(tx, fields);
  if (edited !== undefined && held !== null && held.id !== edited.id) tx.remove('indicator_value', held.id);
  const base = edited ?? held;
  const saved = base === null ? tx.add('indicator_value', full) : tx.put('indicator_value', { ...base, ...full }, version);
  return { saved, changed: held !== null && held.id !== edited?.id && (held.value !== fields.value || held.eventDate !== fields.eventDate) };
}

/** A Refusal for a figure without sense: of no indicator of the campaign, of a kind the indicator does not count by, empty. */
function check(here: CampaignTargets, fields: Omit<IndicatorValueFields, 'author' | 'enteredOn'>): void {
  const target = here.targets.find(({ id }) => id === fields.indicatorId);
  if (target === undefined && !isThreshold(here, fields.indicatorId)) {
    throw new Refusal(fault('khong-co-chi-tieu', 'Phong trào không còn chỉ tiêu này.', { item: 'indicatorId', next: 'Mở lại danh sách chỉ tiêu.' }));
  }
  if (target !== undefined && !takesKind(target, fields.kind)) {
    throw new Refusal(fault('sai-loai-so-lieu', `Chỉ tiêu «${target.text}» không ghi ${INDICATOR_VALUE_KIND_WORDS[fields.kind].toLowerCase()}.`, { item: 'kind', next: 'Chọn loại số liệu khác.' }));
  }
  const wrong = valueFault(fields);
  if (wrong === null) return;
  throw new Refusal(target === undefined ? wrong : { ...wrong, message: `«${target.text}», năm ${fields.year}: ${wrong.message.charAt(0).toLowerCase()}${wrong.message.slice(1)}` });
}

function isThreshold({ plan }: CampaignTargets, id: string): boolean {
  return [...(plan?.criteria ?? []), ...(plan?.awardStandards ?? [])].some(({ thresholds }) => thresholds.some((threshold) => threshold.id === id));
}

const nameOf = (here: CampaignTargets, id: string): string => here.targets.find((target: CampaignTarget) => target.id === id)?.text ?? id;

/** Back from the bin; refused where another figure has taken the place meanwhile. */
export function restoreValue(tx: Writing, id: string): void {
  const value = tx.needEver('indicator_value', id);
  if (tx.isDeleted('indicator_value', id) && heldAt(tx, value) !== null) {
    throw new Refusal(fault('da-co-so-lieu', `Năm ${value.year} đã có số liệu khác được nhập sau.`, { next: 'Xóa số đó trước nếu muốn lấy lại số cũ.' }));
  }
  tx.restore('indicator_value', id);
}
