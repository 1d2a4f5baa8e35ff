import type { PaperIssuer } from '../../shared/documents/issuer.ts';
import type { Paper } from '../../shared/documents/model.ts';
import { shortOrgan } from '../../shared/documents/phrases.ts';
import { buildResultSubmission } from '../../shared/documents/result-submission.ts';
import type { PaperSigner } from '../../shared/documents/signer.ts';
import type { SubmissionAward } from '../../shared/documents/submission.ts';
import type { Session } from '../../shared/domain/council.ts';
import type { DossierVersion } from '../../shared/domain/dossier.ts';
import type { Round } from '../../shared/domain/round.ts';
import { organName } from '../../shared/domain/unit.ts';
import { Refusal, fault } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import { fold } from '../../shared/text/fold.ts';
import { awardVerbOf } from './award-names.ts';
import { councilIssuer, councilName, judgedRows } from './council-papers.ts';
import type { Judged } from './council-papers.ts';
import { positionBeside } from './meeting-papers.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { countKinds, distribution, issuerOf, ownAuthority } from './paper-facts.ts';
import type { PaperMaker } from './paper-maker.ts';
import { paperTexts } from './paper-texts.ts';
import { councilOf } from './session-judging.ts';

/** What follows the session's id where the division signs instead of the council. */
const BY_DIVISION = 'phong';

/**
 * Tờ trình kết quả xét of a session, to the chair (documents.md 3.10).
 * @param id a session, or «session/phong» for the one that the division signs
 */
export function resultSubmissionPaper(open: OpenUnit, id: string): Result<Paper> {
  const [sessionId = '', by] = id.split('/');
  const { read } = open.db;
  const session = read.need('session', sessionId);
  const round = read.needEver('round', session.roundId);
  const unit = unitOf(open);
  const rows = judgedRows(open, session);
  const lacking = rows.flatMap((row) => {
    const missing = row.nomination.items.filter(({ required, state }) => required === 'yes' && (state === 'con-thieu' || state === 'qua-cu')).map(({ name }) => name);
    return missing.length === 0 ? [] : [{ name: row.row.name, what: `còn thiếu ${missing.join('; ')}` }];
  });
  const passed = rows.filter(({ state }) => state === 'passed');
  const who = by === BY_DIVISION ? division(open) : council(open, session);
  return buildResultSubmission(
    {
      issuer: who.issuer,
      province: unit.province,
      paper: { number: null, symbol: who.symbol, date: null, asOf: open.clock.today() },
      authority: ownAuthority(unit),
      proposer: who.proposer,
      round: `đợt xét “${round.name}”`,
      ownUnit: organName(unit),
      received: receivedFor(open, session),
      total: rows.length,
      complete: rows.length - lacking.length,
      lacking,
      session: { council: councilName(open), minutesNumber: session.number, date: session.date, present: session.attendance.filter(({ present }) => present).length, members: session.members.length, result: `${passed.length}/${rows.length} đề nghị được thông qua` },
      proposed: awardsOf(passed),
      refused: rows.filter(({ state }) => state === 'not-passed').map(({ row, nomination }) => ({ name: row.name, award: row.award, why: session.results.find(({ nominationId }) => nominationId === nomination.id)?.note ?? '' })),
      attachments: [...(passed.length === 0 ? [] : ['dự thảo Quyết định khen thưởng', 'Danh sách đề nghị khen thưởng']), 'Biên bản họp Hội đồng', ...(session.ballot === 'phieu-kin' ? ['Biên bản kiểm phiếu'] : [])],
      signer: who.signer,
      distribution: distribution(open, ['Như trên']),
      draft: !session.concluded,
    },
    paperTexts(open),
  );
}

/** One line for each award; what goes further up stands apart from what the chair decides. */
function awardsOf(passed: readonly Judged[]): SubmissionAward[] {
  const names = [...new Set(passed.map(({ row, side }) => `${side === 'up' ? 'up' : 'own'} ${row.award}`))];
  return names.map((key) => {
    const own = passed.filter(({ row, side }) => `${side === 'up' ? 'up' : 'own'} ${row.award}` === key);
    const [first] = own;
    const award = first?.row.award || '(chưa chọn mức khen)';
    return { verb: awardVerbOf(first?.nomination.award ?? null), name: first?.side === 'up' ? `${award} (trình cấp trên khen thưởng)` : award, counts: countKinds(own.map(({ subject }) => subject.kind)) };
  });
}

/** Dossiers that came as bundles and are judged in the session, then lists from below that came in for the round, as they came last. */
function receivedFor(open: OpenUnit, { roundId }: Session) {
  const { read } = open.db;
  const lists = read.all('intake', { round: roundId }).flatMap((intake) => {
    const last = intake.sendings.at(-1);
    if (last === undefined) return [];
    const date = last.date === null ? '' : ` ngày ${formatScreenDate(last.date)}`;
    return [{ from: intake.senderName, submission: last.number === '' ? 'danh sách đề nghị' : `Tờ trình số ${last.number}${date}`, on: last.receivedOn, count: read.count('intake_line', { intake: intake.id }) }];
  });
  return [...dossiersFor(open, read.needEver('round', roundId)), ...lists];
}

/** Dossiers that other units sent in bundles for what the round is held for: the same milestone of the campaign and year, else a round of the same name. */
function dossiersFor(open: OpenUnit, { campaignId, milestoneId, year, name }: Round) {
  const { read } = open.db;
  const own = unitOf(open).code;
  const campaign = campaignId === null ? null : read.getEver('campaign', campaignId);
  const fits = (version: DossierVersion): boolean => {
    if (version.year !== year || version.owner === own) return false;
    if (campaign === null) return version.campaignName === null && fold(version.roundName) === fold(name);
    const same = version.planCode !== null && campaign.planCode !== null ? version.planCode === campaign.planCode : fold(version.campaignName ?? '') === fold(campaign.name);
    return same && version.milestoneId === milestoneId;
  };
  return read.all('dossier_version').filter(fits).map((version) => {
    const { number, date } = version.submission;
    const received = read.all('receipt', { dossier_version: version.id })[0]?.date ?? version.frozenOn;
    return { from: version.ownerName, submission: number === '' ? 'hồ sơ đề nghị' : `Tờ trình số ${number}${date === null ? '' : ` ngày ${formatScreenDate(date)}`}`, on: received, count: version.nominationVersionIds.length };
  });
}

interface Who {
  readonly issuer: PaperIssuer;
  readonly symbol: string;
  readonly proposer: string;
  readonly signer: PaperSigner;
}

/** TM. HỘI ĐỒNG, by whoever chaired the session, with the position in the organ under it. */
function council(open: OpenUnit, session: Session): Who {
  const chair = session.members.find(({ id }) => id === session.chairId);
  const deputy = chair?.duty === 'pho-chu-tich';
  return {
    issuer: councilIssuer(open),
    symbol: 'TTr-HĐTĐKT',
    proposer: councilName(open),
    signer: { capacity: deputy ? 'TM-KT' : 'TM', title: deputy ? 'Phó Chủ tịch' : 'Chủ tịch', forTitle: deputy ? 'Chủ tịch' : null, forBody: 'Hội đồng', otherTitle: positionBeside(open, chair), name: chair?.name ?? null },
  };
}

/** The division that proposes, as the decision on the council names its head: «Trưởng phòng Văn hóa - Xã hội». */
function division(open: OpenUnit): Who {
  const head = councilOf(open.db.read)?.proposer.trim() ?? '';
  const field = /^trưởng\s+phòng\s+(.+)$/iu.exec(head)?.[1];
  if (field === undefined) throw new Refusal(fault('chua-biet-phong', 'Chưa biết phòng nào trình.', { item: 'proposer', next: 'Ghi người đề nghị («Trưởng phòng …») ở trang Hội đồng, hoặc in tờ trình của Hội đồng.' }));
  const name = `Phòng ${field}`;
  const own = issuerOf(open);
  return {
    issuer: { kind: 'division', name, superior: shortOrgan(organName(unitOf(open))), place: own.place },
    symbol: `TTr-${unitOf(open).draftingSymbol ?? ''}`,
    proposer: name,
    signer: { capacity: 'head', title: 'Trưởng phòng', forTitle: null, forBody: null, otherTitle: null, name: null },
  };
}

export const RESULT_PAPERS = {
  'to-trinh-ket-qua': { papers: resultSubmissionPaper },
} satisfies Readonly<Record<string, PaperMaker>>;
