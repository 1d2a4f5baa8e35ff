import { buildIntakeReminder } from '../../shared/documents/intake-reminder.ts';
import type { Paper } from '../../shared/documents/model.ts';
import { buildReturnLetter } from '../../shared/documents/return-letter.ts';
import type { Round } from '../../shared/domain/round.ts';
import { displayName, placeOf } from '../../shared/domain/subject.ts';
import { Refusal, fault } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { letterNumber } from './campaign-papers.ts';
import { expectedOf } from './intake-calls.ts';
import { contentAward } from './intake-view.ts';
import type { OpenUnit } from './open-unit.ts';
import { distribution, headSigner, issuerOf } from './paper-facts.ts';
import type { PaperMaker } from './paper-maker.ts';
import { paperTexts } from './paper-texts.ts';

/** What a round's awards are for, as it follows «đề nghị khen thưởng». */
function aboutOf({ reason, name }: Round): string {
  if (reason === '') return `trong đợt xét «${name}»`;
  const text = reason.charAt(0).toLocaleLowerCase('vi') + reason.slice(1);
  return /^(?:đã )?có /u.test(text) ? `các trường hợp ${text}` : text;
}

/** Công văn trả lại: `id` is «list/return». The lines are printed as they stood in the sending that was returned. */
export function returnLetterPaper(open: OpenUnit, id: string): Result<Paper> {
  const [intakeId = '', returnId = ''] = id.split('/');
  const { read } = open.db;
  const intake = read.needEver('intake', intakeId);
  const note = intake.returns.find((one) => one.id === returnId);
  if (note === undefined) throw new Refusal(fault('khong-tim-thay', 'Không tìm thấy lần trả lại này.', { next: 'Mở lại danh sách.' }));
  const round = read.needEver('round', intake.roundId);
  const sending = intake.sendings[note.sending - 1];
  const cases = note.lineIds.flatMap((lineId) => {
    const line = read.getEver('intake_line', lineId);
    if (line === null) return [];
    const then = line.earlier.find((before) => before.sending === note.sending) ?? line;
    return [{ name: displayName(then.fields), place: placeOf(then.fields), award: contentAward(open, then, round) }];
  });
  return buildReturnLetter({
    issuer: issuerOf(open),
    paper: letterNumber(open, note.number, note.number === '' ? null : note.on),
    recipient: intake.senderName,
    submission: { number: sending?.number ?? '', date: sending?.date ?? null },
    about: aboutOf(round),
    cases,
    reason: note.reason,
    answerBy: note.answerBy,
    signer: headSigner(open, null),
    distribution: distribution(open, ['Như trên']),
    draft: note.number === '',
  }, paperTexts(open));
}

/** Công văn đôn đốc to those whose lists a round still waits for (R92, R79). */
export function intakeReminderPaper(open: OpenUnit, roundId: string): Result<Paper> {
  const { read } = open.db;
  const round = read.need('round', roundId);
  const call = read.all('intake_call', { round: roundId })[0] ?? null;
  if (call === null) throw new Refusal(fault('chua-ghi-don-vi', 'Chưa ghi những đơn vị cần gửi danh sách cho đợt xét này.', { next: 'Chọn các đơn vị cần gửi trước.' }));
  return buildIntakeReminder({
    issuer: issuerOf(open),
    paper: letterNumber(open, '', null),
    about: aboutOf(round),
    units: expectedOf(open, call, read.all('intake', { round: roundId })).filter(({ sent }) => !sent).map(({ name }) => name),
    dueOn: call.dueOn,
    countedTo: open.clock.today(),
    askedBy: null,
    signer: headSigner(open, null),
    distribution: distribution(open, ['Như trên']),
    draft: true,
  }, paperTexts(open));
}

export const INTAKE_PAPERS = {
  'cong-van-tra-lai': { papers: returnLetterPaper },
  'cong-van-don-doc-danh-sach': { papers: intakeReminderPaper },
} satisfies Readonly<Record<string, PaperMaker>>;
