import type { SoVangContract } from '../../shared/api/contract.ts';
import type { OutputOf, ParsedInputOf } from '../../shared/api/define.ts';
import { entryKinds } from '../../shared/domain/indicator-target.ts';
import { noteFor, valuesServing } from '../../shared/domain/indicator-value.ts';
import type { IndicatorNote, IndicatorValue } from '../../shared/domain/indicator-value.ts';
import { readPastedValues } from '../../shared/domain/paste-values.ts';
import { nfcLines } from '../../shared/text/normal.ts';
import { Refusal, catchRefusal, fault, ok } from '../../shared/result.ts';
import type { Fault } from '../../shared/result.ts';
import { alikeFinder, campaignTargets } from './campaign-targets.ts';
import type { Writing } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import { indicatorHistory } from './indicator-history.ts';
import { indicatorPage } from './indicator-page.ts';
import { restoreValue, savePasted, saveValue } from './indicator-values.ts';
import type { Ctx, OpenUnit } from './open-unit.ts';

export { judgedLines } from './indicator-page.ts';

type Methods =
  | 'indicator.page'
  | 'indicator.figures'
  | 'indicator.values'
  | 'indicator.history'
  | 'indicator.saveValue'
  | 'indicator.removeValue'
  | 'indicator.restoreValue'
  | 'indicator.readPaste'
  | 'indicator.savePasted'
  | 'indicator.saveNote';
type Preview = OutputOf<SoVangContract['indicator.readPaste']>;

/** Figures of indicators, their verdicts, and what a person adds to them (R11–R26). */
export function indicatorHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  const entryOf = (ctx: Ctx) => ({ author: ctx.actor.name, today: open.clock.today() });
  return {
    'indicator.page': (_ctx, input) => catchRefusal(() => indicatorPage(open, input)),
    'indicator.figures': (_ctx, { campaignId }) => catchRefusal(() => (db.read.need('campaign', campaignId), inOrder(db.read.all('indicator_value', { campaign: campaignId })))),
    'indicator.values': (_ctx, { campaignId, indicatorId }) => catchRefusal(() => inOrder(servingValues(open, campaignId, indicatorId))),
    'indicator.history': (_ctx, { campaignId, indicatorId }) => catchRefusal(() => indicatorHistory(open, campaignId, indicatorId)),
    'indicator.saveValue': (ctx, input) => db.write(ctx.actor, 'Nhập số liệu chỉ tiêu', (tx) => saveValue(tx, input, entryOf(ctx))),
    'indicator.removeValue': (ctx, { id }) =>
      db.write(ctx.actor, 'Xóa số liệu chỉ tiêu', (tx) => {
        tx.need('indicator_value', id);
        tx.remove('indicator_value', id);
        return {};
      }),
    'indicator.restoreValue': (ctx, { id }) =>
      db.write(ctx.actor, 'Khôi phục số liệu chỉ tiêu', (tx) => {
        restoreValue(tx, id);
        return {};
      }),
    'indicator.readPaste': (_ctx, input) => {
      const read = catchRefusal(() => readPaste(open, input));
      return read.ok ? read.value : read;
    },
    'indicator.savePasted': (ctx, input) => db.write(ctx.actor, 'Dán số liệu chỉ tiêu', (tx) => savePasted(tx, input, entryOf(ctx))),
    'indicator.saveNote': (ctx, input) => db.write(ctx.actor, 'Ghi giải pháp, kết luận cho chỉ tiêu', (tx) => saveNote(tx, input, { by: ctx.actor.name, on: open.clock.today() })),
  };
}

const inOrder = (values: readonly IndicatorValue[]): IndicatorValue[] => [...values].sort((one, other) => one.year - other.year);

/** An indicator's own figures, and those shared with it for years it has none of (R23). */
function servingValues(open: OpenUnit, campaignId: string, indicatorId: string): IndicatorValue[] {
  const { read } = open.db;
  const today = open.clock.today();
  const here = campaignTargets(read, read.need('campaign', campaignId), today);
  const own = read.all('indicator_value', { campaign: campaignId, indicator: indicatorId });
  const target = here.targets.find(({ id }) => id === indicatorId);
  const alike = target === undefined ? [] : alikeFinder(read, here, today)(target);
  const shared = alike.flatMap(({ campaign, target: other }) => read.all('indicator_value', { campaign: campaign.id, indicator: other.id }));
  return valuesServing(indicatorId, alike.map(({ target: other }) => other.id), [...own, ...shared]);
}

function readPaste(open: OpenUnit, { campaignId, indicatorIds, text }: ParsedInputOf<SoVangContract['indicator.readPaste']>) {
  const { read } = open.db;
  const here = campaignTargets(read, read.need('campaign', campaignId), open.clock.today());
  const byId = new Map(here.targets.map((target) => [target.id, target]));
  const pasted = readPastedValues(text, indicatorIds.flatMap((id) => byId.get(id) ?? []));
  if (!pasted.ok) return pasted;
  const values = read.all('indicator_value', { campaign: campaignId });
  const heldOf = (indicatorId: string | null, year: number): number | null => {
    const target = indicatorId === null ? undefined : byId.get(indicatorId);
    const kind = target === undefined ? undefined : entryKinds(target)[0];
    return values.find((value) => value.indicatorId === indicatorId && value.year === year && value.kind === kind && value.unitName === '')?.value ?? null;
  };
  return ok<Preview>({
    years: [...pasted.value.years],
    skippedColumns: [...pasted.value.skippedColumns],
    rows: pasted.value.rows.map(({ row, label, indicatorId, fault: wrong, cells }) => ({
      row,
      label,
      indicatorId,
      indicatorText: indicatorId === null ? '' : (byId.get(indicatorId)?.text ?? ''),
      message: words(wrong),
      cells: cells.map(({ fault: cellFault, choices, ...cell }) => ({ ...cell, choices: [...choices], message: words(cellFault), held: heldOf(indicatorId, cell.year) })),
    })),
  });
}

const words = (wrong: Fault | null): string => (wrong === null ? '' : [wrong.message, wrong.next ?? ''].filter(Boolean).join(' '));

/** One note for each indicator and year, and one for the whole period; saved anew it takes the place of the last. */
function saveNote(tx: Writing, { version, fields }: ParsedInputOf<SoVangContract['indicator.saveNote']>, entry: Pick<IndicatorNote, 'by' | 'on'>): IndicatorNote {
  const { campaignId, indicatorId, year } = fields;
  const here = campaignTargets(tx, tx.need('campaign', campaignId), entry.on);
  const target = here.targets.find(({ id }) => id === indicatorId);
  if (target === undefined) throw new Refusal(fault('khong-co-chi-tieu', 'Phong trào không còn chỉ tiêu này.', { next: 'Mở lại danh sách chỉ tiêu.' }));
  if (fields.verdict !== null && !target.approx) {
    throw new Refusal(fault('khong-can-ket-luan', `Chỉ tiêu «${target.text}» được chấm theo số liệu, không kết luận bằng tay.`, { item: 'verdict', next: 'Chỉ chỉ tiêu ghi «khoảng» mới cần người phụ trách kết luận.' }));
  }
  const notes = tx.all('indicator_note', { campaign: campaignId, indicator: indicatorId }).filter((note) => note.year === year);
  const held = noteFor(notes, indicatorId, year);
  const full = { ...fields, remedy: nfcLines(fields.remedy), ...entry };
  return held === null ? tx.add('indicator_note', full) : tx.put('indicator_note', { ...held, ...full }, version);
}
