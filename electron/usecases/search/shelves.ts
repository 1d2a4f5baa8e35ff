import { CAMPAIGN_STATE_WORDS } from '../../../shared/domain/campaign.ts';
import { DOSSIER_STATE_WORDS } from '../../../shared/domain/dossier.ts';
import { ROUND_KIND_WORDS } from '../../../shared/domain/round.ts';
import { searched } from '../../../shared/domain/search/rank.ts';
import type { Searched } from '../../../shared/domain/search/rank.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import type { EntityName, Reading } from '../db.ts';
import { unitOf } from '../open-unit.ts';
import type { OpenUnit } from '../open-unit.ts';

/** A record that is found by what it is called; there are hundreds of a kind, not tens of thousands. */
export interface ShelfLine {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly state: string;
  readonly searched: Searched;
}
export const SHELVED = ['campaign', 'round', 'dossier', 'received-dossier', 'session', 'decision', 'exemplar'] as const;
export type Shelved = (typeof SHELVED)[number];

const words = (...parts: readonly (string | null | undefined)[]): string => parts.filter(Boolean).join(' ');
const dotted = (...parts: readonly (string | null | undefined)[]): string => parts.filter(Boolean).join(' · ');
const day = (iso: string | null): string => (iso === null ? '' : formatScreenDate(iso));

const line = (id: string, title: string, note: string, rest: string, state = ''): ShelfLine => ({ id, title, note, state, searched: searched(title, () => words(note, rest)) });

/** How each kind is read, and whose writing changes it. */
const MAKERS: { readonly [K in Shelved]: { readonly of: readonly EntityName[]; make(open: OpenUnit, read: Reading): ShelfLine[] } } = {
  campaign: {
    of: ['campaign'],
    make: (_open, read) => read.all('campaign').map((one) => line(one.id, one.name, [...new Set([one.fromYear, one.toYear])].filter((year) => year !== null).join('–'), 'phong trào thi đua', CAMPAIGN_STATE_WORDS[one.state])),
  },
  round: {
    of: ['round'],
    make: (_open, read) => read.all('round').map((one) => line(one.id, one.name, `${ROUND_KIND_WORDS[one.kind]}, năm ${one.year}`, words('đợt xét', one.reason))),
  },
  dossier: {
    of: ['dossier', 'round'],
    make: (_open, read) => {
      const rounds = new Map(read.all('round').map(({ id, name }) => [id, name]));
      return read.all('dossier').map(({ id, submission, receiver, state, roundId }) =>
        line(id, submission.content, dotted(submission.number === '' ? 'chưa có số' : `Tờ trình số ${submission.number}`, day(submission.date), `gửi ${receiver.name}`), words('hồ sơ tờ trình', rounds.get(roundId)), DOSSIER_STATE_WORDS[state]));
    },
  },
  'received-dossier': {
    of: ['dossier_version', 'unit'],
    make: (open, read) => {
      const own = unitOf(open).code;
      return read.all('dossier_version').filter(({ owner }) => owner !== own).map(({ id, ownerName, submission, roundName, sending }) =>
        line(id, `${ownerName}: ${submission.content}`, dotted(submission.number === '' ? '' : `Tờ trình số ${submission.number}`, day(submission.date), sending > 1 ? `lần ${sending}` : ''), words('hồ sơ nhận tờ trình', roundName)));
    },
  },
  session: {
    of: ['session', 'round'],
    make: (_open, read) => {
      const rounds = new Map(read.all('round').map(({ id, name }) => [id, name]));
      return read.all('session').map(({ id, date, number, place, roundId, concluded }) =>
        line(id, `Họp xét ngày ${day(date)}`, dotted(number === '' ? '' : `Biên bản số ${number}`, rounds.get(roundId), place), 'họp hội đồng thi đua khen thưởng biên bản', concluded ? 'Đã kết thúc' : ''));
    },
  },
  decision: {
    of: ['decision'],
    make: (_open, read) => read.all('decision').map(({ id, number, date, title, authority }) => line(id, `Quyết định số ${number}`, dotted(day(date), title), authority)),
  },
  exemplar: {
    of: ['exemplar'],
    make: (_open, read) => read.all('exemplar').map(({ id, name, field, stopped }) => line(id, name, field, 'điển hình tiên tiến', stopped === null ? '' : 'Đã dừng theo dõi')),
  },
};

/** Records of each kind ready for comparing, the youngest first: read once, and again after one of them was written. */
export function shelves(open: OpenUnit): (kind: Shelved) => readonly ShelfLine[] {
  const held = new Map<Shelved, readonly ShelfLine[]>();
  open.db.store.onCommit((written) => {
    for (const kind of [...held.keys()]) if (MAKERS[kind].of.some((type) => written.has(type))) held.delete(kind);
  });
  return (kind) => {
    const known = held.get(kind) ?? MAKERS[kind].make(open, open.db.read).reverse();
    held.set(kind, known);
    return known;
  };
}
