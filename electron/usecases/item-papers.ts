import { buildItemLetter } from '../../shared/documents/item-letter.ts';
import type { Paper } from '../../shared/documents/model.ts';
import { EVERYONE } from '../../shared/domain/item.ts';
import type { ReceivedItem, SentItem } from '../../shared/domain/item.ts';
import type { GuidanceBody, RequestBody } from '../../shared/exchange/bodies.ts';
import { Refusal, fault } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { letterNumber } from './campaign-papers.ts';
import { organName } from '../../shared/domain/unit.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { distribution, headSigner, issuerOf } from './paper-facts.ts';
import type { PaperMaker } from './paper-maker.ts';
import { paperTexts } from './paper-texts.ts';
import { issuerOfSender, signerOfSender } from './received-papers.ts';

type Kind = 'guidance' | 'request';

/** Công văn of a guidance paper or a request: one that was written here, or one that came, as it was sent. @param id the item */
function itemLetter(open: OpenUnit, kind: Kind, id: string): Result<Paper> {
  const { read } = open.db;
  const sent = read.get('sent_item', id);
  if (sent?.kind === kind) return sentLetter(open, kind, sent);
  const received = read.get('received_item', id);
  if (received?.kind === kind) return receivedLetter(open, kind, received);
  throw new Refusal(fault('khong-tim-thay', kind === 'guidance' ? 'Không tìm thấy văn bản hướng dẫn này.' : 'Không tìm thấy yêu cầu này.', { next: 'Mở lại danh sách rồi chọn.' }));
}

const askedOf = (kind: Kind, body: GuidanceBody | RequestBody) => (kind === 'request' && 'about' in body ? { about: body.about, dueOn: body.dueOn } : { about: '', dueOn: null });

function sentLetter(open: OpenUnit, kind: Kind, item: SentItem): Result<Paper> {
  const { read } = open.db;
  const body = item.body as GuidanceBody | RequestBody;
  const codes = read.all('publication').flatMap(({ itemId, peerCode }) => (itemId === item.id ? [peerCode] : []));
  const nameOf = (code: string): string => read.all('peer', { unit_code: code }).at(-1)?.unitName ?? code;
  return buildItemLetter({
    kind, issuer: issuerOf(open), paper: letterNumber(open, body.number, body.date), title: body.title,
    units: codes.includes(EVERYONE) ? [] : codes.map(nameOf).sort((a, b) => a.localeCompare(b, 'vi', { numeric: true })),
    text: body.text, ...askedOf(kind, body), signer: headSigner(open, null), distribution: distribution(open, ['Như trên']), draft: body.number === '',
  }, paperTexts(open));
}

function receivedLetter(open: OpenUnit, kind: Kind, item: ReceivedItem): Result<Paper> {
  const body = item.body as GuidanceBody | RequestBody;
  return buildItemLetter({
    kind, issuer: issuerOfSender(open, item.owner, item.ownerName), paper: { number: body.number === '' ? null : body.number, symbol: '', date: body.date, asOf: item.receivedOn }, title: body.title,
    units: [organName(unitOf(open))], text: body.text, ...askedOf(kind, body), signer: signerOfSender(null), distribution: ['Như trên'], draft: false,
  }, paperTexts(open));
}

export const ITEM_PAPERS = {
  'cong-van-huong-dan': { papers: (open, id) => itemLetter(open, 'guidance', id) },
  'cong-van-yeu-cau': { papers: (open, id) => itemLetter(open, 'request', id) },
} satisfies Readonly<Record<string, PaperMaker>>;
