import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconIndentDecrease, IconIndentIncrease, IconTablePlus, IconTrash } from '@tabler/icons-react';
import { memo } from 'react';
import type { ReportSection } from '../../../shared/domain/campaign-report.ts';
import type { OutlineLine } from '../../../shared/domain/report/outline.ts';
import type { Fault } from '../../../shared/result.ts';
import { nfc, nfcLines } from '../../../shared/text/normal.ts';
import { faultLine } from '../../components/form/field.ts';
import { useTyping } from '../../components/form/typing.ts';
import { GrowingTextarea } from '../../components/growing-textarea.tsx';
import { TableEditor } from './table-editor.tsx';
import type { SectionDeeds } from './use-sections.ts';
import { headingName, textName } from './values.ts';
import classes from './reports.module.css';

interface SectionEditorProps {
  readonly section: ReportSection;
  readonly line: OutlineLine;
  readonly first: boolean;
  readonly last: boolean;
  readonly revision: number;
  readonly fault: Fault | undefined;
  readonly deeds: SectionDeeds;
}

const BLANK_TABLE = { columns: ['STT', 'Nội dung', 'Kết quả'], rows: [['', '', '']] };

/** One part of the report: its name, its words, its table, and where it stands. */
export const SectionEditor = memo(
  function SectionEditor({ section, line, first, last, revision, fault, deeds }: SectionEditorProps) {
    const { id, level, heading, text, table } = section;
    const name = useTyping<HTMLInputElement>(heading, revision, (typed) => deeds.change(id, { heading: nfc(typed) }), () => undefined);
    const words = useTyping<HTMLTextAreaElement>(text, revision, (typed) => deeds.change(id, { text: nfcLines(typed) }), () => undefined);
    return (
      <section className={line.level === 1 ? classes.part : `${classes.part ?? ''} ${classes.under ?? ''}`} aria-label={heading} id={`muc-${id}`}>
        <div className={classes.partHead}>
          <span className={classes.partNumber}>{line.number}</span>
          <input {...name} className={classes.headingInput} data-field={headingName(id)} aria-label="Tên mục" aria-invalid={fault !== undefined} maxLength={300} autoComplete="off" spellCheck={false} />
          <div className={classes.deeds}>
            {table === null && (
              <ActionIcon aria-label={`Thêm bảng vào «${heading}»`} title="Thêm bảng" onClick={() => deeds.put(id, { table: BLANK_TABLE })}>
                <IconTablePlus size={18} stroke={1.75} />
              </ActionIcon>
            )}
            {level === 1 ? (
              <ActionIcon aria-label={`Đưa «${heading}» vào trong mục trước`} title="Đưa vào trong mục trước" disabled={first} onClick={() => deeds.put(id, { level: 2 })}>
                <IconIndentIncrease size={18} stroke={1.75} />
              </ActionIcon>
            ) : (
              <ActionIcon aria-label={`Đưa «${heading}» ra thành mục lớn`} title="Đưa ra thành mục lớn" onClick={() => deeds.put(id, { level: 1 })}>
                <IconIndentDecrease size={18} stroke={1.75} />
              </ActionIcon>
            )}
            <ActionIcon aria-label={`Đưa «${heading}» lên`} title="Đưa lên" disabled={first} onClick={() => deeds.move(id, -1)}>
              <IconArrowUp size={18} stroke={1.75} />
            </ActionIcon>
            <ActionIcon aria-label={`Đưa «${heading}» xuống`} title="Đưa xuống" disabled={last} onClick={() => deeds.move(id, 1)}>
              <IconArrowDown size={18} stroke={1.75} />
            </ActionIcon>
            <ActionIcon aria-label={`Xóa «${heading}»`} title="Xóa mục" onClick={() => deeds.remove(id)}>
              <IconTrash size={18} stroke={1.75} />
            </ActionIcon>
          </div>
        </div>
        {fault !== undefined && (
          <div className={classes.partFault} role="alert">
            {faultLine(fault)}
          </div>
        )}
        <GrowingTextarea {...words} minRows={1} maxRows={30} maxLength={20_000} autoComplete="off" spellCheck={false} data-field={textName(id)} aria-label={`Nội dung mục ${heading}`} placeholder={line.printed ? 'Không có lời; chỉ in tên mục và các mục bên trong' : 'Còn trống; khi in sẽ bỏ qua'} />
        {table !== null && <TableEditor id={id} heading={heading} table={table} revision={revision} deeds={deeds} />}
      </section>
    );
  },
  (one, other) =>
    one.section === other.section && one.first === other.first && one.last === other.last && one.revision === other.revision && one.fault === other.fault && one.line.number === other.line.number && one.line.level === other.line.level && one.line.printed === other.line.printed,
);
