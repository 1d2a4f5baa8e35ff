import { buildDossierCover } from '../../shared/documents/dossier-cover.ts';
import { buildDossierIndex } from '../../shared/documents/dossier-index.ts';
import type { DossierIndexEntry } from '../../shared/documents/dossier-index.ts';
import { buildNomineeList, nomineeSheets } from '../../shared/documents/nominee-list.ts';
import type { NomineeListInput } from '../../shared/documents/nominee-list.ts';
import { buildSubmission } from '../../shared/documents/submission.ts';
import type { SubmissionAward } from '../../shared/documents/submission.ts';
import type { Paper } from '../../shared/documents/model.ts';
import type { Sheet } from '../../shared/documents/sheet.ts';
import type { Dossier } from '../../shared/domain/dossier.ts';
import type { NominationVersion } from '../../shared/domain/nomination.ts';
import { byForm, nomineeWords } from '../../shared/domain/nominee-words.ts';
import { birthText, displayName } from '../../shared/domain/subject.ts';
import type { Subject, SubjectKind } from '../../shared/domain/subject.ts';
import { organName } from '../../shared/domain/unit.ts';
import { Refusal } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { reportOf } from './achievement-content.ts';
import { awardNameOf, awardVerbOf } from './award-names.ts';
import { dossierFiles, dossierTitles } from './dossier-contents.ts';
import { nominationsOf } from './dossier-nominations.ts';
import { subjectOf } from './subject-of.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { addressees, collectiveSigner, countKinds, distribution, issuerOf, paperNumber } from './paper-facts.ts';
import type { PaperMaker } from './paper-maker.ts';
import { paperTexts } from './paper-texts.ts';
import { campaignBasis } from './campaigns.ts';
import { quotaLinesOf } from './quotas.ts';
import { voteOf } from './votes.ts';

/** One nominee as the papers of a dossier print it: from the frozen version once it was sent. */
export interface DossierLine {
  readonly subject: Subject;
  readonly awardName: string;
  readonly verb: string;
  readonly merit: string;
  /** Priority flags (R50). */
  readonly flags: string;
  readonly note: string;
  /** Texts of the nominee's report, where one was written. */
  readonly texts: Readonly<Record<string, string>>;
}

export function linesOf(open: OpenUnit, dossier: Dossier): DossierLine[] {
  const frozen = open.db.read.all('dossier_version', { dossier: dossier.id }).at(-1);
  if (frozen !== undefined) {
    return frozen.nominationVersionIds
      .map((id) => open.db.read.get('nomination_version', id))
      .filter((v): v is NominationVersion => v !== null)
      .map((v) => ({ subject: v.subject, awardName: v.awardName, verb: awardVerbOf(v.award), ...nomineeWords(v), texts: v.report?.texts ?? {} }));
  }
  const round = open.db.read.need('round', dossier.roundId);
  return nominationsOf(open, dossier).map((n) => ({
    subject: subjectOf(open, n),
    awardName: awardNameOf(open, n, round),
    verb: awardVerbOf(n.award),
    ...nomineeWords(n),
    texts: reportOf(open.db.read, n.id)?.texts ?? {},
  }));
}

export const isDraft = (dossier: Dossier): boolean => dossier.state === 'dang-soan';

/** Tờ trình đề nghị khen thưởng of a dossier. */
export function submissionPaper(open: OpenUnit, dossier: Dossier): Result<Paper> {
  const unit = unitOf(open);
  const lines = linesOf(open, dossier);
  const round = open.db.read.need('round', dossier.roundId);
  const { submission } = dossier;
  const first = nominationsOf(open, dossier).map((n) => voteOf(open, n, round).session).find((s) => s !== null);
  const basis = round.campaignId === null ? null : campaignBasis(open, round.campaignId);
  return buildSubmission({
    issuer: issuerOf(open),
    province: unit.province,
    paper: paperNumber(open, 'TTr', submission.number, submission.date),
    recipients: addressees(submission, dossier.receiver.name),
    authority: dossier.receiver.name,
    proposer: null,
    awards: awardsOf(lines),
    merit: submission.content,
    bases: basis === null ? [] : [basis],
    session: first === undefined ? null : { council: `Hội đồng Thi đua - Khen thưởng ${unit.name}`, minutesNumber: first.number === '' ? null : first.number, date: first.date, result: null },
    attachments: ['Danh sách đề nghị khen thưởng', ...(first === undefined ? [] : ['Biên bản họp Hội đồng Thi đua - Khen thưởng'])],
    signer: collectiveSigner(open, submission.signer),
    distribution: distribution(open, ['Như trên']),
    draft: isDraft(dossier),
  }, paperTexts(open));
}

function awardsOf(lines: readonly DossierLine[]): SubmissionAward[] {
  const groups = new Map<string, { verb: string; kinds: SubjectKind[] }>();
  for (const line of lines) {
    const group = groups.get(line.awardName) ?? { verb: line.verb, kinds: [] };
    group.kinds.push(line.subject.kind);
    groups.set(line.awardName, group);
  }
  return [...groups].map(([name, { verb, kinds }]) => ({ verb, name: name || '(chưa chọn mức khen)', counts: countKinds(kinds) }));
}

/** Danh sách đề nghị khen thưởng of a dossier, as the builder takes it. */
export function nomineeListInput(open: OpenUnit, dossier: Dossier): NomineeListInput {
  const unit = unitOf(open);
  const lines = byForm(linesOf(open, dossier));
  const round = open.db.read.need('round', dossier.roundId);
  const common = (line: DossierLine) => ({ award: line.awardName, merit: line.merit, note: line.note, category: [line.subject.category, line.flags].filter(Boolean).join('; ') });
  return {
    issuer: issuerOf(open),
    submission: paperNumber(open, 'TTr', dossier.submission.number, dossier.submission.date),
    submittedBy: organName(unit),
    collectives: lines.flatMap((l) => (l.subject.kind === 'collective' ? [{ name: l.subject.name, field: l.subject.field, ...common(l) }] : [])),
    persons: lines.flatMap((l) =>
      l.subject.kind === 'person'
        ? [
            {
              honorific: l.subject.honorific,
              name: l.subject.name,
              birth: birthText(l.subject.birth),
              gender: l.subject.gender === null ? '' : l.subject.gender === 'nam' ? 'Nam' : 'Nữ',
              position: l.subject.position,
              workplace: [l.subject.department, l.subject.workplace].filter(Boolean).join(', '),
              ...common(l),
            },
          ]
        : [],
    ),
    households: lines.flatMap((l) => (l.subject.kind === 'household' ? [{ name: l.subject.name, address: l.subject.address, award: l.awardName, merit: [l.merit, l.flags].filter(Boolean).join(' '), note: l.note }] : [])),
    quotas: quotaLinesOf(open, round)
      .lines.filter((q) => q.status === 'co-dinh' || q.status === 'cho-phan-bo')
      .map((q) => ({ label: q.printed, used: q.used, max: q.max })),
    standalone: true,
    draft: isDraft(dossier),
    preparedBy: null,
    signer: collectiveSigner(open, dossier.submission.signer),
  };
}

export function nomineeListPaper(open: OpenUnit, dossier: Dossier): Result<Paper> {
  return buildNomineeList(nomineeListInput(open, dossier), paperTexts(open));
}

export function nomineeListSheets(open: OpenUnit, dossier: Dossier): readonly Sheet[] {
  return nomineeSheets(nomineeListInput(open, dossier));
}

/** Mục lục hồ sơ; the written reasons of R98 are printed on it. */
export function dossierIndexPaper(open: OpenUnit, dossier: Dossier, entries: readonly DossierIndexEntry[]): Result<Paper> {
  const reasons = nominationsOf(open, dossier)
    .filter((n) => n.overrideReason !== '')
    .map((n) => `${displayName(subjectOf(open, n))}: ${n.overrideReason}`);
  return buildDossierIndex({ issuer: issuerOf(open), date: open.clock.today(), dossier: dossier.submission.content, sender: organName(unitOf(open)), entries, reasons }, paperTexts(open));
}

/** The index of what the folder of the dossier would hold now. */
function indexOf(open: OpenUnit, dossier: Dossier): Result<Paper> {
  return dossierIndexPaper(open, dossier, dossierFiles(open, dossier).map(({ title, name }) => ({ title, fileName: name, note: '' })));
}

/** Bìa hồ sơ with the papers as they lie in the folder on the desk. */
function coverPaper(open: OpenUnit, dossier: Dossier): Result<Paper> {
  return buildDossierCover(
    {
      issuer: issuerOf(open),
      dossier: dossier.submission.content,
      sender: organName(unitOf(open)),
      receiver: dossier.receiver.name,
      round: open.db.read.needEver('round', dossier.roundId).name,
      submission: paperNumber(open, 'TTr', dossier.submission.number, dossier.submission.date),
      sending: dossier.sending,
      counts: countKinds(linesOf(open, dossier).map(({ subject }) => subject.kind)),
      entries: dossierTitles(open, dossier),
    },
    paperTexts(open),
  );
}

/** The value, or a Refusal with its fault: for builders inside a use case. */
export function orRefuse<T>(result: Result<T>): T {
  if (!result.ok) throw new Refusal(result.error);
  return result.value;
}

export const DOSSIER_PAPERS = {
  'to-trinh': { papers: (open: OpenUnit, id: string) => submissionPaper(open, open.db.read.need('dossier', id)) },
  'danh-sach': { papers: (open: OpenUnit, id: string) => nomineeListPaper(open, open.db.read.need('dossier', id)), sheets: (open: OpenUnit, id: string) => nomineeListSheets(open, open.db.read.need('dossier', id)) },
  'muc-luc': { papers: (open: OpenUnit, id: string) => indexOf(open, open.db.read.need('dossier', id)) },
  'bia-ho-so': { papers: (open: OpenUnit, id: string) => coverPaper(open, open.db.read.need('dossier', id)) },
} satisfies Readonly<Record<string, PaperMaker>>;
