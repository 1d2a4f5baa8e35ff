import { Button, Checkbox, MultiSelect, Select, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useApi } from '../../app/api.tsx';
import { Section } from '../../components/page.tsx';
import { FaultAlert } from '../../components/states.tsx';
import type { Fault } from '../../../shared/result.ts';
import { SUBJECT_KINDS, SUBJECT_KIND_WORDS } from '../../../shared/domain/subject.ts';
import { change, changeSheet, useEditor } from './editor-store.ts';
import { PictureButton } from './picture-button.tsx';
import { MeasureField, NameField } from './typed-fields.tsx';
import classes from './stocks.module.css';

const SHEETS = { 'a4-ngang': [297, 210], 'a4-dung': [210, 297], 'a3-ngang': [420, 297], 'a3-dung': [297, 420] } as const;
type SheetKey = keyof typeof SHEETS;
const SHEET_CHOICES: readonly { value: SheetKey | 'do'; label: string }[] = [
  { value: 'a4-ngang', label: 'A4 ngang (297 × 210 mm)' },
  { value: 'a4-dung', label: 'A4 đứng (210 × 297 mm)' },
  { value: 'a3-ngang', label: 'A3 ngang (420 × 297 mm)' },
  { value: 'a3-dung', label: 'A3 đứng (297 × 420 mm)' },
  { value: 'do', label: 'Khổ khác, đo bằng thước' },
];

/** What the stock is: name, what it is for, its sheet and its picture. */
export function StockPanel({ nameFault }: { readonly nameFault: string | null }) {
  const api = useApi();
  const { name, awardCodes, kinds, sheet, pictureId } = useEditor((state) => state.fields);
  const [awards, setAwards] = useState<readonly { readonly value: string; readonly label: string }[]>([]);
  const [fault, setFault] = useState<Fault | null>(null);
  const [measured, setMeasured] = useState(false);
  useEffect(() => {
    void api.call('award.choices', {}).then((result) => {
      if (result.ok) setAwards([...new Map(result.value.map(({ code, name: label }) => [code, { value: code, label }])).values()]);
    });
  }, [api]);
  const key = (Object.keys(SHEETS) as SheetKey[]).find((one) => SHEETS[one][0] === sheet.widthMm && SHEETS[one][1] === sheet.heightMm);
  return (
    <Section title="Phôi">
      <div className={classes.fields}>
        <NameField label="Tên phôi" value={name} placeholder="Ví dụ: Phôi giấy khen mua năm 2026" error={nameFault} onTake={(next) => change({ name: next })} />
        <MultiSelect
          label="Dùng cho hình thức, danh hiệu"
          placeholder={awardCodes.length === 0 ? 'Mọi hình thức' : ''}
          data={awards}
          value={awardCodes}
          onChange={(next) => change({ awardCodes: next })}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': 'Bỏ chọn mọi hình thức' }}
          nothingFoundMessage="Không có dữ liệu phù hợp."
          maxDropdownHeight={240}
        />
        <Checkbox.Group label="Dùng cho đối tượng" description="Không chọn nghĩa là mọi đối tượng." value={kinds} onChange={(next) => change({ kinds: SUBJECT_KINDS.filter((kind) => next.includes(kind)) })}>
          <div className={classes.marks}>
            {SUBJECT_KINDS.map((kind) => (
              <Checkbox key={kind} value={kind} label={SUBJECT_KIND_WORDS[kind]} />
            ))}
          </div>
        </Checkbox.Group>
        <Select
          label="Khổ giấy"
          data={[...SHEET_CHOICES]}
          value={measured || key === undefined ? 'do' : key}
          allowDeselect={false}
          onChange={(next) => {
            setMeasured(next === 'do');
            const size = SHEETS[next as SheetKey] as readonly [number, number] | undefined;
            if (size !== undefined && next !== key) changeSheet({ widthMm: size[0], heightMm: size[1] });
          }}
        />
        {(measured || key === undefined) && (
          <div className={classes.pair}>
            <MeasureField label="Ngang" value={sheet.widthMm} unit="mm" min={50} max={600} onTake={(widthMm) => changeSheet({ ...sheet, widthMm })} />
            <MeasureField label="Dọc" value={sheet.heightMm} unit="mm" min={50} max={600} onTake={(heightMm) => changeSheet({ ...sheet, heightMm })} />
          </div>
        )}
        <FaultAlert fault={fault} onClose={() => setFault(null)} />
        <div className={classes.marks}>
          <PictureButton label={pictureId === null ? 'Thêm ảnh phôi' : 'Thay ảnh phôi'} onPicture={(next) => change({ pictureId: next })} onFault={setFault} />
          {pictureId !== null && (
            <Button size="compact-md" variant="subtle" onClick={() => change({ pictureId: null })}>
              Bỏ ảnh
            </Button>
          )}
        </div>
        <Text size="xs" c="dimmed">
          Ảnh quét cả tờ phôi, không xén mép. Ảnh chỉ để đặt khung và xem trước; khi in lên phôi thật chỉ in chữ.
        </Text>
      </div>
    </Section>
  );
}
