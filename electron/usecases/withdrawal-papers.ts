import type { Paper } from '../../shared/documents/model.ts';
import { buildWithdrawalLetter } from '../../shared/documents/withdrawal-letter.ts';
import type { Dossier } from '../../shared/domain/dossier.ts';
import { displayName, placeOf } from '../../shared/domain/subject.ts';
import type { Result } from '../../shared/result.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import { fold } from '../../shared/text/fold.ts';
import { awardNameOf } from './award-names.ts';
import { letterNumber } from './campaign-papers.ts';
import type { OpenUnit } from './open-unit.ts';
import { distribution, headSigner, issuerOf } from './paper-facts.ts';
import type { PaperMaker } from './paper-maker.ts';
import { paperTexts } from './paper-texts.ts';
import { subjectOf } from './subject-of.ts';
import { withdrawnOf } from './withdrawals.ts';

/** Công văn thu hồi: what was taken back of a dossier after it was sent, as it stood in the sending. */
export function withdrawalLetterPaper(open: OpenUnit, dossier: Dossier): Result<Paper> {
  const { read } = open.db;
  const round = read.needEver('round', dossier.roundId);
  const cases = withdrawnOf(read, dossier).map(({ nomination }) => {
    const version = read.all('nomination_version', { nomination: nomination.id }).find(({ dossierId }) => dossierId === dossier.id);
    const subject = version?.subject ?? subjectOf(open, nomination);
    const { on, reason } = nomination.withdrawal ?? { on: open.clock.today(), reason: '' };
    return { name: displayName(subject), place: placeOf(subject), award: version?.awardName ?? awardNameOf(open, nomination, round), on, reason };
  });
  const { submission, receiver, state } = dossier;
  return buildWithdrawalLetter({
    issuer: issuerOf(open),
    paper: letterNumber(open, '', null),
    recipient: receiver.name,
    submission: { number: submission.number, date: submission.date },
    about: submission.content.charAt(0).toLocaleLowerCase('vi') + submission.content.slice(1),
    cases,
    whole: state === 'da-thu-hoi',
    signer: headSigner(open, null),
    distribution: distribution(open, ['Như trên']),
    // Its number is written by hand: no register of outgoing letters stands here.
    draft: true,
  }, paperTexts(open));
}

/** What a hand-over slip to a peer says of nominations sent to it before and taken back since: place in the list, day, no name. */
export function withdrawnLines(open: OpenUnit, peerCode: string): string[] {
  const { read } = open.db;
  const peer = read.all('peer', { unit_code: peerCode })[0];
  const dossiers = read.all('dossier').filter(({ receiver }) => receiver.unitCode === peerCode || (receiver.unitCode === null && peer !== undefined && fold(receiver.name) === fold(peer.unitName)));
  return dossiers.flatMap((dossier) => {
    const { number, date } = dossier.submission;
    const letter = [`Tờ trình${number === '' ? '' : ` số ${number}`}`, date === null ? '' : `ngày ${formatScreenDate(date)}`].filter(Boolean).join(' ');
    return withdrawnOf(read, dossier).map(({ nomination, position }) => `dòng ${position} của danh sách kèm ${letter}, lần ${dossier.sending}: thu hồi ngày ${formatScreenDate(nomination.withdrawal?.on ?? '')}`);
  });
}

export const WITHDRAWAL_PAPERS = {
  'cong-van-thu-hoi': { papers: (open: OpenUnit, id: string) => withdrawalLetterPaper(open, open.db.read.need('dossier', id)) },
} satisfies Readonly<Record<string, PaperMaker>>;
