import type { DossierVersion } from '../../shared/domain/dossier.ts';
import type { NominationVersion } from '../../shared/domain/nomination.ts';
import type { ReturnNote } from '../../shared/domain/response.ts';
import { isAway, nominationWord } from '../../shared/domain/nomination-steps.ts';
import { itemId } from '../../shared/domain/item.ts';
import type { WithdrawalBody } from '../../shared/exchange/bodies.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import { Refusal, catchRefusal, fault, ok } from '../../shared/result.ts';
import { applyReturn, newestVersion } from './answers.ts';
import { allCancelled } from './cancelled-award.ts';
import type { Reading, Writing } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';

type Methods = 'inbox.list' | 'inbox.get' | 'inbox.acknowledge' | 'inbox.return' | 'return.record';
type LineState = 'open' | 'returned' | 'awarded' | 'other-form' | 'refused' | 'superseded' | 'withdrawn';
const LINE_WORDS: Readonly<Record<LineState, string>> = {
  open: 'Chờ quyết định',
  returned: 'Bị trả lại',
  awarded: 'Khen thưởng',
  'other-form': 'Khen thưởng',
  refused: 'Không khen thưởng',
  superseded: 'Đã có lần gửi sau',
  withdrawn: 'Đã thu hồi',
};

export function inboxHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  const received = (): DossierVersion[] => {
    const own = unitOf(open).code;
    return db.read.all('dossier_version').filter((v) => v.owner !== own);
  };
  return {
    'inbox.list': () =>
      ok(
        received()
          .map((version) => {
            const lines = versionsOf(db.read, version).map((v) => lineState(db.read, v).state);
            const receipt = db.read.all('receipt', { dossier_version: version.id })[0];
            const waiting = lines.filter((s) => s === 'open').length;
            return {
              versionId: version.id,
              dossierId: version.dossierId,
              fromUnit: version.ownerName,
              content: version.submission.content,
              number: version.submission.number,
              date: version.submission.date ?? version.frozenOn,
              sending: version.sending,
              nominations: lines.length,
              open: waiting,
              receivedOn: receipt?.date ?? '',
              stateWord: lines.length > 0 && lines.every((s) => s === 'withdrawn') ? 'Đã thu hồi' : receipt === undefined ? 'Chờ tiếp nhận' : waiting > 0 ? 'Đang thẩm định' : 'Đã có quyết định',
            };
          })
          .reverse(),
      ),
    'inbox.get': (_ctx, { versionId }) =>
      catchRefusal(() => {
        const version = db.read.need('dossier_version', versionId);
        const receipt = db.read.all('receipt', { dossier_version: versionId })[0];
        const lines = versionsOf(db.read, version).map((v) => {
          const { state, note, returned, cancelled } = lineState(db.read, v);
          return { version: v, state, stateWord: cancelled ? nominationWord('awarded', 'unknown', true) : LINE_WORDS[state], note, returnAttachments: returned === null ? [] : scansOf(db.read, returned) };
        });
        return { version, lines, receivedOn: receipt?.date ?? '', acknowledged: receipt !== undefined };
      }),
    'inbox.acknowledge': (ctx, { versionId }) =>
      db.write(ctx.actor, 'Tiếp nhận hồ sơ', (tx) => {
        const version = tx.need('dossier_version', versionId);
        acknowledge(open, tx, version);
        return {};
      }),
    'inbox.return': (ctx, input) =>
      db.write(ctx.actor, 'Trả lại hồ sơ', (tx) => {
        const version = tx.need('dossier_version', input.versionId);
        acknowledge(open, tx, version);
        return returnLines(open, tx, versionsOf(tx, version).filter((v) => input.nominationIds.includes(v.nominationId)), input);
      }),
    'return.record': (ctx, input) =>
      db.write(ctx.actor, 'Ghi việc trả lại bằng giấy', (tx) => {
        const unit = unitOf(open);
        return input.nominationIds.map((nominationId) => {
          const nomination = tx.need('nomination', nominationId);
          const versionId = newestVersion(tx, nominationId, unit.code);
          if (!isAway(nomination) || versionId === null) {
            throw new Refusal(fault('chua-gui', 'Chỉ ghi trả lại cho đề nghị đã gửi.', { item: nominationId, next: 'Bỏ đề nghị này khỏi danh sách chọn.' }));
          }
          const note = tx.add('return_note', {
            owner: unit.code,
            ownerName: input.fromName,
            nominationId,
            nominationVersionId: versionId,
            dossierId: input.dossierId,
            reason: input.reason,
            date: input.date,
            channel: 'paper',
            attachmentIds: input.scanIds,
          });
          applyReturn(tx, note);
          return note;
        });
      }),
  };
}

/**
 * Returns lines with one reason, each with a note of its own.
 * @throws Refusal for a line that does not wait for an answer
 */
export function returnLines(open: OpenUnit, tx: Writing, versions: readonly NominationVersion[], { reason, date, scanIds }: { readonly reason: string; readonly date: string; readonly scanIds: readonly string[] }): ReturnNote[] {
  const unit = unitOf(open);
  return versions.map((v) => {
    const { state } = lineState(tx, v);
    if (state !== 'open') throw new Refusal(fault('da-tra-loi', `Đề nghị của ${v.subject.name}: ${LINE_WORDS[state].toLowerCase()}.`, { next: 'Chỉ trả lại đề nghị đang chờ quyết định.' }));
    return tx.add('return_note', { owner: unit.code, ownerName: unit.name, nominationId: v.nominationId, nominationVersionId: v.id, dossierId: v.dossierId, reason, date, channel: 'own', attachmentIds: [...scanIds] });
  });
}

export function versionsOf(read: Reading, version: DossierVersion): NominationVersion[] {
  return version.nominationVersionIds.map((id) => read.get('nomination_version', id)).filter((v): v is NominationVersion => v !== null);
}

/** What was answered on one frozen version. A later sending of the same nomination supersedes it. */
export function lineState(read: Reading, version: NominationVersion): { state: LineState; note: string; returned: ReturnNote | null; /** What was awarded was cancelled since. */ cancelled: boolean } {
  const line = read.all('decision_line', { nomination: version.nominationId }).findLast((l) => l.nominationVersionId === version.id);
  if (line !== undefined) return { state: line.result, note: line.reason, returned: null, cancelled: allCancelled(read, [line]) };
  const note = read.all('return_note', { nomination_version: version.id })[0];
  if (note !== undefined) return { state: 'returned', note: note.reason, returned: note, cancelled: false };
  if (newestVersion(read, version.nominationId, version.owner) !== version.id) return { state: 'superseded', note: '', returned: null, cancelled: false };
  const withdrawn = read.get('received_item', itemId('withdrawal', version.id));
  if (withdrawn !== null) {
    const { on, reason } = withdrawn.body as WithdrawalBody;
    return { state: 'withdrawn', note: `Ngày ${formatScreenDate(on)}: ${reason}`, returned: null, cancelled: false };
  }
  return { state: 'open', note: '', returned: null, cancelled: false };
}

/** Files of a return note. A file that did not come with the note is left out: there is nothing to show of it. */
function scansOf(read: Reading, { attachmentIds }: ReturnNote): { id: string; fileName: string }[] {
  return attachmentIds.flatMap((id) => {
    const attachment = read.getEver('attachment', id);
    return attachment === null ? [] : [{ id, fileName: attachment.fileName }];
  });
}

/** «Tiếp nhận hồ sơ», once. */
export function acknowledge(open: OpenUnit, tx: Writing, version: DossierVersion): void {
  if (tx.all('receipt', { dossier_version: version.id }).length > 0) return;
  const unit = unitOf(open);
  tx.add('receipt', { owner: unit.code, ownerName: unit.name, dossierVersionId: version.id, dossierId: version.dossierId, date: open.clock.today() });
}
