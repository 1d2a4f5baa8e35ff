import type { BreachFacts } from '../../../shared/api/health.ts';
import { BUNDLE_STATE_WORDS } from '../../../shared/domain/exchange.ts';
import { buildBreachLetter } from '../../../shared/documents/data-letters.ts';
import type { Paper } from '../../../shared/documents/model.ts';
import type { Result } from '../../../shared/result.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { isUnprotected, readKeyring } from '../../store/keyring.ts';
import { letterNumber } from '../campaign-papers.ts';
import { dayOfInstant } from '../instant.ts';
import type { OpenUnit } from '../open-unit.ts';
import { distribution, headSigner, issuerOf } from '../paper-facts.ts';
import { paperTexts } from '../paper-texts.ts';

/** What a report of a breach asks for: machines, what went out and came in since a day (inclusive), how many persons, which data. */
export function breachFacts(open: OpenUnit, since: string): BreachFacts {
  const { read, store } = open.db;
  const ring = readKeyring(open.dir);
  const sent = read.all('bundle_out').filter(({ createdAt }) => dayOfInstant(createdAt) >= since);
  const received = read.all('bundle_in').filter(({ importedAt }) => dayOfInstant(importedAt) >= since);
  const machines = new Map<string, { device: string; unitName: string; bundles: number }>();
  for (const { device, peerName } of received) {
    const key = `${device} ${peerName}`;
    const held = machines.get(key) ?? { device: device === '' ? 'chưa biết' : device, unitName: peerName, bundles: 0 };
    machines.set(key, { ...held, bundles: held.bundles + 1 });
  }
  const persons = read.all('subject', { kind: 'person' }).flatMap((subject) => (subject.kind === 'person' ? [subject] : []));
  const having = (some: (person: (typeof persons)[number]) => boolean): number => persons.filter(some).length;
  return {
    since,
    machine: { device: store.identity().device, encrypted: store.health.settings().cipher !== null, passphrase: ring.ok && !isUnprotected(ring.value), users: Math.max(1, read.count('user')) },
    machines: [...machines.values()],
    sent: sent.map((row) => ({ number: row.number, peerName: row.peerName, on: dayOfInstant(row.createdAt), subjects: row.subjects, locked: row.emergency === true ? ('words' as const) : ('keys' as const), state: BUNDLE_STATE_WORDS[row.state] })),
    received: received.map(({ number, peerName, importedAt, added, changed, known }) => ({ number, peerName, on: dayOfInstant(importedAt), records: added + changed + known })),
    counts: [
      { label: 'Cá nhân', count: persons.length },
      { label: 'Hộ gia đình', count: read.count('subject', { kind: 'household' }) },
      { label: 'Tập thể', count: read.count('subject', { kind: 'collective' }) },
      { label: 'Tệp đính kèm', count: read.count('attachment') },
    ],
    kinds: [
      { label: 'Họ tên', count: persons.length },
      { label: 'Ngày hoặc năm sinh', count: having(({ birth }) => birth !== null) },
      { label: 'Số định danh cá nhân', count: having(({ nationalId }) => nationalId !== '') },
      { label: 'Giới tính', count: having(({ gender }) => gender !== null) },
      { label: 'Dân tộc', count: having(({ ethnicity }) => ethnicity !== '') },
      { label: 'Địa chỉ', count: having(({ address }) => address !== '') },
      { label: 'Số điện thoại', count: having(({ phone }) => phone !== '') },
    ],
  };
}

const yes = (is: boolean): string => (is ? 'có' : 'không');

/** The facts as lines of two columns. */
export function breachRows({ machine, machines, sent, received, counts, kinds }: BreachFacts): string[][] {
  return [
    ['Máy này', `Mã máy ${machine.device}; dữ liệu mã hóa: ${yes(machine.encrypted)}; có mật khẩu: ${yes(machine.passphrase)}; ${machine.users} người dùng`],
    ...machines.map(({ device, unitName, bundles }) => ['Máy đã gửi gói đến', `${unitName}: mã máy ${device}, ${bundles} gói`]),
    ...sent.map(({ number, peerName, on, subjects, locked, state }) => ['Gói đã gửi', `Số ${number}, ${formatScreenDate(on)}, gửi ${peerName}, ${subjects} đối tượng; mã hóa: có (${locked === 'keys' ? 'khóa của nơi nhận' : 'cụm từ'}); ${state.toLocaleLowerCase('vi')}`]),
    ...received.map(({ number, peerName, on, records }) => ['Gói đã nhận', `Số ${number}, ${formatScreenDate(on)}, của ${peerName}, ${records} mục; mã hóa: có`]),
    ...counts.map(({ label, count }) => ['Số đối tượng đang giữ', `${label}: ${count}`]),
    ...kinds.map(({ label, count }) => ['Loại dữ liệu cá nhân', `${label}: ${count} người`]),
  ];
}

/** The letter to whoever has to be told, with these facts in it. */
export function breachPaper(open: OpenUnit, facts: BreachFacts): Result<Paper> {
  return buildBreachLetter(
    {
      issuer: issuerOf(open), paper: letterNumber(open, '', null), since: facts.since, facts: breachRows(facts).map(([label = '', value = '']) => [label, value] as const),
      signer: headSigner(open, null), distribution: distribution(open, ['Như trên']),
    },
    paperTexts(open),
  );
}
