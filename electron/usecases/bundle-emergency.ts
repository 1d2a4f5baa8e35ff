import type { Peer } from '../../shared/domain/exchange.ts';
import { buildEmergencySheet } from '../../shared/documents/emergency-sheet.ts';
import { readPassphrase, wordsOf } from '../../shared/exchange/words.ts';
import { Refusal, catchRefusal, err, fault, ok } from '../../shared/result.ts';
import { makePassphrase } from '../exchange/passphrase.ts';
import { checkWritable } from '../exchange/place.ts';
import { chosenGroups, exportAlone, nothingNew } from './bundle-export.ts';
import { selectBundles } from './bundle-selection.ts';
import { writeContent } from './bundle-write.ts';
import type { HandlersOf } from './handlers.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { tidyOutbox } from './outbox.ts';
import { paperTexts } from './paper-texts.ts';
import { MEDIA_TYPES, renderAll } from './papers.ts';

type Methods = 'bundle.exportEmergency' | 'bundle.emergencySheet';

/**
 * Emergency bundles: for a unit that cannot open what is written for its key, or whose key nobody could compare yet. The
 * words are made for this one writing, answered once, and neither stored nor logged; that it was done stands in the audit.
 */
export function bundleEmergencyHandlers(open: OpenUnit): HandlersOf<Methods> {
  return {
    'bundle.exportEmergency': (ctx, input, control) =>
      exportAlone(open, async () => {
        const found = catchRefusal(() => emergencyPeer(open, input.peerCode, input.evenSo));
        if (!found.ok) return found;
        const folder = await open.ports.folders.resolve(input.folder);
        if (!folder.ok) return folder;
        const writable = await checkWritable(folder.value);
        if (!writable.ok) return writable;
        tidyOutbox(open, { orphans: true });
        const groups = chosenGroups(input.groups);
        const upTo = open.db.store.identity().counter;
        const { selections: [selection] } = await selectBundles(open, [found.value], groups, upTo, control.signal);
        if (selection === undefined) return err(nothingNew([found.value]));
        const words = makePassphrase(open.random);
        const written = await writeContent(open, ctx.actor, selection, { folder: folder.value, groups, upTo, passphrase: words }, control);
        if (!written.ok) return written;
        const { rows, failed } = written.value;
        return ok({ written: [...rows], words, failed: failed === null ? null : { message: failed.message, next: failed.next ?? '' } });
      }),
    'bundle.emergencySheet': async (_ctx, { words, peerName, numbers }) => {
      const read = readPassphrase(words);
      if (!('row' in read)) return err(fault('cum-tu-sai', 'Cụm từ cần in không đúng.', { next: 'Chép tay cụm từ đang hiện trên màn hình.' }));
      const paper = buildEmergencySheet({ unitName: unitOf(open).name, peerName, numbers, words: wordsOf(read.row), date: open.clock.today() }, paperTexts(open));
      if (!paper.ok) return paper;
      const files = await renderAll(open, [{ format: 'pdf', papers: [paper.value] }]);
      if (!files.ok) return files;
      return ok({ fileName: 'Phieu-mat-khau-goi-khan-cap.pdf', mediaType: MEDIA_TYPES.pdf, bytes: files.value[0] as Uint8Array });
    },
  };
}

/** The unit a bundle under words is for: its confirmed key only where that was asked for, else the last one that came. */
function emergencyPeer(open: OpenUnit, peerCode: string, evenSo: boolean): Peer {
  const held = open.db.read.all('peer', { unit_code: peerCode });
  const confirmed = held.findLast(({ trust }) => trust === 'da-xac-nhan');
  const peer = confirmed ?? held.at(-1);
  if (peer === undefined) throw new Refusal(fault('chua-co-tep-khoa', 'Chưa có tệp khóa của đơn vị này.', { next: 'Thêm tệp khóa của đơn vị nhận trong «Đơn vị kết nối» trước.' }));
  if (confirmed !== undefined && !evenSo) {
    throw new Refusal(fault('khoa-con-dung-duoc', `Khóa của ${confirmed.unitName} còn dùng được.`, { next: 'Ghi gói thường; chỉ dùng gói khẩn cấp khi đơn vị đó không mở được gói bằng khóa.' }));
  }
  return peer;
}
