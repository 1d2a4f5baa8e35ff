import { catalogueCodeOf } from '../../shared/domain/award.ts';
import { checkNominee } from '../../shared/domain/dossier-check.ts';
import type { CheckFinding } from '../../shared/domain/dossier-check.ts';
import type { DossierVersion } from '../../shared/domain/dossier.ts';
import type { NominationVersion } from '../../shared/domain/nomination.ts';
import { agedItems, paperTooOld } from '../../shared/domain/paper-age.ts';
import { placeOf } from '../../shared/domain/subject.ts';
import type { Subject } from '../../shared/domain/subject.ts';
import { PENDING_CASE_WORDS } from '../../shared/domain/registers/person-shapes.ts';
import { evaluate } from '../../shared/eligibility/evaluate.ts';
import type { SubjectFacts } from '../../shared/eligibility/facts.ts';
import { awardIn } from '../../shared/law/law-book.ts';
import { Refusal, catchRefusal, fault, ok } from '../../shared/result.ts';
import { daysBetween } from '../../shared/text/dates.ts';
import { fold } from '../../shared/text/fold.ts';
import { nfcLines } from '../../shared/text/normal.ts';
import { deadlineDay } from './calendar-settings.ts';
import type { Reading } from './db.ts';
import { missingOf, toConfirmOf, unnumberedOf } from './dossier-check.ts';
import { optionsOf } from './eligibility.ts';
import { factsOf } from './facts.ts';
import type { HandlersOf } from './handlers.ts';
import { acknowledge, lineState, returnLines, versionsOf } from './inbox.ts';
import { lawOf } from './law.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';

type Methods = 'inbox.lines' | 'inbox.check' | 'inbox.returnMany';

/** Received lines over all dossiers: seen together, checked by our own law book, returned together (R69, R92). */
export function officeInboxHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  return {
    'inbox.lines': () => {
      const today = deadlineDay(open);
      const rows = waiting(db.read, unitOf(open).code).map(({ version, dossier }) => {
        const receipt = db.read.all('receipt', { dossier_version: dossier.id })[0];
        const since = receipt?.date ?? dossier.frozenOn;
        return {
          versionId: version.id,
          dossierVersionId: dossier.id,
          nominationId: version.nominationId,
          unit: dossier.ownerName,
          dossier: dossier.submission.content,
          subjectName: version.subject.name,
          place: placeOf(version.subject),
          awardName: version.awardName,
          sending: version.n,
          since,
          days: Math.max(0, daysBetween(since, today)),
          acknowledged: receipt !== undefined,
        };
      });
      return ok(rows.sort((a, b) => a.unit.localeCompare(b.unit, 'vi')));
    },
    'inbox.check': (_ctx, { versionIds }) =>
      catchRefusal(() => {
        const all = waiting(db.read, unitOf(open).code);
        return versionIds.map((versionId) => {
          const version = db.read.need('nomination_version', versionId);
          const dossier = dossierOf(db.read, version);
          const findings = dossier === null ? [] : checkReceived(open, version, dossier, all);
          return { versionId, findings: findings.map(({ code, sentence }) => ({ code, sentence })) };
        });
      }),
    'inbox.returnMany': (ctx, { versionIds, reason, date, scanIds }) =>
      db.write(ctx.actor, 'Trả lại nhiều đề nghị', (tx) => {
        const own = unitOf(open).code;
        const versions = [...new Set(versionIds)].map((id) => tx.need('nomination_version', id));
        const ours = versions.find(({ owner }) => owner === own);
        if (ours !== undefined) throw new Refusal(fault('de-nghi-cua-minh', `Đề nghị của ${ours.subject.name} là của đơn vị mình.`, { next: 'Chỉ trả lại đề nghị nhận từ đơn vị khác.' }));
        const dossiers = new Map(versions.map((version) => [version.dossierId, dossierOf(tx, version)]));
        for (const dossier of dossiers.values()) if (dossier !== null) acknowledge(open, tx, dossier);
        const notes = returnLines(open, tx, versions, { reason: nfcLines(reason), date, scanIds });
        const units = new Map([...dossiers.values()].flatMap((dossier) => (dossier === null ? [] : [[dossier.owner, dossier.ownerName] as const])));
        return { returned: notes.length, dossiers: dossiers.size, units: [...units].map(([unitCode, unitName]) => ({ unitCode, unitName })) };
      }),
  };
}

interface Waiting {
  readonly version: NominationVersion;
  readonly dossier: DossierVersion;
}

/** Received lines that wait for an answer. */
function waiting(read: Reading, own: string): Waiting[] {
  return read
    .all('dossier_version')
    .filter(({ owner }) => owner !== own)
    .flatMap((dossier) => versionsOf(read, dossier).map((version) => ({ version, dossier })))
    .filter(({ version }) => lineState(read, version).state === 'open');
}

/** The sending a frozen nomination came in. */
function dossierOf(read: Reading, { id, dossierId }: NominationVersion): DossierVersion | null {
  return read.all('dossier_version', { dossier: dossierId }).find(({ nominationVersionIds }) => nominationVersionIds.includes(id)) ?? null;
}

/** The same person or collective of our own registry, by identifier or by number of the identity card; null where it is not there. */
function ownSubject(read: Reading, { id, ...subject }: Subject): Subject | null {
  const same = read.get('subject', id);
  if (same !== null) return same;
  if (subject.kind !== 'person' || subject.nationalId === '') return null;
  return read.all('subject', { national_id: subject.nationalId })[0] ?? null;
}

/** Facts of somebody of whom nothing is on record here. */
function bareFacts(subject: Subject): SubjectFacts {
  const { id, kind, name, tags } = subject;
  return {
    subject: { id, kind, name, tags: tags ?? null, gender: null, foundedYear: subject.kind === 'collective' ? subject.foundedYear : null, endedOn: null, mayReceiveFlags: null },
    awards: [], ratings: [], initiatives: [], discipline: [], pending: [], leaves: [], services: [], reviews: [], members: [], confirmations: [], posting: null,
  };
}

/** What a received line would be returned for, as the list before sending has it (award-law 2.2), judged with what this unit knows. */
function checkReceived(open: OpenUnit, version: NominationVersion, dossier: DossierVersion, all: readonly Waiting[]): CheckFinding[] {
  const { read } = open.db;
  const law = lawOf(open, open.clock.today());
  const code = version.award === null ? null : catalogueCodeOf(version.award, dossier.ownerKind);
  const award = code === null ? undefined : awardIn(law, code);
  const subject = ownSubject(read, version.subject);
  const facts = subject === null ? bareFacts(version.subject) : factsOf(read, subject.id, { throughYear: dossier.year });
  const report = code === null || award === undefined ? null : evaluate(award, facts, { date: law.date, year: dossier.year, type: null, ground: null, merit: version.merit }, { ...optionsOf(law, code), stage: 'procedure' });
  const context = { award: award ?? null, date: dossier.submission.date ?? dossier.frozenOn, year: dossier.year, fromYear: null };
  const found = checkNominee({
    openPoints: version.award === null ? [{ code: 'khong-muc-khen', sentence: 'Chưa có danh hiệu, hình thức đề nghị.', stops: false }] : [],
    items: agedItems(version.items, context),
    itemNotes: version.items.flatMap((item) => {
      const old = item.state === 'da-co' ? paperTooOld(item, context) : null;
      return old === null ? [] : [{ code: item.code, sentence: old }];
    }),
    merit: version.merit,
    eligibility: report === null ? null : { verdict: report.verdict, summary: report.summary, missing: missingOf(report), unnumbered: unnumberedOf(report, new Map(facts.awards.map((one) => [one.id, one.decisionNumber.trim()]))) },
    toConfirm: report === null ? [] : toConfirmOf(report),
    pending: subject === null ? [] : read.all('pending_matter', { subject: subject.id }).filter(({ clearedOn }) => clearedOn === null).map((line) => ({ words: PENDING_CASE_WORDS[line.case], from: line.from, source: line.source })),
    awards: subject === null ? [] : read.all('award_entry', { subject: subject.id }).filter(({ cancelledOn }) => cancelledOn === null).map(({ awardName, year, decisionNumber, merit }) => ({ name: awardName, year, decision: decisionNumber, merit })),
    same: sameElsewhere(version, dossier, all),
    mismatches: [],
    copiedMerit: false,
    copiedReport: null,
    capacityOpen: false,
  });
  const missing = version.items.filter(({ state, required }) => state === 'con-thieu' && required === 'yes').map(({ name }) => name);
  const told = (sentence: string, kind: string): CheckFinding => ({ code: kind, weight: 'note', sentence, mend: 'de-nghi' });
  return [
    ...(missing.length === 0 ? [] : [told(`Đơn vị gửi đánh dấu còn thiếu: ${missing.join('; ')}.`, 'thieu-tai-lieu')]),
    ...version.openPoints.map((sentence) => told(`Khi gửi còn: ${sentence}`, 'con-vuong')),
    ...(version.overrideReason === '' ? [] : [told(`Lý do đơn vị gửi ghi: ${version.overrideReason}`, 'ly-do-gui')]),
    ...found,
  ];
}

/** The same person in another waiting line of the same year, by number of the identity card, else by name and place. */
function sameElsewhere({ id, subject, nominationId }: NominationVersion, { year }: DossierVersion, all: readonly Waiting[]): string[] {
  const card = subject.kind === 'person' ? subject.nationalId : '';
  const key = fold(`${subject.name} ${placeOf(subject)}`);
  return all
    .filter(({ version: other, dossier }) => other.id !== id && other.nominationId !== nominationId && dossier.year === year && other.subject.kind === subject.kind)
    .filter(({ version: other }) => (card !== '' && other.subject.kind === 'person' && other.subject.nationalId !== '' ? other.subject.nationalId === card : fold(`${other.subject.name} ${placeOf(other.subject)}`) === key))
    .map(({ version: other, dossier }) => `Cũng có trong hồ sơ của ${dossier.ownerName}: ${other.subject.name}, ${other.awardName || 'chưa ghi hình thức'}.`);
}
