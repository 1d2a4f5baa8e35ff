import { isCommuneKind } from '../../shared/domain/addressee.ts';
import type { Campaign } from '../../shared/domain/campaign.ts';
import { LAUNCHING_STATE_WORDS } from '../../shared/domain/launching-plan.ts';
import type { LaunchingPlan, LaunchingPlanFields } from '../../shared/domain/launching-plan.ts';
import { nfc } from '../../shared/text/normal.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import { Refusal, catchRefusal, fault } from '../../shared/result.ts';
import { planOf } from './campaign-plan.ts';
import { readingOf } from './campaign-reading.ts';
import type { Reading, Writing } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import { launchDue } from './launch-due.ts';
import { signerToday, unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';

type Methods = 'launching.get' | 'launching.prepare' | 'launching.save' | 'launching.issue' | 'launching.reopen' | 'launching.send' | 'launching.spread';
type Step = (plan: LaunchingPlan) => Partial<LaunchingPlan>;

/** The unit's own launching plan: drafted, issued, sent up and spread (R27, R28). */
export function launchingHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  const step = (actor: Parameters<typeof db.write>[0], action: string, input: { campaignId: string; version: number }, change: Step) =>
    db.write(actor, action, (tx) => {
      const held = need(tx, input.campaignId);
      return view(open, tx.put('launching_plan', { ...held, ...change(held) }, input.version));
    });
  return {
    'launching.get': (_ctx, { campaignId }) =>
      catchRefusal(() => {
        const held = find(db.read, campaignId);
        return held === null ? null : view(open, held);
      }),
    'launching.prepare': (_ctx, { campaignId }) => catchRefusal(() => prepared(open, db.read.need('campaign', campaignId))),
    'launching.save': (ctx, { version, fields }) =>
      db.write(ctx.actor, 'Soạn kế hoạch phát động', (tx) => {
        tx.need('campaign', fields.campaignId);
        const clean = { ...fields, title: nfc(fields.title) };
        const held = find(tx, fields.campaignId);
        if (held === null) return view(open, tx.add('launching_plan', { ...clean, state: 'du-thao', sentOn: null, sentTo: '', spread: [] }));
        if (held.state !== 'du-thao') throw new Refusal(fault('da-ban-hanh', 'Kế hoạch đã ban hành nên không sửa được nữa.', { next: 'Bấm «Điều chỉnh» để đưa về dự thảo rồi sửa.' }));
        return view(open, tx.put('launching_plan', { ...held, ...clean }, version));
      }),
    'launching.issue': (ctx, input) =>
      step(ctx.actor, 'Ban hành kế hoạch phát động', input, (held) => {
        const missing = missingFor(open, held)[0];
        if (missing !== undefined) throw new Refusal(fault('ke-hoach-chua-du', missing.sentence, { item: missing.item, next: 'Nhập rồi ban hành lại.' }));
        return { state: 'da-ban-hanh' };
      }),
    'launching.reopen': (ctx, input) => step(ctx.actor, 'Điều chỉnh kế hoạch phát động', input, () => ({ state: 'du-thao', sentOn: null, sentTo: '' })),
    'launching.send': (ctx, input) =>
      step(ctx.actor, 'Gửi kế hoạch phát động lên cấp trên', input, (held) => {
        if (held.state === 'du-thao') throw new Refusal(fault('chua-ban-hanh', 'Kế hoạch còn là dự thảo nên chưa gửi được.', { next: 'Ban hành kế hoạch trước.' }));
        if (input.sentOn > open.clock.today()) throw new Refusal(fault('ngay-tuong-lai', 'Ngày gửi ở sau hôm nay.', { item: 'sentOn', next: 'Nhập ngày đã gửi.' }));
        if (held.date !== null && input.sentOn < held.date) throw new Refusal(fault('ngay-nguoc', `Ngày gửi trước ngày ban hành ${formatScreenDate(held.date)}.`, { item: 'sentOn', next: 'Sửa lại ngày gửi.' }));
        return { state: 'da-gui', sentOn: input.sentOn, sentTo: nfc(input.sentTo) };
      }),
    'launching.spread': (ctx, input) => step(ctx.actor, 'Ghi nơi đã quán triệt kế hoạch', input, () => ({ spread: input.spread.map((line) => ({ ...line, to: nfc(line.to), way: nfc(line.way ?? ''), people: line.people ?? null })) })),
  };
}

function find(read: Reading, campaignId: string): LaunchingPlan | null {
  return read.all('launching_plan', { campaign: campaignId })[0] ?? null;
}

function need(tx: Writing, campaignId: string): LaunchingPlan {
  const held = find(tx, campaignId);
  if (held !== null) return held;
  throw new Refusal(fault('chua-co-ke-hoach-phat-dong', 'Phong trào này chưa có kế hoạch phát động của đơn vị.', { next: 'Lập kế hoạch phát động trước.' }));
}

function view(open: OpenUnit, plan: LaunchingPlan) {
  const counted = plan.spread.map((line) => line.people).filter((people) => people !== null);
  return {
    plan,
    stateWord: LAUNCHING_STATE_WORDS[plan.state],
    due: launchDue(open, open.db.read.need('campaign', plan.campaignId), plan.sentOn),
    people: counted.length === 0 ? null : counted.reduce((a, b) => a + b, 0),
    missing: missingFor(open, plan),
  };
}

/** What keeps it from being issued. */
function missingFor(open: OpenUnit, plan: LaunchingPlan): { item: string; sentence: string }[] {
  return [
    ...(plan.number === '' ? [{ item: 'number', sentence: 'Chưa có số kế hoạch.' }] : []),
    ...(plan.date === null ? [{ item: 'date', sentence: 'Chưa có ngày ban hành.' }] : []),
    ...(plan.signerId === null || open.db.read.get('signer', plan.signerId) === null ? [{ item: 'signerId', sentence: 'Chưa chọn người ký.' }] : []),
    ...(plan.contents === '' ? [{ item: 'contents', sentence: 'Chưa có nội dung thi đua.' }] : []),
  ];
}

/** «Phát động phong trào …»; a name that already says what is to be done with the movement stays as it is. */
function launchingTitle(name: string): string {
  if (/^(?:phát động|tổ chức)/iu.test(name)) return name;
  return `Phát động ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

/** Filled in from what the campaign's plan puts to this unit; the clerk specifies it. */
function prepared(open: OpenUnit, campaign: Campaign): LaunchingPlanFields {
  const plan = planOf(open.db.read, campaign, open.clock.today());
  const reading = plan === null ? null : readingOf(open, campaign, plan);
  const unit = unitOf(open);
  const own = open.db.read.all('own_target', { campaign: campaign.id });
  const villages = isCommuneKind(unit.kind) ? ['Các thôn, tổ dân phố'] : ['Các phòng, đơn vị trực thuộc'];
  return {
    campaignId: campaign.id,
    number: '',
    date: null,
    title: launchingTitle(campaign.name),
    purpose: plan?.objectives.map((o) => o.text).join('\n') ?? '',
    contents: reading?.contents.mine.map(({ item }) => item.heading).join('\n') ?? '',
    ownTargetIds: own.map((target) => target.id),
    tasks: reading?.responsibilities.mine.map(({ item }) => ({ id: open.db.store.newId(), body: 'Bộ phận tham mưu thi đua, khen thưởng', task: item.task, due: null })) ?? [],
    signerId: signerToday(open)?.id ?? null,
    recipients: [...(plan === null ? [] : [plan.reporting.find((r) => r.kind === 'gui-ke-hoach')?.to[0] ?? plan.identity.issuer]), ...villages],
  };
}
