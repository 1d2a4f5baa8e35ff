import { buildErasureLetter } from '../../shared/documents/data-letters.ts';
import { buildRegisterList } from '../../shared/documents/register-list.ts';
import { sheetName } from '../../shared/documents/sheet.ts';
import type { Sheet } from '../../shared/documents/sheet.ts';
import { catchRefusal, ok } from '../../shared/result.ts';
import { letterNumber } from './campaign-papers.ts';
import { orRefuse } from './dossier-papers.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';
import { distribution, headSigner, issuerOf } from './paper-facts.ts';
import { paperTexts } from './paper-texts.ts';
import { MEDIA_TYPES, renderAll } from './papers.ts';
import { erasePerson, previewErasure, unitsTold } from './person-erase.ts';
import { heldData } from './person-export.ts';
import type { HeldRecord } from './person-export.ts';

const DATA_HEADINGS = [['Loại', 40], ['Điều ghi', 60], ['Nội dung', 140]] as const;
const LETTER_HEADINGS = [['Đơn vị nhận', 90], ['Đề nghị', 150]] as const;

/** A person's rights: everything that is held, as a paper and as data; every place; erasing. Correction is `subject.save` and `subject.change`. */
export function personHandlers(open: OpenUnit): HandlersOf<'person.export' | 'person.erasePreview' | 'person.erase'> {
  return {
    'person.export': async (_ctx, { id, what, format }) => {
      const found = catchRefusal(() => heldData(open, id));
      if (!found.ok) return found;
      const { name, records } = found.value;
      const fileName = `${what === 'letter' ? 'Thu-yeu-cau-xoa' : 'Du-lieu-ca-nhan'}-${open.clock.today()}.${format}`;
      if (format === 'json') {
        const data = what === 'letter' ? { name, units: unitsTold(open) } : { name, on: open.clock.today(), records: records.map(({ key, word, row }) => ({ key, loai: word, noiDung: row })) };
        return ok({ fileName, mediaType: 'application/json', bytes: new TextEncoder().encode(JSON.stringify(data, null, 2)) });
      }
      const table = what === 'letter' ? letterTable(open, name) : dataTable(name, records);
      const made = catchRefusal(() => (format === 'xlsx' ? { format, sheets: [sheetOf(table)] } : { format, papers: [orRefuse(what === 'letter' ? letterOf(open, name) : paperOf(open, table))] }));
      if (!made.ok) return made;
      const files = await renderAll(open, [made.value]);
      return files.ok ? ok({ fileName, mediaType: MEDIA_TYPES[format], bytes: files.value[0] as Uint8Array }) : files;
    },
    'person.erasePreview': (_ctx, { id }) => previewErasure(open, id),
    'person.erase': (ctx, input, control) => erasePerson(open, ctx.actor, input, control),
  };
}

interface Table {
  readonly title: string;
  readonly under: string;
  readonly headings: readonly (readonly [string, number])[];
  readonly rows: string[][];
}

const dataTable = (name: string, records: readonly HeldRecord[]): Table => ({
  title: 'Dữ liệu cá nhân đang lưu', under: name, headings: DATA_HEADINGS,
  rows: records.flatMap(({ word, lines }) => lines.map(([field, value], i) => [i === 0 ? word : '', field, value])),
});
const letterTable = (open: OpenUnit, name: string): Table => ({
  title: 'Đề nghị xóa dữ liệu cá nhân', under: name, headings: LETTER_HEADINGS,
  rows: unitsTold(open).map((unit) => [unit, `Đề nghị xóa dữ liệu cá nhân của ${name} đã nhận từ đơn vị này và báo lại kết quả. Căn cứ: cần kiểm tra văn bản.`]),
});

/** The letter to the units that were sent something. */
const letterOf = (open: OpenUnit, person: string) =>
  buildErasureLetter({ issuer: issuerOf(open), paper: letterNumber(open, '', null), person, units: unitsTold(open), signer: headSigner(open, null), distribution: distribution(open, ['Như trên']) }, paperTexts(open));

const sheetOf = ({ title, under, headings, rows }: Table): Sheet => ({ name: sheetName('Dữ liệu'), titles: [title.toUpperCase(), under], columns: headings.map(([heading, widthMm]) => ({ heading, type: 'text' as const, widthMm })), rows });

const paperOf = (open: OpenUnit, { title, under, headings, rows }: Table) =>
  buildRegisterList(
    { issuer: issuerOf(open), date: open.clock.today(), title, under, columns: headings.map(([heading, widthMm]) => ({ heading, widthMm, align: 'left' as const })), rows, totals: [] },
    paperTexts(open),
  );
