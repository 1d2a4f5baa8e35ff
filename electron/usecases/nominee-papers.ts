import { briefSheets, buildBriefList } from '../../shared/documents/brief-list.ts';
import type { BriefLine, BriefListInput } from '../../shared/documents/brief-list.ts';
import { buildNomineeLines } from '../../shared/documents/nominee-lines.ts';
import type { LineGroup } from '../../shared/documents/nominee-lines.ts';
import { byForm } from '../../shared/domain/nominee-words.ts';
import { displayName, placeOf } from '../../shared/domain/subject.ts';
import type { Subject } from '../../shared/domain/subject.ts';
import { organName } from '../../shared/domain/unit.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import { isDraft, linesOf } from './dossier-papers.ts';
import type { DossierLine } from './dossier-papers.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { collectiveSigner, issuerOf, paperNumber } from './paper-facts.ts';
import type { PaperMaker } from './paper-maker.ts';
import { paperTexts } from './paper-texts.ts';

type Person = Extract<Subject, { kind: 'person' }>;

function briefInput(open: OpenUnit, id: string): BriefListInput {
  const dossier = open.db.read.need('dossier', id);
  return {
    issuer: issuerOf(open),
    submission: paperNumber(open, 'TTr', dossier.submission.number, dossier.submission.date),
    submittedBy: organName(unitOf(open)),
    lines: byForm(linesOf(open, dossier)).flatMap((line) => (line.subject.kind === 'person' ? [briefLine(open, line, line.subject)] : [])),
    draft: isDraft(dossier),
    signer: collectiveSigner(open, dossier.submission.signer),
  };
}

/** What the registry lacks (quê quán, trình độ, năm vào ngành) is what was written in the person's report. */
function briefLine(open: OpenUnit, { awardName, merit, texts }: DossierLine, person: Person): BriefLine {
  const held = open.db.read.all('award_entry', { subject: person.id }).filter(({ cancelledOn }) => cancelledOn === null);
  return {
    name: displayName(person),
    birth: person.birth === null ? '' : 'year' in person.birth ? String(person.birth.year) : person.birth.date,
    place: [person.position, person.department, person.workplace].filter(Boolean).join(', '),
    homeTown: texts['homeTown'] ?? '',
    residence: person.address,
    education: texts['education'] ?? '',
    joined: texts['joined'] ?? '',
    merit,
    award: awardName,
    held: held.sort((one, other) => one.year - other.year).map((entry) => `${entry.awardName} năm ${entry.year} (${[entry.decisionNumber, formatScreenDate(entry.decisionDate)].filter(Boolean).join(', ')})`),
  };
}

const groupOf = ({ kind, tags }: Subject): LineGroup => (kind === 'collective' && tags?.includes('enterprise') === true ? 'enterprise' : kind);

/** Nominees in lines by award, as a decision would list them. */
function nomineeLinesPaper(open: OpenUnit, id: string) {
  const dossier = open.db.read.need('dossier', id);
  const lines = linesOf(open, dossier);
  const awards = [...new Set(lines.map(({ awardName }) => awardName))];
  return buildNomineeLines(
    {
      submission: paperNumber(open, 'TTr', dossier.submission.number, dossier.submission.date),
      submittedBy: organName(unitOf(open)),
      awards: awards.map((name) => {
        const own = lines.filter(({ awardName }) => awardName === name);
        return { name, verb: own[0]?.verb ?? 'tặng', lines: own.map(({ subject }) => ({ group: groupOf(subject), name: displayName(subject), place: placeOf(subject) })) };
      }),
      draft: isDraft(dossier),
    },
    paperTexts(open),
  );
}

export const NOMINEE_PAPERS = {
  'danh-sach-trich-ngang': { papers: (open: OpenUnit, id: string) => buildBriefList(briefInput(open, id), paperTexts(open)), sheets: (open: OpenUnit, id: string) => briefSheets(briefInput(open, id)) },
  'danh-sach-theo-dong': { papers: nomineeLinesPaper },
} satisfies Readonly<Record<string, PaperMaker>>;
