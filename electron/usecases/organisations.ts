import { AREA_CLASS_WORDS, areaClassOn } from '../../shared/domain/area-class.ts';
import { existsOn, isOwnAncestor, nameOn, organisationWarnings, successorsOf } from '../../shared/domain/organisation-time.ts';
import type { Organisation, OrganisationFields } from '../../shared/domain/organisation.ts';
import { textSortKey } from '../../shared/text/order.ts';
import { nfc } from '../../shared/text/normal.ts';
import { Refusal, fault, ok } from '../../shared/result.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';

type Methods = 'organisation.list' | 'organisation.save' | 'organisation.remove' | 'organisation.restore';

/** Organisations as plans and figures mean them; one that ended stays readable under the name of its time (R9). */
export function organisationHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  return {
    'organisation.list': () => {
      const all = db.read.all('organisation');
      return ok(all.map((one) => view(open, all, one)).sort((a, b) => textSortKey(a.nameToday).localeCompare(textSortKey(b.nameToday))));
    },
    'organisation.save': (ctx, { id, version, fields }) =>
      db.write(ctx.actor, id === undefined ? 'Thêm đơn vị, tổ chức' : 'Sửa đơn vị, tổ chức', (tx) => {
        const clean = { ...fields, name: nfc(fields.name) };
        check(clean);
        const saved = id === undefined ? tx.add('organisation', clean) : tx.put('organisation', { ...tx.need('organisation', id), ...clean }, version);
        const all = tx.all('organisation');
        if (isOwnAncestor(all, saved.id)) throw new Refusal(fault('tien-than-vong', `${saved.name} không thể là tiền thân của chính nó.`, { item: 'predecessors', next: 'Bỏ đơn vị tiền thân vừa chọn.' }));
        return view(open, all, saved);
      }),
    'organisation.remove': (ctx, { id }) =>
      db.write(ctx.actor, 'Xóa đơn vị, tổ chức', (tx) => {
        const successor = successorsOf(tx.all('organisation'), id)[0];
        if (successor !== undefined) throw new Refusal(fault('con-don-vi-ke-thua', `Còn là tiền thân của ${successor.name} nên chưa xóa được.`, { next: 'Bỏ khỏi danh sách tiền thân của đơn vị đó trước.' }));
        tx.remove('organisation', id);
        return {};
      }),
    'organisation.restore': (ctx, { id }) =>
      db.write(ctx.actor, 'Khôi phục đơn vị, tổ chức', (tx) => {
        tx.restore('organisation', id);
        return {};
      }),
  };
}

function check({ validFrom, validTo, predecessors }: OrganisationFields): void {
  if (validFrom !== null && validTo !== null && validTo < validFrom) throw new Refusal(fault('ngay-nguoc', 'Ngày kết thúc trước ngày bắt đầu.', { item: 'validTo', next: 'Sửa lại một trong hai ngày.' }));
  const ids = predecessors.map((p) => p.organisationId);
  if (new Set(ids).size < ids.length) throw new Refusal(fault('tien-than-trung', 'Một đơn vị tiền thân được ghi hai lần.', { item: 'predecessors', next: 'Giữ một dòng.' }));
}

function view(open: OpenUnit, all: readonly Organisation[], organisation: Organisation) {
  const today = open.clock.today();
  const areaClass = areaClassOn(organisation.areaClasses, today);
  return {
    ...organisation,
    nameToday: nameOn(organisation, today),
    successors: successorsOf(all, organisation.id),
    ended: !existsOn(organisation, today),
    areaClassWord: areaClass === null ? '' : AREA_CLASS_WORDS[areaClass],
    warnings: organisationWarnings(all, organisation),
  };
}

