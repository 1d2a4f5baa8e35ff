import { Checkbox, SegmentedControl, Select, Text } from '@mantine/core';
import { Section } from '../../components/page.tsx';
import { CERTIFICATE_FIELD_WORDS, CERTIFICATE_FIELDS, overlaps, type CertificateBlock } from '../../../shared/domain/certificate-stock.ts';
import { change, changeBlock, choose, useEditor } from './editor-store.ts';
import type { Chosen } from './editor-store.ts';
import { MeasureField } from './typed-fields.tsx';
import classes from './stocks.module.css';

const COLORS = [
  { value: '000000', label: 'Đen' },
  { value: 'C00000', label: 'Đỏ' },
  { value: '1F3F8F', label: 'Xanh' },
];
const ALIGNS = [
  { value: 'left', label: 'Trái' },
  { value: 'center', label: 'Giữa' },
  { value: 'right', label: 'Phải' },
];

/** What is chosen on the sheet, in exact numbers. */
export function BlockPanel() {
  const { fields, chosen, set } = useEditor();
  const block = fields.blocks.find(({ field }) => field === chosen);
  const fault = set.find(({ field }) => field === chosen)?.fault ?? null;
  const over = block?.printed === true ? overlaps(fields.blocks).flatMap(([a, b]) => (a === chosen ? [b] : b === chosen ? [a] : [])) : [];
  return (
    <Section title="Khung in">
      <div className={classes.fields}>
        <Select
          label="Khung đang chọn"
          data={[...CERTIFICATE_FIELDS.map((value) => ({ value, label: `${CERTIFICATE_FIELD_WORDS[value]}${fields.blocks.some((b) => b.field === value && b.printed) ? '' : ' (không in)'}` })), { value: 'emblem', label: `Biểu trưng${fields.emblem.printed ? '' : ' (không in)'}` }]}
          value={chosen}
          placeholder="Chọn khung"
          onChange={(next) => choose(next as Chosen)}
          allowDeselect={false}
          maxDropdownHeight={320}
        />
        {chosen === 'emblem' && <EmblemFields />}
        {block !== undefined && <BlockFields key={block.field} block={block} sheet={fields.sheet} />}
        {fault !== null && (
          <Text size="sm" className={classes.fault} role="alert">
            Chữ mẫu: {fault.message}
          </Text>
        )}
        {over.length > 0 && (
          <Text size="sm" c="dimmed">
            Khung này chồng lên: {over.map((field) => CERTIFICATE_FIELD_WORDS[field]).join(', ')}.
          </Text>
        )}
      </div>
    </Section>
  );
}

function BlockFields({ block, sheet }: { readonly block: CertificateBlock; readonly sheet: { readonly widthMm: number; readonly heightMm: number } }) {
  const to = (next: Partial<CertificateBlock>): void => changeBlock(block.field, next);
  return (
    <>
      <Checkbox label="In khung này" description="Bỏ chọn khi phôi đã in sẵn, hoặc không cần." checked={block.printed} onChange={(event) => to({ printed: event.currentTarget.checked })} />
      {block.printed && (
        <>
          <div className={classes.pair}>
            <MeasureField label="Cách mép trái" value={block.xMm} unit="mm" min={0} max={sheet.widthMm} onTake={(xMm) => to({ xMm })} />
            <MeasureField label="Cách mép trên" value={block.baselineMm} unit="mm" min={0} max={sheet.heightMm} onTake={(baselineMm) => to({ baselineMm })} />
            <MeasureField label="Rộng" value={block.widthMm} unit="mm" min={5} max={sheet.widthMm} onTake={(widthMm) => to({ widthMm })} />
            <MeasureField label="Nhiều nhất" value={block.maxLines} unit="dòng" min={1} max={6} onTake={(maxLines) => to({ maxLines })} />
            <MeasureField label="Cỡ chữ lớn nhất" value={block.sizeFromPt} unit="pt" min={6} max={120} onTake={(sizeFromPt) => to({ sizeFromPt, sizeToPt: Math.min(block.sizeToPt, sizeFromPt) })} />
            <MeasureField label="Cỡ chữ nhỏ nhất" value={block.sizeToPt} unit="pt" min={6} max={120} onTake={(sizeToPt) => to({ sizeToPt, sizeFromPt: Math.max(block.sizeFromPt, sizeToPt) })} />
          </div>
          {block.maxLines > 1 && (
            <div className={classes.pair}>
              <MeasureField label="Khoảng cách dòng" value={block.lineGapMm} unit="mm" min={1} max={100} onTake={(lineGapMm) => to({ lineGapMm })} />
              <Select label="Dòng thêm" data={[{ value: 'down', label: 'xuống dưới' }, { value: 'up', label: 'lên trên' }]} value={block.grow} allowDeselect={false} onChange={(grow) => to({ grow: grow === 'up' ? 'up' : 'down' })} />
            </div>
          )}
          <SegmentedControl aria-label="Căn chữ" data={ALIGNS} value={block.align} onChange={(align) => to({ align: align as CertificateBlock['align'] })} fullWidth size="xs" />
          <div className={classes.marks}>
            <Checkbox label="Đậm" checked={block.bold} onChange={(event) => to({ bold: event.currentTarget.checked })} />
            <Checkbox label="Nghiêng" checked={block.italic} onChange={(event) => to({ italic: event.currentTarget.checked })} />
            <Checkbox label="Chữ in hoa" checked={block.upper} onChange={(event) => to({ upper: event.currentTarget.checked })} />
          </div>
          <Select label="Màu chữ" data={COLORS.some(({ value }) => value === block.color) ? COLORS : [...COLORS, { value: block.color, label: `Màu riêng (${block.color})` }]} value={block.color} allowDeselect={false} onChange={(color) => color !== null && to({ color })} />
        </>
      )}
    </>
  );
}

function EmblemFields() {
  const { emblem, sheet } = useEditor((state) => state.fields);
  const to = (next: Partial<typeof emblem>): void => change({ emblem: { ...emblem, ...next } });
  return (
    <>
      <Checkbox label="In biểu trưng" description="Chỉ in khi đơn vị đã đưa ảnh biểu trưng của mình vào." checked={emblem.printed} onChange={(event) => to({ printed: event.currentTarget.checked })} />
      {emblem.printed && (
        <div className={classes.pair}>
          <MeasureField label="Cách mép trái" value={emblem.xMm} unit="mm" min={0} max={sheet.widthMm} onTake={(xMm) => to({ xMm })} />
          <MeasureField label="Cách mép trên" value={emblem.yMm} unit="mm" min={0} max={sheet.heightMm} onTake={(yMm) => to({ yMm })} />
          <MeasureField label="Rộng" value={emblem.widthMm} unit="mm" min={5} max={sheet.widthMm} onTake={(widthMm) => to({ widthMm })} />
          <MeasureField label="Cao" value={emblem.heightMm} unit="mm" min={5} max={sheet.heightMm} onTake={(heightMm) => to({ heightMm })} />
        </div>
      )}
    </>
  );
}
