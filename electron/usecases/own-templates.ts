import { hasFormat, paperInfo } from '../../shared/documents/catalogue.ts';
import { NUMBERED_FIELD, templateFields } from '../../shared/documents/template-data.ts';
import { bareStarter, fieldList, starterOf } from '../../shared/documents/template-starter.ts';
import { builtInWording } from '../../shared/documents/wording.ts';
import type { WordingTemplate } from '../../shared/documents/wording.ts';
import type { PaperKind } from '../../shared/api/dossier.ts';
import { err, fault, ok } from '../../shared/result.ts';
import type { Paper } from '../../shared/documents/model.ts';
import { runChild } from '../host/child.ts';
import { readAll, storeAttachment } from './attachments.ts';
import { orRefuse } from './dossier-papers.ts';
import type { HandlersOf } from './handlers.ts';
import { fromLatest } from './latest-papers.ts';
import type { OpenUnit } from './open-unit.ts';
import { hearPapers } from './paper-hearing.ts';
import { MOST_TEMPLATE, templateBytes } from './own-docx-job.ts';
import { MEDIA_TYPES, paperName, renderAll } from './papers.ts';

type Methods = 'template.add' | 'template.use' | 'template.remove' | 'template.restore' | 'template.file' | 'template.starter' | 'template.fields';

/** The unit's own .docx templates: taken in, put in use, and what one needs to make them. */
export function templateHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  return {
    'template.add': async (ctx, { fileName, kind, from }, source) => {
      const bytes = await readAll(source, MOST_TEMPLATE);
      if (bytes === null) return err(fault('tep-qua-lon', 'Tệp Word lớn hơn 10 MB.', { next: 'Thu nhỏ ảnh trong tệp rồi chọn lại.' }));
      const known = templateFields(wordingOn(kind, from)).map(({ name }) => name);
      const checked = await runChild(open.ports.spawn, 'check-docx', { bytes, known, numbered: NUMBERED_FIELD.source }, { timeoutMs: 30_000, maxRssMb: 768, maxHeapMb: 512 });
      if (!checked.ok) return checked;
      const stored = await storeAttachment(open, fileName, only(bytes));
      if (!stored.ok) return stored;
      return db.write(ctx.actor, 'Thêm tệp Word của đơn vị làm mẫu', (tx) => {
        const attachment = tx.add('attachment', stored.value);
        const { fields } = checked.value as { fields: string[] };
        return tx.add('paper_template', { paper: kind, attachmentId: attachment.id, fileName: attachment.fileName, fields, validFrom: from, used: true, by: ctx.actor.name, on: open.clock.today() });
      });
    },
    'template.use': (ctx, { id, version, used }) =>
      db.write(ctx.actor, used ? 'Dùng tệp Word của đơn vị làm mẫu' : 'Thôi dùng tệp Word của đơn vị làm mẫu', (tx) => tx.put('paper_template', { ...tx.need('paper_template', id), used }, version)),
    'template.remove': (ctx, { id }) =>
      db.write(ctx.actor, 'Bỏ tệp Word mẫu của đơn vị', (tx) => {
        tx.need('paper_template', id);
        tx.remove('paper_template', id);
        return {};
      }),
    'template.restore': (ctx, { id }) =>
      db.write(ctx.actor, 'Khôi phục tệp Word mẫu của đơn vị', (tx) => {
        tx.restore('paper_template', id);
        return {};
      }),
    'template.file': async (_ctx, { id }) => {
      const { fileName, attachmentId } = db.read.need('paper_template', id);
      const bytes = await templateBytes(open, attachmentId);
      return bytes.ok ? ok({ fileName, mediaType: MEDIA_TYPES.docx, bytes: bytes.value }) : bytes;
    },
    'template.starter': async (_ctx, { kind }) => {
      const latest = fromLatest(open, kind, (id) => hearPapers(open, kind, id).papers[0] ?? null);
      const starter = latest === null ? bareStarter(wordingOn(kind, open.clock.today()), hasFormat(kind, 'xlsx')) : starterOf(latest);
      return asDocx(open, starter, `mau-${paperName(open, kind, '')}`);
    },
    'template.fields': async (_ctx, { kind }) => {
      const wording = wordingOn(kind, open.clock.today());
      return asDocx(open, fieldList(wording, templateFields(wording)), `truong-${paperName(open, kind, '')}`);
    },
  };
}

async function asDocx(open: OpenUnit, paper: Paper, name: string) {
  const files = await renderAll(open, [{ format: 'docx', papers: [paper] }]);
  return files.ok ? ok({ fileName: `${name}.docx`, mediaType: MEDIA_TYPES.docx, bytes: files.value[0] as Uint8Array }) : files;
}

function wordingOn(kind: PaperKind, day: string): WordingTemplate {
  return orRefuse(builtInWording(paperInfo(kind).document, day));
}

async function* only(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
