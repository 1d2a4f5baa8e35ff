import type { CheckView } from '../../shared/api/dossier-steps.ts';
import { checkDossier, checkNominee } from '../../shared/domain/dossier-check.ts';
import type { CheckFinding, CheckedNominee, MendPlace } from '../../shared/domain/dossier-check.ts';
import type { Dossier } from '../../shared/domain/dossier.ts';
import type { Nomination } from '../../shared/domain/nomination.ts';
import { isAtHome } from '../../shared/domain/nomination-steps.ts';
import { gradingMismatch } from '../../shared/domain/quality-grading.ts';
import { PENDING_CASE_WORDS } from '../../shared/domain/registers/person-shapes.ts';
import type { Round } from '../../shared/domain/round.ts';
import { standardsFor } from '../../shared/domain/standard-fit.ts';
import type { EligibilityReport, Finding } from '../../shared/eligibility/report.ts';
import { catchRefusal } from '../../shared/result.ts';
import { fold } from '../../shared/text/fold.ts';
import { copiedReport } from './achievement-reports.ts';
import { planOfRound } from './award-names.ts';
import { nominationsOf } from './dossier-nominations.ts';
import { eligibilityOf } from './eligibility.ts';
import { factsOf } from './facts.ts';
import type { HandlersOf } from './handlers.ts';
import { nominationFacts } from './nomination-facts.ts';
import { openPointsOf } from './nomination-view.ts';
import { repeatsOf } from './nominations.ts';
import type { OpenUnit } from './open-unit.ts';
import { subjectOf } from './subject-of.ts';
import { voteOf } from './votes.ts';

/** «Kiểm tra hồ sơ» before sending: one page of all that is open, and what of it asks for a reason (R98). */
export function dossierCheckHandlers(open: OpenUnit): HandlersOf<'dossier.check'> {
  return {
    'dossier.check': (_ctx, { id }) =>
      catchRefusal(() => {
        const dossier = open.db.read.need('dossier', id);
        const round = open.db.read.needEver('round', dossier.roundId);
        const nominations = nominationsOf(open, dossier);
        const checked = nominations.map((nomination) => ({ nomination, findings: checkOf(open, nomination, round) }));
        const whole = checkDossier(dossierFacts(open, dossier, round, nominations)).map((finding) => viewOf(open, finding, null, dossier, round));
        return {
          dossier,
          findings: [...whole, ...checked.flatMap(({ nomination, findings }) => findings.map((finding) => viewOf(open, finding, nomination, dossier, round)))],
          nominees: nominations.length,
          clear: checked.filter(({ findings }) => findings.every(({ weight }) => weight === 'note')).length,
        };
      }),
  };
}

/** Everything about one nominee as it stands now. */
export function checkOf(open: OpenUnit, nomination: Nomination, round: Round): CheckFinding[] {
  return checkNominee(nomineeFacts(open, nomination, round));
}

function nomineeFacts(open: OpenUnit, nomination: Nomination, round: Round): CheckedNominee {
  const { read } = open.db;
  const subject = subjectOf(open, nomination);
  const facts = nominationFacts(open, nomination, round, subject);
  const records = read.get('subject', subject.id) === null ? null : factsOf(read, subject.id, { throughYear: round.year });
  const report = records === null ? null : eligibilityOf(open, nomination, round, records);
  const before = nomination.copiedFrom === null ? null : read.getEver('nomination', nomination.copiedFrom);
  const advising = standardsFor(planOfRound(open, round), nomination.award, { kind: subject.kind, tags: subject.tags }).some(({ standard }) => fold(standard.text).includes('tham muu'));
  return {
    openPoints: openPointsOf(open, nomination, round),
    items: facts.items,
    itemNotes: facts.itemNotes,
    merit: nomination.merit,
    eligibility: report === null ? null : { verdict: report.verdict, summary: report.summary, missing: missingOf(report), unnumbered: unnumberedOf(report, new Map(records?.awards.map((one) => [one.id, one.decisionNumber.trim()]))) },
    toConfirm: report === null ? [] : toConfirmOf(report),
    pending: read.all('pending_matter', { subject: subject.id }).filter(({ clearedOn }) => clearedOn === null).map((line) => ({ words: PENDING_CASE_WORDS[line.case], from: line.from, source: line.source })),
    awards: read.all('award_entry', { subject: subject.id }).filter(({ cancelledOn }) => cancelledOn === null).map(({ awardName, year, decisionNumber, merit }) => ({ name: awardName, year, decision: decisionNumber, merit })),
    same: repeatsOf(open, round, [subject.id], nomination.id).map(({ sentence }) => sentence),
    mismatches: read.all('quality_grading', { subject: subject.id }).flatMap((line) => gradingMismatch(line, nomination, round.year) ?? []),
    copiedMerit: before !== null && nomination.merit !== '' && before.merit === nomination.merit,
    copiedReport: copiedReport(open, nomination),
    capacityOpen: advising && nomination.capacity === null,
  };
}

const decisive = ({ conditions }: EligibilityReport) => conditions.filter(({ group, severity, uncertain }) => (group === 'gate' || group === 'standard') && severity === 'block' && !uncertain).map(({ finding }) => finding);
const leavesOf = (finding: Finding): Finding[] => (finding.parts.length === 0 ? [finding] : finding.parts.flatMap(leavesOf));
const MOST_NAMED = 6;

/** Records looked for and not there, by name. */
export function missingOf(report: EligibilityReport): string[] {
  const named = decisive(report).filter(({ result }) => result !== 'dat').flatMap(leavesOf).filter(({ result }) => result === 'thieu-so-lieu').flatMap(({ missing }) => missing);
  return [...new Set(named)].slice(0, MOST_NAMED);
}

/** Conditions that hold because nothing is on record, and ask a person to look. */
export function toConfirmOf(report: EligibilityReport) {
  return report.conditions.flatMap(({ group, standing, finding: { result, asks, sentence } }) => (group === 'gate' && standing === 'in-force' && result === 'dat' && asks !== null ? [{ ...asks, sentence }] : []));
}

/** Awards a condition rests on whose record has no number of a decision: consecutive years are proven by decisions. */
export function unnumberedOf(report: EligibilityReport, numbers: ReadonlyMap<string, string>): string[] {
  const relied = decisive(report).flatMap(leavesOf).flatMap(({ evidence }) => evidence).filter(({ kind, id }) => kind === 'award' && numbers.get(id) === '');
  return [...new Set(relied.map(({ text }) => text))].slice(0, MOST_NAMED);
}

function dossierFacts(open: OpenUnit, dossier: Dossier, round: Round, nominations: readonly Nomination[]) {
  const { number, date, signer } = dossier.submission;
  const waiting = open.db.read.all('nomination', { round: round.id }).filter((one) => one.state === 'passed' && one.dossierId === null && isAtHome(one));
  const sessions = nominations.flatMap((nomination) => voteOf(open, nomination, round).session?.date ?? []);
  return { number, date, hasSigner: signer !== null, nominations: nominations.length, leftOut: waiting.map((one) => subjectOf(open, one).name), lastSession: sessions.sort().at(-1) ?? null };
}

const LABELS: Readonly<Record<MendPlace, string>> = {
  'de-nghi': 'Sửa đề nghị', 'ho-so': 'Sửa hồ sơ', 'hop-xet': 'Mở họp xét', 'doi-tuong': 'Mở lịch sử khen thưởng', 'trung-nhau': 'Xem cạnh nhau', 'viec-dang-xem-xet': 'Mở sổ việc đang xem xét', 'xep-loai': 'Mở sổ xếp loại',
};

/** The page where a finding is mended. */
function viewOf(open: OpenUnit, { code, weight, sentence, mend, asks }: CheckFinding, nomination: Nomination | null, dossier: Dossier, round: Round): CheckView {
  const at = (page: string, params: Record<string, string>) => ({ page, params, label: LABELS[mend] });
  const name = nomination === null ? '' : subjectOf(open, nomination).name;
  const head = { code, weight, sentence, nominationId: nomination?.id ?? null, name, asks: asks === undefined || nomination === null ? null : { ...asks, subjectId: nomination.subjectId, year: round.year } };
  switch (mend) {
    case 'ho-so':
      return { ...head, mend: dossier.state === 'dang-soan' ? at('lap-ho-so', { id: dossier.id }) : at('ho-so-de-nghi', { id: dossier.id }) };
    case 'hop-xet':
      return { ...head, mend: at('dot-xet', { id: round.id, tab: 'hop-xet' }) };
    case 'doi-tuong':
      return { ...head, mend: at('doi-tuong-chi-tiet', { id: nomination?.subjectId ?? '' }) };
    case 'trung-nhau':
      return { ...head, mend: at('de-nghi-canh-nhau', { id: nomination?.id ?? '' }) };
    case 'viec-dang-xem-xet':
      return { ...head, mend: at('so', { register: 'pending_matter' }) };
    case 'xep-loai':
      return { ...head, mend: at('so', { register: 'quality_grading' }) };
    case 'de-nghi':
      return { ...head, mend: at('de-nghi', { id: nomination?.id ?? '' }) };
  }
}
