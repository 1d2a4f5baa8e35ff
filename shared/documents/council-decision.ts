import { err, fault, type Result } from '../result.ts';
import { formatCount } from '../text/numbers.ts';
import { capital } from './counts.ts';
import { DRAFT_MARK } from './draft-mark.ts';
import { fillerFor, type PaperTexts } from './filler.ts';
import { headerBlock, paperDay, type PaperIssuer, type PaperNumber } from './issuer.ts';
import { legalBasesFor } from './legal-bases.ts';
import { closed, withoutMark } from './lines.ts';
import { bold, flowingSection, paragraph, type Block, type Paper, type Run, type TableColumn } from './model.ts';
import { upper } from './phrases.ts';
import { signatures, type PaperSigner } from './signer.ts';

/** A seat as the decision prints it. */
export interface PrintedSeat {
  readonly name: string;
  readonly position: string;
  /** «Chủ tịch Hội đồng». */
  readonly duty: string;
  /** What the member is charged with; empty where nothing was written. */
  readonly duties: string;
}

/** Input of the Quyết định thành lập Hội đồng Thi đua - Khen thưởng (R58). */
export interface CouncilDecisionInput {
  readonly issuer: PaperIssuer;
  readonly province: string | null;
  readonly paper: PaperNumber;
  /** Who decides, in running text: «Chủ tịch Ủy ban nhân dân xã Tân An». */
  readonly authority: string;
  /** «Hội đồng Thi đua - Khen thưởng xã Tân An». */
  readonly council: string;
  /** «nhiệm kỳ 2026 - 2031»; empty: no term is stated. */
  readonly term: string;
  readonly seats: readonly PrintedSeat[];
  /** Whose proposal it rests on; empty leaves the line out. */
  readonly proposer: string;
  /** The working rules, «Quy chế … ban hành kèm theo Quyết định số …»; empty: by rules still to be issued. */
  readonly regulation: string;
  /** «Quyết định số … ngày …»; empty: it replaces none. */
  readonly replaces: string;
  readonly enforcers: string;
  readonly signer: PaperSigner;
  readonly distribution: readonly string[];
  readonly draft: boolean;
}

/** Builds the decision that sets up the council. Fault: it has no member. */
export function buildCouncilDecision(input: CouncilDecisionInput, texts: PaperTexts = {}): Result<Paper> {
  if (input.seats.length === 0) return err(fault('hoi-dong-trong', 'Hội đồng chưa có thành viên nào.', { item: 'members', next: 'Thêm thành viên rồi lập quyết định.' }));
  const filler = fillerFor('council-decision', paperDay(input.paper), texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const term = input.term.trim();
  const founding = { tenHoiDong: input.council, soThanhVien: formatCount(input.seats.length) };
  const enforcers = capital(withoutMark(input.enforcers));
  const replaces = withoutMark(input.replaces);
  const regulation = withoutMark(input.regulation);
  const articles: (readonly Run[])[] = [
    term === '' ? fill.say('found', founding) : fill.say('foundTerm', { ...founding, nhiemKy: term }),
    regulation === '' ? fill.say('duties', { nguoiQuyetDinh: input.authority }) : fill.say('dutiesRegulation', { nguoiQuyetDinh: input.authority, quyChe: regulation }),
    replaces === '' ? fill.say('enforcement', { nguoiThiHanh: enforcers }) : fill.say('enforcementReplaces', { nguoiThiHanh: enforcers, thayThe: replaces }),
  ];
  const bases = legalBasesFor('council-decision', paperDay(input.paper), input.province, texts.bases).printed.map(({ text }) => fill.say('basis', { canCu: text }));
  const proposer = input.proposer.trim() === '' ? [] : [fill.say('proposer', { nguoiDeNghi: withoutMark(input.proposer) })];
  const article = (n: number, keep = false): Block => paragraph('body', [bold(`Điều ${n + 1}. `), ...(articles[n] ?? [])], keep);
  const blocks: Block[] = [
    headerBlock(input.issuer, input.paper),
    { type: 'title', kind: fill.line('kind'), subject: fill.say('subject', { tenHoiDong: term === '' ? input.council : `${input.council} ${term}` }), attachedTo: null, rule: true },
    paragraph('authority', upper(input.authority)),
    ...closed([...bases, ...proposer]).map((runs) => paragraph('basis', runs)),
    paragraph('authority', fill.say('resolves'), true),
    article(0, true),
    seatTable(input.seats),
    article(1),
    article(2, true),
    signatures(input.signer, ['Như Điều 3', ...input.distribution]),
  ];
  return fill.done({
    kind: 'council-decision',
    title: 'Quyết định thành lập Hội đồng Thi đua - Khen thưởng',
    language: 'vi',
    mark: input.draft ? DRAFT_MARK : null,
    sections: [flowingSection('portrait', blocks)],
  });
}

function seatTable(seats: readonly PrintedSeat[]): Block {
  const withDuties = seats.some(({ duties }) => duties !== '');
  const [name, position, duty] = withDuties ? [38, 42, 29] : [45, 63, 41];
  const columns: TableColumn[] = [
    { heading: 'STT', widthMm: 11, align: 'center' },
    { heading: 'Họ và tên', widthMm: name, align: 'left' },
    { heading: 'Chức vụ, đơn vị công tác', widthMm: position, align: 'left' },
    { heading: 'Chức danh Hội đồng', widthMm: duty, align: 'left' },
    ...(withDuties ? [{ heading: 'Nhiệm vụ', widthMm: 40, align: 'left' as const }] : []),
  ];
  const rows = seats.map((seat, i) => [String(i + 1), seat.name, seat.position, seat.duty, ...(withDuties ? [seat.duties] : [])]);
  return { type: 'table', caption: null, columns, rows: rows.map((cells) => ({ type: 'cells', cells })) };
}
