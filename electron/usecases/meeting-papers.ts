import { buildCeremonyList } from '../../shared/documents/ceremony-list.ts';
import { buildGuidanceLetter } from '../../shared/documents/guidance-letter.ts';
import type { PassedQuota } from '../../shared/documents/guidance-letter.ts';
import { buildInvitation } from '../../shared/documents/invitation.ts';
import type { InvitationInput } from '../../shared/documents/invitation.ts';
import type { Paper } from '../../shared/documents/model.ts';
import { buildPublicNotice } from '../../shared/documents/public-notice.ts';
import type { PaperSigner } from '../../shared/documents/signer.ts';
import type { AllotmentSheet } from '../../shared/domain/allotment-sheet.ts';
import { campaignPhrase } from '../../shared/documents/prose.ts';
import { COUNCIL_DUTY_WORDS } from '../../shared/domain/council.ts';
import type { Session } from '../../shared/domain/council.ts';
import { isCommune } from '../../shared/domain/unit.ts';
import type { QuotaLine } from '../../shared/domain/quota.ts';
import { placeOf } from '../../shared/domain/subject.ts';
import { nameOn } from '../../shared/domain/organisation-time.ts';
import { Refusal, fault } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import { awardOf } from './allotments.ts';
import { planOf } from './campaign-plan.ts';
import { letterNumber } from './campaign-papers.ts';
import { campaignBasis } from './campaigns.ts';
import { printedName } from './certificate-sheets.ts';
import { councilIssuer, councilName, judgedRows } from './council-papers.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { collectiveSigner, countKinds, distribution, headSigner, issuerOf, paperNumber } from './paper-facts.ts';
import type { PaperMaker } from './paper-maker.ts';
import { paperTexts } from './paper-texts.ts';
import { announcedGroups } from './presentations.ts';
import { quotaLinesOf } from './quotas.ts';

const UNNUMBERED = { number: null, date: null } as const;

/**
 * Whoever chairs the council signs for it; the head of the unit with that position under the council's title
 * (documents.md 2.6), anyone else with the position on record.
 */
function councilSigner(open: OpenUnit, { members }: Pick<Session, 'members'>): PaperSigner {
  const chair = members.find(({ duty }) => duty === 'chu-tich');
  return { capacity: 'TM', title: 'Chủ tịch', forTitle: null, forBody: 'Hội đồng', otherTitle: positionBeside(open, chair), name: chair?.name ?? null };
}

/** Position in the organ that stands under a title in the council: «Chủ tịch Ủy ban nhân dân xã»; null when none is on record. */
export function positionBeside(open: OpenUnit, member: Session['members'][number] | undefined): string | null {
  const unit = unitOf(open);
  const head = headSigner(open, null);
  const isHead = member !== undefined && head.capacity === 'head' && head.name === member.name;
  const position = isHead && isCommune(unit.kind) ? `Chủ tịch Ủy ban nhân dân ${/^(?:xã|phường|đặc khu)/iu.exec(unit.name)?.[0] ?? ''}`.trim() : (member?.position ?? '');
  return position === '' ? null : position;
}

/** Giấy mời họp Hội đồng, one for all members or one for each. */
function sessionInvitation(open: OpenUnit, sessionId: string, form: InvitationInput['form']): Result<Paper> {
  const { read } = open.db;
  const session = read.need('session', sessionId);
  const round = read.needEver('round', session.roundId);
  const chair = session.members.find(({ id }) => id === session.chairId) ?? session.members.find(({ duty }) => duty === 'chu-tich');
  return buildInvitation({
    issuer: councilIssuer(open),
    paper: { ...UNNUMBERED, symbol: 'GM-HĐTĐKT', asOf: open.clock.today() },
    kind: 'session',
    about: `${councilName(open)} xét, đề nghị khen thưởng ${round.reason || round.name}`,
    guests: session.members.map(({ name, duty, position }) => [name, COUNCIL_DUTY_WORDS[duty], position].filter(Boolean).join(', ')),
    form,
    chair: chair === undefined ? '' : `${chair.name}, ${COUNCIL_DUTY_WORDS[chair.duty]}`,
    time: session.startTime,
    date: session.date,
    place: session.place,
    contact: '',
    signer: councilSigner(open, session),
    distribution: ['Như trên', 'Lưu: VT, Hồ sơ'],
    draft: false,
  }, paperTexts(open));
}

/** Giấy mời dự trao tặng: time and place are left for the pen, for nothing is recorded before it took place. */
function ceremonyInvitation(open: OpenUnit, id: string): Result<Paper> {
  const { read } = open.db;
  const groups = announcedGroups(read, id === '' ? null : id);
  const entries = groups.flatMap(({ entries: some }) => [...some]);
  return buildInvitation({
    issuer: issuerOf(open),
    paper: paperNumber(open, 'GM', '', null),
    kind: 'ceremony',
    about: id === '' ? '' : `theo Quyết định số ${read.need('decision', id).number}`,
    guests: entries.map((entry) => [printedName(entry), entry.subjectPlace].filter(Boolean).join(', ')),
    form: 'each',
    chair: '',
    time: '',
    date: null,
    place: '',
    contact: '',
    signer: collectiveSigner(open, null),
    distribution: distribution(open, ['Như trên']),
    draft: false,
  }, paperTexts(open));
}

/** Thông báo công khai: the list of a session as it is posted (R61). */
function publicNotice(open: OpenUnit, sessionId: string): Result<Paper> {
  const { read } = open.db;
  const session = read.need('session', sessionId);
  const { from, to, manner } = session.publicity;
  if (from === null) throw new Refusal(fault('chua-ghi-cong-khai', 'Chưa ghi ngày công khai danh sách.', { item: 'publicFrom', next: 'Ghi «Công khai từ ngày» trong cuộc họp rồi in thông báo.' }));
  const round = read.needEver('round', session.roundId);
  const rows = judgedRows(open, session).filter(({ state }) => state !== 'not-passed');
  return buildPublicNotice({
    issuer: issuerOf(open),
    paper: paperNumber(open, 'TB', '', null),
    about: `đề nghị khen thưởng ${round.reason || round.name}`,
    counts: countKinds(rows.map(({ subject }) => subject.kind)),
    rows: rows.map(({ row, subject }) => ({ name: row.name, place: placeOf(subject), award: row.award })),
    from,
    to,
    manner,
    signer: collectiveSigner(open, null),
    distribution: distribution(open, []),
    draft: false,
  }, paperTexts(open));
}

/** Danh sách trao tặng: in the order of announcement, with who hands over and who receives for others (R65). */
function ceremonyList(open: OpenUnit, id: string): Result<Paper> {
  const { read } = open.db;
  const decision = id === '' ? null : read.need('decision', id);
  return buildCeremonyList({
    issuer: issuerOf(open),
    date: open.clock.today(),
    occasion: decision === null ? 'Các khen thưởng chưa trao' : `Theo Quyết định số ${decision.number} ngày ${formatScreenDate(decision.date)}`,
    turns: announcedGroups(read, decision?.id ?? null).map(({ awardName, entries }) => ({
      award: awardName,
      counts: countKinds(entries.map(({ subjectKind }) => subjectKind)),
      rows: entries.map((entry) => {
        const presented = read.all('presentation', { entry: entry.id })[0];
        return { name: printedName(entry), place: entry.subjectPlace, decision: entry.decisionNumber, receiver: receiverOf(open, entry.subjectId), presenter: presented?.presenter ?? '' };
      }),
    })),
  }, paperTexts(open));
}

/** Who stands for a collective; a person receives in person. */
function receiverOf(open: OpenUnit, subjectId: string | null): string {
  const subject = subjectId === null ? null : open.db.read.getEver('subject', subjectId);
  return subject?.kind === 'collective' ? subject.representative : '';
}

/** Công văn phân bổ for each unit of an allotment sheet, each with its own numbers and nobody else's. @param id the sheet, or «sheet/unit» for one of them */
function allotmentLetters(open: OpenUnit, sheet: AllotmentSheet, unit: string | undefined): readonly Paper[] {
  const { read } = open.db;
  const campaign = read.needEver('campaign', sheet.campaignId);
  const plan = planOf(read, campaign, open.clock.today());
  const source = sheet.document === '' ? '' : `${sheet.document}${sheet.date === null ? '' : ` ngày ${formatScreenDate(sheet.date)}`}`;
  const units = [...new Set(sheet.lines.map(({ unitCode, unitName }) => unitCode ?? unitName))].filter((code) => unit === undefined || code === unit);
  if (units.length === 0) throw new Refusal(fault('chua-co-don-vi', 'Bảng phân bổ chưa có đơn vị nào.', { next: 'Ghi số lượng cho từng đơn vị rồi in.' }));
  return units.map((code) => {
    const lines = sheet.lines.filter(({ unitCode, unitName }) => (unitCode ?? unitName) === code);
    const letter = buildGuidanceLetter({
      issuer: issuerOf(open),
      paper: letterNumber(open, '', null),
      about: campaignPhrase(campaign.name),
      basis: campaignBasis(open, campaign.id),
      units: [lines[0]?.unitName ?? ''],
      quotas: lines.map(({ quotaId, min, max }): PassedQuota => ({ printed: awardOf(plan, quotaId), state: min === null && max === null ? 'awaiting' : 'fixed', min, max, source: min === null && max === null ? '' : source })),
      dueOn: null,
      signer: headSigner(open, null),
      distribution: distribution(open, ['Như trên']),
      draft: true,
    }, paperTexts(open));
    if (!letter.ok) throw new Refusal(letter.error);
    return letter.value;
  });
}

/** Công văn hướng dẫn, phân bổ to those who send lists for a round; of an allotment sheet one for each unit. */
function guidanceLetters(open: OpenUnit, id: string): Result<Paper> | readonly Paper[] {
  const [sheetId = '', unit] = id.split('/');
  const sheet = open.db.read.get('allotment_sheet', sheetId);
  return sheet === null ? guidance(open, id) : allotmentLetters(open, sheet, unit);
}

/** Công văn hướng dẫn, phân bổ to those who send lists for a round. */
function guidance(open: OpenUnit, roundId: string): Result<Paper> {
  const { read } = open.db;
  const round = read.need('round', roundId);
  const call = read.all('intake_call', { round: roundId })[0] ?? null;
  const units = (call?.organisationIds ?? []).flatMap((id) => {
    const one = read.getEver('organisation', id);
    return one === null ? [] : [nameOn(one, open.clock.today())];
  });
  return buildGuidanceLetter({
    issuer: issuerOf(open),
    paper: letterNumber(open, '', null),
    about: round.reason || `trong đợt xét “${round.name}”`,
    basis: round.campaignId === null ? null : campaignBasis(open, round.campaignId),
    units,
    quotas: quotaLinesOf(open, round).lines.map(passedQuota),
    dueOn: call?.dueOn ?? round.dueDate,
    signer: headSigner(open, null),
    distribution: distribution(open, ['Như trên']),
    draft: true,
  }, paperTexts(open));
}

const STATES: Readonly<Record<QuotaLine['status'], PassedQuota['state']>> = { 'co-dinh': 'fixed', 'cho-phan-bo': 'awaiting', 'khong-quy-dinh': 'free', 'khong-con-don-vi-nhan': 'no-receiver' };
const passedQuota = ({ printed, status, min, max, allotment }: QuotaLine): PassedQuota => ({ printed, state: STATES[status], min, max, source: allotment === null ? '' : `${allotment.document} ngày ${formatScreenDate(allotment.date)}` });

export const MEETING_PAPERS = {
  'giay-moi': { papers: (open, id) => sessionInvitation(open, id, 'common') },
  'giay-moi-tung-nguoi': { papers: (open, id) => sessionInvitation(open, id, 'each') },
  'giay-moi-trao-thuong': { papers: ceremonyInvitation },
  'thong-bao-cong-khai': { papers: publicNotice },
  'danh-sach-trao-thuong': { papers: ceremonyList },
  'huong-dan-phan-bo': { papers: guidanceLetters },
} satisfies Readonly<Record<string, PaperMaker>>;
