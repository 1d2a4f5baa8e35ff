import { PROFILE_EXTENSION, readProfileFile } from '../../shared/law/profile-file.ts';
import { itemView } from '../../shared/domain/item-view.ts';
import type { ReceivedItem } from '../../shared/domain/item.ts';
import { unitFigures } from '../../shared/domain/unit-figures.ts';
import type { FiguresBody, ProvinceProfileBody, ReplyBody, RequestBody } from '../../shared/exchange/bodies.ts';
import { kindFacts } from '../../shared/exchange/kinds.ts';
import { daysBetween, formatScreenDate } from '../../shared/text/dates.ts';
import { formatNumber } from '../../shared/text/numbers.ts';
import { nfc, nfcLines } from '../../shared/text/normal.ts';
import { Refusal, catchRefusal, fault } from '../../shared/result.ts';
import { deadlineDay } from './calendar-settings.ts';
import type { Reading } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import { filesIn } from './item-carriers.ts';
import { filesOf, keepItem } from './items.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';

type Methods = 'received.list' | 'received.get' | 'received.seen' | 'received.answer' | 'received.useProfile' | 'received.figures';

/** «Nhận từ đơn vị»: papers and data of other units as they came. */
export function receivedHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  return {
    'received.list': (_ctx, { kind, campaignId, owner }) =>
      catchRefusal(() => {
        const where = { ...(kind === null ? {} : { kind }), ...(campaignId === null ? {} : { campaign: campaignId }), ...(owner === null ? {} : { owner }) };
        // A revision stands with its campaign.
        return db.read.all('received_item', where).filter((item) => kind !== null || item.kind !== 'plan-revision').sort((a, b) => b.receivedOn.localeCompare(a.receivedOn)).map((item) => rowOf(open, item));
      }),
    'received.get': (_ctx, { id }) => catchRefusal(() => view(open, db.read, db.read.need('received_item', id))),
    'received.seen': (ctx, { id }) =>
      db.write(ctx.actor, 'Đã xem nội dung nhận được', (tx) => {
        const held = tx.need('received_item', id);
        if (held.seenOn === null) tx.put('received_item', { ...held, seenOn: open.clock.today() });
        return {};
      }),
    'received.answer': (ctx, { id, text, number, on, send, scanIds }) =>
      db.write(ctx.actor, 'Trả lời nội dung nhận được', (tx) => {
        const held = tx.need('received_item', id);
        if (!answerable(held)) throw new Refusal(fault('khong-can-tra-loi', 'Mục này không cần trả lời.', { next: 'Quay lại danh sách.' }));
        const { kind } = held;
        const clean = nfcLines(text);
        if (send && (kind === 'request' || kind === 'feedback')) {
          const body: ReplyBody = { ownerName: unitOf(open).name, about: { kind, id: held.recordId }, aboutTitle: held.title.slice(0, 300), text: clean, number: nfc(number), on, attachments: filesOf(tx, scanIds) };
          keepItem(open, tx, { kind: 'reply', recordId: `${unitOf(open).code}.${held.recordId}`, title: `Trả lời: ${held.title}`, campaignId: held.campaignId, sourceId: held.id, body }, [held.owner]);
        }
        return view(open, tx, tx.put('received_item', { ...held, seenOn: held.seenOn ?? open.clock.today(), answered: { on, text: clean } }));
      }),
    'received.useProfile': (ctx, { id }) =>
      db.write(ctx.actor, 'Nhận quy định của tỉnh từ gói dữ liệu', (tx) => {
        const held = tx.need('received_item', id);
        if (held.kind !== 'province-profile') throw new Refusal(fault('sai-loai', 'Mục này không phải quy định của tỉnh.', { next: 'Quay lại danh sách.' }));
        const body = held.body as ProvinceProfileBody;
        const read = readProfileFile(body.file);
        if (!read.ok) throw new Refusal(read.error);
        const known = held.localId === null ? null : tx.get('province_profile', held.localId);
        const received = { fileName: `Gói dữ liệu của ${held.ownerName}${PROFILE_EXTENSION}`.slice(0, 300), on: held.receivedOn };
        if (known !== null && known.used) throw new Refusal(fault('dang-dung', 'Quy định nhận trước đó đang được dùng.', { next: 'Thôi dùng bản cũ ở «Quy định của tỉnh» rồi nhận bản mới.' }));
        const profile = known === null ? tx.add('province_profile', { ...read.value, used: false, received }) : tx.put('province_profile', { ...known, ...read.value, received });
        // What the province compared with the texts is its word; it is named as such.
        for (const one of body.confirmations) {
          const same = tx.all('law_confirmation').some((c) => c.awardCode === one.awardCode && c.ruleKey === one.ruleKey && c.on === one.on);
          if (!same) tx.add('law_confirmation', { ...one, by: one.by.includes(held.ownerName) ? one.by : `${one.by} (${held.ownerName})`.slice(0, 300) });
        }
        tx.put('received_item', { ...held, localId: profile.id, made: true, seenOn: held.seenOn ?? open.clock.today() });
        return profile;
      }),
    'received.figures': (_ctx, { campaignId, year }) =>
      catchRefusal(() => {
        db.read.need('campaign', campaignId);
        const all = db.read.all('received_item', { kind: 'figures', campaign: campaignId }).map(({ owner, body }) => ({ code: owner, body: body as FiguresBody }));
        const years = [...new Set(all.map(({ body }) => body.year))].sort((a, b) => a - b);
        const shown = year ?? years.at(-1) ?? null;
        const { units, rows } = unitFigures(all.filter(({ body }) => body.year === shown).sort((a, b) => a.body.ownerName.localeCompare(b.body.ownerName, 'vi')));
        return { years, year: shown, units: [...units], rows: rows.map((row) => ({ ...row, cells: [...row.cells] })) };
      }),
  };
}

const answerable = ({ kind }: ReceivedItem): boolean => kind === 'request' || kind === 'feedback';
const dueOf = (item: ReceivedItem): string | null => (item.kind === 'request' ? (item.body as RequestBody).dueOn : null);

function stateWord(open: OpenUnit, item: ReceivedItem): string {
  if (item.answered !== null) return `Đã trả lời ${formatScreenDate(item.answered.on)}`;
  if (answerable(item)) return dueWords(open, item) || 'Chờ trả lời';
  if (item.kind === 'province-profile' && item.localId === null) return 'Chưa đưa vào quy định';
  return item.seenOn === null ? 'Mới nhận' : 'Đã xem';
}

/** «Còn 5 ngày», «Quá hạn 2 ngày»; empty for what has no day. */
export function dueWords(open: OpenUnit, item: ReceivedItem): string {
  const due = dueOf(item);
  if (due === null) return '';
  const left = daysBetween(deadlineDay(open), due);
  return left < 0 ? `Quá hạn ${formatNumber(-left)} ngày` : left === 0 ? 'Hạn hôm nay' : `Còn ${formatNumber(left)} ngày`;
}

function rowOf(open: OpenUnit, item: ReceivedItem) {
  return { id: item.id, kind: item.kind, kindWord: kindFacts(item.kind).words, owner: item.owner, ownerName: item.ownerName, title: item.title, campaignName: item.campaign?.name ?? '', receivedOn: item.receivedOn, seen: item.seenOn !== null, dueOn: dueOf(item), stateWord: stateWord(open, item) };
}

function view(open: OpenUnit, read: Reading, item: ReceivedItem) {
  const { facts, parts } = itemView(item.kind, item.body);
  return {
    item,
    kindWord: kindFacts(item.kind).words,
    stateWord: stateWord(open, item),
    campaignName: item.campaign?.name ?? '',
    facts: facts.map((fact) => ({ ...fact })),
    parts: parts.map(({ heading, text, table }) => ({ heading, text, table: table === null ? null : { columns: [...table.columns], rows: table.rows.map((row) => [...row]) } })),
    attachments: filesIn(item.body).map((file) => ({ ...file })),
    became: became(read, item),
    canAnswer: answerable(item) && item.answered === null,
    canUse: item.kind === 'province-profile' && item.localId === null,
  };
}

/** What an item was joined with or became here. */
function became(read: Reading, item: ReceivedItem): string {
  switch (item.kind) {
    case 'campaign': {
      const campaign = item.localId === null ? null : read.getEver('campaign', item.localId);
      return campaign === null ? '' : item.made ? `Đã mở phong trào «${campaign.name}».` : `Khớp với phong trào đã mở «${campaign.name}»; số liệu, thiết lập, đợt xét của đơn vị giữ nguyên.`;
    }
    case 'plan-revision': {
      const revision = item.localId === null ? null : read.getEver('plan_revision', item.localId);
      return revision === null ? '' : item.made ? `Đã thêm thành bản thứ ${revision.n} của kế hoạch.` : `Giống bản thứ ${revision.n} đã có.`;
    }
    case 'allotment':
      return item.campaignId === null ? 'Chưa mở phong trào này nên số lượng chưa được ghi vào phong trào.' : 'Số lượng đã ghi vào phong trào.';
    case 'launching-plan':
    case 'campaign-report':
    case 'figures':
      return item.campaignId === null ? 'Đơn vị mình chưa mở phong trào này.' : '';
    case 'province-profile':
      return item.localId === null ? '' : 'Đã đưa vào «Quy định của tỉnh»; mở trang đó để đưa vào sử dụng.';
    case 'correction':
    case 'cancellation':
      return item.localId === null ? 'Sổ khen thưởng đã đúng như vậy từ trước.' : 'Đã ghi vào sổ khen thưởng.';
    default:
      return '';
  }
}

