import { buildAchievementReport } from '../../shared/documents/achievement-report.ts';
import type { ReportSubject } from '../../shared/documents/achievement-report.ts';
import type { PaperIssuer } from '../../shared/documents/issuer.ts';
import type { Paper } from '../../shared/documents/model.ts';
import type { ReportForm } from '../../shared/domain/achievement-report.ts';
import type { Nomination, NominationVersion } from '../../shared/domain/nomination.ts';
import type { Subject } from '../../shared/domain/subject.ts';
import { Refusal, fault } from '../../shared/result.ts';
import { printedReport } from './achievement-content.ts';
import { awardNameOf, awardVerbOf } from './award-names.ts';
import { nominationsOf } from './dossier-nominations.ts';
import { orRefuse } from './dossier-papers.ts';
import type { OpenUnit } from './open-unit.ts';
import { collectiveSigner, issuerOf } from './paper-facts.ts';
import type { PaperMaker } from './paper-maker.ts';
import { paperTexts } from './paper-texts.ts';
import { issuerOfSender, signerOfSender } from './received-papers.ts';

/** The report of one nomination, in its own form or in `form`. */
function reportPaper(open: OpenUnit, nomination: Nomination, form: ReportForm | null): Paper {
  const { content, subject, awardName } = printedReport(open, nomination);
  const round = open.db.read.needEver('round', nomination.roundId);
  return orRefuse(
    buildAchievementReport(
      {
        issuer: issuerFor(issuerOf(open), subject, form ?? content.form),
        asOf: open.clock.today(),
        verb: awardVerbOf(nomination.award),
        award: awardName ?? awardNameOf(open, nomination, round),
        subject: particulars(subject),
        content: { ...content, form: form ?? content.form },
        signer: collectiveSigner(open, null),
      },
      paperTexts(open),
    ),
  );
}

/** The report of a nomination that came from another unit, as it was sent. */
function receivedReport(open: OpenUnit, version: NominationVersion): Paper {
  if (version.report === null) throw new Refusal(fault('khong-co-bao-cao', `Hồ sơ của ${version.subject.name} gửi đến không có báo cáo thành tích soạn trong phần mềm.`, { next: 'Mở tệp báo cáo kèm theo trong thành phần hồ sơ.' }));
  const sender = open.db.read.all('dossier_version', { dossier: version.dossierId })[0];
  const proposing = issuerOfSender(open, version.owner, sender?.ownerName ?? '');
  return orRefuse(
    buildAchievementReport(
      {
        issuer: issuerFor(proposing, version.subject, version.report.form),
        asOf: version.frozenOn,
        verb: awardVerbOf(version.award),
        award: version.awardName,
        subject: particulars(version.subject),
        content: version.report,
        signer: signerOfSender(null),
      },
      paperTexts(open),
    ),
  );
}

/** The nominee's own unit heads its report; where the registry names none, and for the short report, the proposing unit does. */
function issuerFor(own: PaperIssuer, subject: Subject, form: ReportForm): PaperIssuer {
  if (form === 'tom-tat' || subject.kind === 'household') return own;
  const [name, superior] = subject.kind === 'collective' ? [subject.name, subject.managedBy] : subject.department === '' ? [subject.workplace, ''] : [subject.department, subject.workplace];
  return name === '' ? own : { kind: 'division', name, superior: superior === '' ? null : superior, place: own.place };
}

function particulars(subject: Subject): ReportSubject {
  const { kind, name, address } = subject;
  const none = { kind, name, address, otherName: '', birth: '', gender: '', workplace: '', position: '', ethnicity: '', founded: '', size: '' };
  if (kind === 'household') return none;
  if (kind === 'collective') return { ...none, founded: subject.foundedYear === null ? '' : String(subject.foundedYear), size: subject.size === null ? '' : `${subject.size}${subject.women === null ? '' : ` (nữ: ${subject.women})`}` };
  const birth = subject.birth === null ? '' : 'year' in subject.birth ? String(subject.birth.year) : subject.birth.date;
  return {
    ...none,
    otherName: subject.otherName,
    birth,
    gender: subject.gender === null ? '' : subject.gender === 'nam' ? 'Nam' : 'Nữ',
    workplace: [subject.department, subject.workplace].filter(Boolean).join(', '),
    position: subject.position,
    ethnicity: subject.ethnicity,
  };
}

/** Reports of one nomination, of one as it was sent, or of every nomination of a dossier in its order, as one file. */
function reports(open: OpenUnit, id: string): readonly Paper[] {
  const { read } = open.db;
  const version = read.get('nomination_version', id);
  if (version !== null) return [receivedReport(open, version)];
  const dossier = read.getEver('dossier', id);
  if (dossier === null) return [reportPaper(open, read.needEver('nomination', id), null)];
  const nominations = nominationsOf(open, dossier);
  if (nominations.length === 0) throw new Refusal(fault('ho-so-trong', 'Hồ sơ này chưa có đề nghị nào nên chưa có báo cáo để in.', { next: 'Thêm đề nghị vào hồ sơ.' }));
  return nominations.map((nomination) => reportPaper(open, nomination, null));
}

const inForm = (form: ReportForm): PaperMaker => ({ papers: (open, id) => [reportPaper(open, open.db.read.needEver('nomination', id), form)] });

export const ACHIEVEMENT_PAPERS = {
  'bao-cao-thanh-tich': { papers: reports },
  'bao-cao-ca-nhan': inForm('ca-nhan'),
  'bao-cao-tap-the': inForm('tap-the'),
  'bao-cao-doanh-nghiep': inForm('doanh-nghiep'),
  'bao-cao-ho-gia-dinh': inForm('ho-gia-dinh'),
  'bao-cao-chuyen-de': inForm('chuyen-de'),
  'bao-cao-dot-xuat': inForm('dot-xuat'),
  'bao-cao-tom-tat': inForm('tom-tat'),
} satisfies Readonly<Record<string, PaperMaker>>;
