import { paperInfo } from '../../shared/documents/catalogue.ts';
import type { PaperTexts } from '../../shared/documents/filler.ts';
import { printable } from '../../shared/documents/safe-text.ts';
import { buildSpecimen } from '../../shared/documents/specimen.ts';
import { checkSentence } from '../../shared/documents/wording-check.ts';
import { builtInWording, mergedWording } from '../../shared/documents/wording.ts';
import type { WordingChange } from '../../shared/documents/wording.ts';
import type { PaperWordingFields } from '../../shared/domain/paper-wording.ts';
import { profileWordings } from '../../shared/law/profile-wordings.ts';
import { Refusal, catchRefusal, fault, ok } from '../../shared/result.ts';
import type { Writing } from './db.ts';
import { orRefuse } from './dossier-papers.ts';
import type { HandlersOf } from './handlers.ts';
import { fromLatest } from './latest-papers.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { issuerOf } from './paper-facts.ts';
import { hearPapers } from './paper-hearing.ts';
import { paperTexts } from './paper-texts.ts';
import { MEDIA_TYPES, paperName, renderAll } from './papers.ts';

type Methods = 'wording.state' | 'wording.save' | 'wording.remove' | 'wording.restore' | 'wording.preview';

/** Wording of papers in the unit's own way, sentence by sentence, from a day on. */
export function wordingHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  return {
    'wording.state': () => {
      const province = profileWordings(db.read.all('province_profile'), open.clock.today());
      return ok({
        today: open.clock.today(),
        wordings: db.read.all('paper_wording'),
        province: province.changes.map((change) => ({ ...change, level: 'province' as const })),
        unused: [...province.unused],
        bases: db.read.all('basis_change'),
        templates: db.read.all('paper_template'),
        unit: { ...paperTexts(open).unit },
        provinceName: unitOf(open).province,
      });
    },
    'wording.save': (ctx, { id, version, fields }) =>
      db.write(ctx.actor, id === undefined ? 'Sửa mẫu văn bản' : 'Sửa mẫu văn bản của đơn vị', (tx) => {
        refuseUnfitDays(tx, fields, id ?? null);
        const kept = { ...fields, sentences: ownSentences(open, fields), by: ctx.actor.name, on: open.clock.today() };
        return id === undefined ? tx.add('paper_wording', kept) : tx.put('paper_wording', { ...tx.need('paper_wording', id), ...kept }, version);
      }),
    'wording.remove': (ctx, { id }) =>
      db.write(ctx.actor, 'Bỏ mẫu văn bản của đơn vị', (tx) => {
        tx.need('paper_wording', id);
        tx.remove('paper_wording', id);
        return {};
      }),
    'wording.restore': (ctx, { id }) =>
      db.write(ctx.actor, 'Khôi phục mẫu văn bản của đơn vị', (tx) => {
        const { document, validFrom } = tx.needEver('paper_wording', id);
        refuseTwice(tx, document, validFrom, id);
        tx.restore('paper_wording', id);
        return {};
      }),
    'wording.preview': async (_ctx, { kind, from, sentences, of }) => {
      const made = catchRefusal(() => {
        const { document } = paperInfo(kind);
        const draft: WordingChange = { id: 'dang-sua', paper: document, level: 'unit', validFrom: null, validTo: null, name: 'Đang sửa', source: '', confidence: 'high', sentences: fitting(document, from, sentences) };
        const worded = (texts: PaperTexts): PaperTexts => ({ ...texts, wordings: [...(texts.wordings ?? []).filter(({ level, paper }) => level === 'province' || paper !== document), draft] });
        if (of === 'latest') {
          const latest = fromLatest(open, kind, (id) => ({ papers: hearPapers(open, kind, id, worded).papers, name: paperName(open, kind, id) }));
          if (latest === null) throw new Refusal(fault('chua-co-van-ban', `Đơn vị chưa có ${paperInfo(kind).name.toLocaleLowerCase('vi')} nào lập được.`, { next: 'Xem trước với số liệu ví dụ.' }));
          return latest;
        }
        const texts = worded(paperTexts(open));
        const merged = orRefuse(mergedWording(document, from, texts.wordings));
        return { papers: [buildSpecimen({ issuer: issuerOf(open), day: from, wording: merged.template, unit: texts.unit ?? {} })], name: paperName(open, kind, '') };
      });
      if (!made.ok) return made;
      const files = await renderAll(open, [{ format: 'pdf', papers: made.value.papers }]);
      if (!files.ok) return files;
      return ok({ fileName: `${made.value.name}.pdf`, mediaType: MEDIA_TYPES.pdf, bytes: files.value[0] as Uint8Array });
    },
  };
}

/** The sentences worded otherwise than they would read without; each fits, or the first that does not is refused with its name. */
function ownSentences(open: OpenUnit, fields: PaperWordingFields): Record<string, string> {
  const builtIn = orRefuse(builtInWording(fields.document, fields.validFrom));
  const below = orRefuse(mergedWording(fields.document, fields.validFrom, profileWordings(open.db.read.all('province_profile'), fields.validFrom).changes)).template.sentences;
  const kept: Record<string, string> = {};
  for (const [sentence, typed] of Object.entries(fields.sentences)) {
    const words = printable(typed).trim();
    const { refusal } = checkSentence(builtIn, sentence, words);
    if (refusal !== null) throw new Refusal(refusal);
    if (words !== below[sentence]) kept[sentence] = words;
  }
  return kept;
}

/** For a preview: what does not fit yet is left as it was; its fault stands beside it on the screen. */
function fitting(document: PaperWordingFields['document'], day: string, sentences: PaperWordingFields['sentences']): Record<string, string> {
  const builtIn = orRefuse(builtInWording(document, day));
  const clean = Object.entries(sentences).map(([sentence, words]) => [sentence, printable(words).trim()] as const);
  return Object.fromEntries(clean.filter(([sentence, words]) => checkSentence(builtIn, sentence, words).refusal === null));
}

function refuseUnfitDays(tx: Writing, { document, validFrom, validTo }: PaperWordingFields, id: string | null): void {
  if (validTo !== null && validTo <= validFrom) throw new Refusal(fault('ngay-nguoc', 'Ngày hết dùng phải sau ngày bắt đầu dùng.', { item: 'validTo', next: 'Sửa lại ngày, hoặc để trống ngày hết dùng.' }));
  refuseTwice(tx, document, validFrom, id);
}

function refuseTwice(tx: Writing, document: PaperWordingFields['document'], validFrom: string, id: string | null): void {
  const same = tx.all('paper_wording', { document }).some((held) => held.id !== id && held.validFrom === validFrom);
  if (same) throw new Refusal(fault('trung-ngay-mau', 'Đã có mẫu của đơn vị bắt đầu dùng từ ngày này.', { item: 'validFrom', next: 'Sửa mẫu ấy, hoặc chọn ngày khác.' }));
}
