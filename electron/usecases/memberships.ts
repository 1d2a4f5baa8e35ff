import { headCountNote, headsBeside, isMemberIn, isMemberOn, membershipFault, timeWords, worksAt } from '../../shared/domain/membership.ts';
import type { HeadCount, Membership, MembershipFields } from '../../shared/domain/membership.ts';
import { birthText } from '../../shared/domain/subject.ts';
import { nameSortKey } from '../../shared/text/order.ts';
import { nfc } from '../../shared/text/normal.ts';
import { Refusal, catchRefusal, fault, ok } from '../../shared/result.ts';
import type { Reading, Writing } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';

type Methods = 'membership.list' | 'membership.save' | 'membership.candidates' | 'membership.addMany' | 'membership.removeMany' | 'membership.remove' | 'membership.restore' | 'headCount.list' | 'headCount.save' | 'headCount.remove' | 'headCount.restore';

/** Who belonged where and when, and how many there were. */
export function membershipHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  return {
    'membership.list': (_ctx, { collectiveId, personId, on }) => {
      const where = { ...(collectiveId === null ? {} : { collective: collectiveId }), ...(personId === null ? {} : { person: personId }) };
      const today = open.clock.today();
      const rows = db.read.all('membership', where).filter((membership) => on === null || isMemberOn(membership, on)).map((membership) => view(db.read, membership, on ?? today));
      return ok(collectiveId === null ? rows.sort(newestFirst) : rows.sort(headsFirst));
    },
    'membership.save': (ctx, { id, version, fields, bothHeads }) =>
      db.write(ctx.actor, id === undefined ? 'Thêm thành viên' : 'Sửa thành viên', (tx) => {
        const held = id === undefined ? null : tx.need('membership', id);
        const clean = checked(tx, fields, id);
        if (!bothHeads && !(held?.head && held.collectiveId === fields.collectiveId && held.from === fields.from && held.to === fields.to)) askAboutHeads(tx, clean, id);
        return held === null ? tx.add('membership', clean) : tx.put('membership', { ...held, ...clean }, version);
      }),
    'membership.candidates': (_ctx, { collectiveId }) =>
      catchRefusal(() => {
        const collective = db.read.need('subject', collectiveId);
        if (collective.kind !== 'collective') return [];
        const members = new Set(db.read.all('membership', { collective: collectiveId }).filter(({ to }) => to === null || to >= open.clock.today()).map(({ personId }) => personId));
        return db.read
          .all('subject', { kind: 'person' })
          .flatMap((person) => (person.kind === 'person' && !members.has(person.id) && worksAt(person, collective) ? [{ id: person.id, name: person.name, position: person.position, birth: birthText(person.birth) }] : []))
          .sort((one, other) => nameSortKey(one.name).localeCompare(nameSortKey(other.name)));
      }),
    'membership.addMany': (ctx, { collectiveId, personIds, from }) =>
      db.write(ctx.actor, 'Thêm nhiều thành viên', (tx) => ({
        ids: [...new Set(personIds)].map((personId) => {
          const person = tx.need('subject', personId);
          const fields = { personId, collectiveId, from, to: null, position: person.kind === 'person' ? person.position : '', head: false };
          return tx.add('membership', checked(tx, fields, undefined)).id;
        }),
      })),
    'membership.removeMany': (ctx, { ids }) =>
      db.write(ctx.actor, 'Xóa thành viên', (tx) => {
        for (const id of ids) tx.remove('membership', id);
        return {};
      }),
    'membership.remove': (ctx, { id }) => db.write(ctx.actor, 'Xóa thành viên', (tx) => (tx.remove('membership', id), {})),
    'membership.restore': (ctx, { id }) => db.write(ctx.actor, 'Khôi phục thành viên', (tx) => (tx.restore('membership', id), {})),
    'headCount.list': (_ctx, { collectiveId }) => {
      const members = db.read.all('membership', { collective: collectiveId });
      const counts = new Map(db.read.all('head_count', { collective: collectiveId }).map((count): [number, HeadCount] => [count.year, count]));
      const years = new Set([...counts.keys(), ...(members.length === 0 ? [] : [Number(open.clock.today().slice(0, 4))])]);
      return ok(
        [...years].sort((one, other) => other - one).map((year) => {
          const headCount = counts.get(year) ?? null;
          const listed = new Set(members.filter((membership) => isMemberIn(membership, year)).map(({ personId }) => personId)).size;
          return { headCount, year, members: listed, note: headCountNote(headCount?.total ?? null, listed) ?? '' };
        }),
      );
    },
    'headCount.save': (ctx, { id, version, ...fields }) =>
      db.write(ctx.actor, 'Ghi tổng số người của tập thể', (tx) => {
        const collective = tx.need('subject', fields.collectiveId);
        if (collective.kind === 'person') throw new Refusal(fault('khong-phai-tap-the', `${collective.name} không phải là tập thể hay hộ gia đình.`, { item: 'collectiveId', next: 'Chọn tập thể.' }));
        const same = tx.all('head_count', { collective: fields.collectiveId, year: fields.year }).find((held) => held.id !== id);
        if (same !== undefined) throw new Refusal(fault('da-co-nam-nay', `Đã ghi tổng số người năm ${fields.year}: ${same.total}.`, { item: 'year', next: 'Sửa dòng đã có.' }));
        const clean = { ...fields, source: nfc(fields.source) };
        return id === undefined ? tx.add('head_count', clean) : tx.put('head_count', { ...tx.need('head_count', id), ...clean }, version);
      }),
    'headCount.remove': (ctx, { id }) => db.write(ctx.actor, 'Xóa tổng số người của tập thể', (tx) => (tx.remove('head_count', id), {})),
    'headCount.restore': (ctx, { id }) => db.write(ctx.actor, 'Khôi phục tổng số người của tập thể', (tx) => (tx.restore('head_count', id), {})),
  };
}

/** The fields as they are stored; a Refusal when they cannot stand. `id`: the membership they are to change. */
function checked(tx: Writing, fields: MembershipFields, id: string | undefined): MembershipFields {
  const person = tx.need('subject', fields.personId);
  const collective = tx.need('subject', fields.collectiveId);
  if (person.kind !== 'person') throw new Refusal(fault('khong-phai-ca-nhan', `${person.name} không phải là cá nhân.`, { item: 'personId', next: 'Chọn một cá nhân.' }));
  if (collective.kind === 'person') throw new Refusal(fault('khong-phai-tap-the', `${collective.name} không phải là tập thể hay hộ gia đình.`, { item: 'collectiveId', next: 'Chọn một tập thể hoặc hộ gia đình.' }));
  const wrong = membershipFault(fields, tx.all('membership', { person: person.id }).filter((other) => other.id !== id), person.name);
  if (wrong !== null) throw new Refusal(wrong);
  return { ...fields, position: nfc(fields.position) };
}

/** Two heads on the same days are rarely meant; when they are, the clerk says so. */
function askAboutHeads(tx: Writing, fields: MembershipFields, id: string | undefined): void {
  const [other] = headsBeside(fields, tx.all('membership', { collective: fields.collectiveId }).filter((one) => one.id !== id));
  if (other === undefined) return;
  const [name, collective] = [nameOf(tx, other.personId), nameOf(tx, fields.collectiveId)];
  throw new Refusal(fault('hai-nguoi-dung-dau', `${name} đã được ghi là người đứng đầu ${collective} ${timeWords(other)}, trùng ngày với người này.`, { next: 'Ghi ngày thôi đứng đầu của một trong hai, hoặc xác nhận cả hai cùng đúng (ví dụ cấp phó được giao phụ trách).' }));
}

const nameOf = (read: Reading, id: string): string => read.getEver('subject', id)?.name ?? '';

interface View {
  readonly membership: Membership;
  readonly personName: string;
  readonly collectiveName: string;
  readonly current: boolean;
}

function view(read: Reading, membership: Membership, on: string): View {
  return { membership, personName: nameOf(read, membership.personId), collectiveName: nameOf(read, membership.collectiveId), current: isMemberOn(membership, on) };
}

const newestFirst = (one: View, other: View): number => (other.membership.from ?? '').localeCompare(one.membership.from ?? '');
/** Heads, then by given name; those who left come last. */
const headsFirst = (one: View, other: View): number =>
  Number(other.current) - Number(one.current) || Number(other.membership.head) - Number(one.membership.head) || nameSortKey(one.personName).localeCompare(nameSortKey(other.personName));
