import { err, fault, type Result } from '../result.ts';
import { DRAFT_MARK } from './draft-mark.ts';
import { fillerFor, type Filler, type PaperTexts } from './filler.ts';
import { headerBlock, paperDay, type PaperIssuer, type PaperNumber } from './issuer.ts';
import { closed, withoutMark } from './lines.ts';
import { blank, flowingSection, paragraph, text, type Block, type Paper, type Run } from './model.ts';
import { dateRuns, yearOf } from './phrases.ts';
import { signatures, type PaperSigner } from './signer.ts';

/** Input of the Giấy mời (documents.md 3.2). */
export interface InvitationInput {
  readonly issuer: PaperIssuer;
  readonly paper: PaperNumber;
  /** What one is invited to: a session of the council, or the handing over of awards. */
  readonly kind: 'session' | 'ceremony';
  /** Completes «Họp …», «Trao tặng khen thưởng …»; empty: nothing is added. */
  readonly about: string;
  /** «Bà Lý Thị Mẫu, Ủy viên», in the order given. */
  readonly guests: readonly string[];
  /** One invitation for all, or one for each. */
  readonly form: 'common' | 'each';
  /** Empty: nobody is named. */
  readonly chair: string;
  /** «14 giờ 00 phút»; empty: room to write. */
  readonly time: string;
  /** `YYYY-MM-DD`; null: room to write. */
  readonly date: string | null;
  /** Empty: room to write. */
  readonly place: string;
  readonly contact: string;
  readonly signer: PaperSigner;
  readonly distribution: readonly string[];
  readonly draft: boolean;
}

/** Builds one invitation with all names, or one section for each. Fault: nobody is invited. */
export function buildInvitation(input: InvitationInput, texts: PaperTexts = {}): Result<Paper> {
  if (input.guests.length === 0) return err(fault('giay-moi-trong', 'Chưa có ai để mời.', { item: 'guests', next: 'Ghi thành viên Hội đồng hoặc người được khen thưởng rồi in giấy mời.' }));
  const filler = fillerFor('invitation', paperDay(input.paper), texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const groups = input.form === 'common' ? [input.guests] : input.guests.map((guest) => [guest]);
  const sections = groups.map((guests) => flowingSection('portrait', blocksOf(input, guests, fill)));
  return fill.done({ kind: 'invitation', title: 'Giấy mời', language: 'vi', mark: input.draft ? DRAFT_MARK : null, sections });
}

function blocksOf(input: InvitationInput, guests: readonly string[], fill: Filler): Block[] {
  const viec = input.about.trim() === '' ? fill.line(`${input.kind}Plain`) : fill.line(input.kind, { viec: withoutMark(input.about) });
  const coQuan = input.issuer.name;
  const [only, ...more] = guests;
  const open = (value: string, widthMm: number): string | readonly Run[] => (value.trim() === '' ? [blank(widthMm)] : withoutMark(value));
  return [
    headerBlock(input.issuer, input.paper),
    { type: 'title', kind: fill.line('kind'), subject: fill.say('subject', { viec }), attachedTo: null, rule: true },
    ...(more.length === 0
      ? [paragraph('body', fill.say('inviteOne', { coQuan, nguoiDuocMoi: withoutMark(only ?? '') }))]
      : [paragraph('body', fill.say('inviteMany', { coQuan }), true), ...closed(guests.map((guest) => [text(`- ${withoutMark(guest)}`)])).map((runs) => paragraph('body', runs))]),
    paragraph('body', fill.say('purpose', { viec })),
    ...(input.chair.trim() === '' ? [] : [paragraph('body', fill.say('chair', { chuTri: withoutMark(input.chair) }))]),
    paragraph('body', fill.say('time', { gio: open(input.time, 40), ngay: dateRuns(input.date, yearOf(input.paper.asOf)) })),
    paragraph('body', fill.say('place', { diaDiem: open(input.place, 100) })),
    ...(input.kind === 'session' ? [paragraph('body', fill.say('documents', { taiLieu: fill.line('sessionDocuments') }))] : []),
    ...(input.contact.trim() === '' ? [] : [paragraph('body', fill.say('contact', { lienHe: withoutMark(input.contact) }))]),
    paragraph('body', fill.say('closing'), true),
    signatures(input.signer, input.distribution),
  ];
}
