import { NativeSelect, SegmentedControl, Stack } from '@mantine/core';
import { IconClipboard } from '@tabler/icons-react';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import type { FormHandle } from '../../components/form/index.ts';
import { Section } from '../../components/page.tsx';
import { EmptyState } from '../../components/states.tsx';
import { useUndoToasts } from '../../components/use-undo-toasts.ts';
import { maximumOf, withScore } from '../../../shared/domain/block-ranking.ts';
import type { ScoreSide } from '../../../shared/domain/block-ranking.ts';
import type { PastedScore } from '../../../shared/domain/block-scores-paste.ts';
import type { BlockFields } from '../../../shared/domain/block.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { OwnSheet } from './own-sheet.tsx';
import { PasteDialog } from './paste-dialog.tsx';
import { ScoreGrid } from './score-grid.tsx';
import { Warnings } from './warnings.tsx';
import type { Values } from './values.ts';
import classes from './blocks.module.css';

type Shown = ScoreSide | 'phieu';
const SIDES: readonly { value: Shown; label: string }[] = [
  { value: 'block', label: 'Điểm của khối' },
  { value: 'self', label: 'Các đơn vị tự chấm' },
  { value: 'phieu', label: 'Phiếu của một đơn vị' },
];

interface ScoresTabProps {
  readonly form: FormHandle<Values>;
  readonly fields: BlockFields;
}

/** Scores as a grid: what the block gave, what members gave themselves, or both for one member. */
export function ScoresTab({ form, fields }: ScoresTabProps) {
  const own = fields.members.find((member) => member.own);
  const [shown, setShown] = useState<Shown>(own !== undefined && fields.headId !== own.id ? 'phieu' : 'block');
  const [chosen, setChosen] = useState(own?.id ?? fields.members[0]?.id ?? '');
  const [pasting, setPasting] = useState<string | null>(null);
  const member = fields.members.find(({ id }) => id === chosen) ?? fields.members[0];
  const undoable = useUndoToasts();
  const { values } = form;
  if (member === undefined || fields.table.length === 0) {
    return (
      <EmptyState sentence={member === undefined ? 'Chưa có thành viên. Ghi các đơn vị của cụm, khối ở phần Thành viên rồi chấm điểm.' : 'Chưa có bảng tiêu chí. Ghi các tiêu chí với điểm tối đa ở phần Bảng tiêu chí rồi chấm điểm.'} />
    );
  }

  const side: ScoreSide = shown === 'phieu' ? 'block' : shown;
  const openPenalties = fields.members.flatMap(({ id }) => fields.table.filter((item) => item.penalty && (values.sheets.find((sheet) => sheet.memberId === id)?.[side][item.id] ?? null) === null).map((item) => [id, item.id] as const));

  function put(sheets: Values['sheets'], what: string): void {
    const before = values.sheets;
    form.set({ sheets });
    undoable(what, () => form.set({ sheets: before }));
  }
  function fillPenalties(): void {
    put(openPenalties.reduce((sheets, [memberId, itemId]) => withScore(sheets, side, memberId, itemId, 0), values.sheets), `Đã ghi 0 vào ${formatNumber(openPenalties.length)} ô điểm trừ còn trống.`);
  }
  function paste(cells: readonly PastedScore[]): void {
    put(cells.reduce((sheets, { memberId, itemId, score }) => withScore(sheets, side, memberId, itemId, score), values.sheets), `Đã ghi ${formatNumber(cells.length)} ô điểm.`);
    setPasting(null);
  }

  return (
    <Stack gap={16}>
      <Section
        title="Chấm điểm"
        note={`Điểm tối đa ${formatNumber(maximumOf(fields.table))}. Ô trống là chưa có điểm, không phải 0. Enter, ↑ ↓ ← → sang ô khác; dán được cả vùng chép từ Excel.`}
        actions={
          <>
            <SegmentedControl aria-label="Điểm đang xem" data={SIDES.map((one) => ({ ...one }))} value={shown} onChange={(next) => setShown(next as Shown)} />
            {shown === 'phieu' ? (
              <NativeSelect aria-label="Đơn vị" value={member.id} onChange={(event) => setChosen(event.currentTarget.value)} data={fields.members.map(({ id, name, own: mine }) => ({ value: id, label: mine ? `${name} (đơn vị mình)` : name }))} />
            ) : (
              <>
                {openPenalties.length > 0 && (
                  <Button deed="block.save" variant="default" onClick={fillPenalties}>
                    Ghi 0 vào điểm trừ còn trống
                  </Button>
                )}
                <Button deed="block.save" variant="default" leftSection={<IconClipboard size={16} aria-hidden />} onClick={() => setPasting('')}>
                  Dán từ Excel
                </Button>
              </>
            )}
          </>
        }
        flush
      >
        <div className={classes.gridBox}>
          {shown === 'phieu' ? <OwnSheet form={form} fields={fields} memberId={member.id} /> : <ScoreGrid key={shown} form={form} fields={fields} side={shown} onPaste={setPasting} />}
        </div>
      </Section>
      <Warnings block={fields} />
      {pasting !== null && <PasteDialog fields={fields} side={side} start={pasting} onPaste={paste} onClose={() => setPasting(null)} />}
    </Stack>
  );
}
