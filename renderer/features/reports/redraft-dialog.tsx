import { Button, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { ReportSection } from '../../../shared/domain/campaign-report.ts';
import { DialogBar } from '../../components/dialog-bar.tsx';
import { EmptyState } from '../../components/states.tsx';
import { changedRows, differencesOf } from './differences.ts';
import type { Difference } from './differences.ts';
import { PlainTable } from './sent-report.tsx';
import classes from './reports.module.css';

interface RedraftDialogProps {
  readonly held: readonly ReportSection[];
  readonly fresh: readonly ReportSection[];
  readonly onTake: (ids: readonly string[]) => void;
  readonly onClose: () => void;
}

/** «Lấy lại số liệu»: what the data of today would say otherwise, part by part; what the clerk wrote stays until she takes the new. */
export function RedraftDialog({ held, fresh, onTake, onClose }: RedraftDialogProps) {
  // The list stays as it was found; what is taken is marked in it.
  const [found] = useState(() => differencesOf(held, fresh));
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const open = found.filter(({ fresh: { id } }) => !taken.has(id));
  function take(ids: readonly string[]): void {
    setTaken(new Set([...taken, ...ids]));
    onTake(ids);
  }
  return (
    <Modal opened onClose={onClose} title="Lấy lại số liệu" size="min(1080px, 94vw)" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Stack gap={16}>
        {found.length === 0 ? (
          <EmptyState compact sentence="Số liệu không có gì khác so với báo cáo." />
        ) : (
          <>
            <Text>
              {found.length} mục có nội dung khác số liệu hiện nay. Mục không chọn giữ nguyên như đã sửa; mục để trống trong số liệu không bị động đến.
            </Text>
            {found.map((difference) => (
              <Compared key={difference.fresh.id} difference={difference} taken={taken.has(difference.fresh.id)} onTake={() => take([difference.fresh.id])} />
            ))}
          </>
        )}
        <DialogBar>
          <Button variant="default" onClick={onClose}>
            Đóng
          </Button>
          {found.length > 0 && (
            <Button disabled={open.length === 0} onClick={() => take(open.map(({ fresh: { id } }) => id))}>
              Lấy tất cả
            </Button>
          )}
        </DialogBar>
      </Stack>
    </Modal>
  );
}

function Compared({ difference: { fresh, held }, taken, onTake }: { readonly difference: Difference; readonly taken: boolean; readonly onTake: () => void }) {
  const { added, gone } = changedRows(held?.table ?? null, fresh.table);
  return (
    <section className={classes.compared} aria-label={`Số liệu hiện nay: ${fresh.heading}`}>
      <div className={classes.comparedHead}>
        <Text fw={600}>{held?.heading ?? `${fresh.heading} (mục mới)`}</Text>
        <Button variant="default" size="compact-md" disabled={taken} onClick={onTake}>
          {taken ? 'Đã lấy' : held === null ? 'Thêm mục này' : 'Lấy mục này'}
        </Button>
      </div>
      <div className={classes.sides}>
        <Side title="Đang có" text={held?.text ?? ''} columns={held?.table?.columns ?? []} rows={gone} note="Dòng không còn trong số liệu" />
        <Side title="Theo số liệu hiện nay" text={fresh.text} columns={fresh.table?.columns ?? []} rows={added} note="Dòng mới hoặc thay đổi" />
      </div>
    </section>
  );
}

function Side({ title, text, columns, rows, note }: { readonly title: string; readonly text: string; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[]; readonly note: string }) {
  return (
    <div>
      <Text size="xs" c="dimmed">
        {title}
      </Text>
      <p className={classes.prose}>{text === '' ? '—' : text}</p>
      {rows.length > 0 && columns.length > 0 && (
        <>
          <Text size="xs" c="dimmed">
            {note}
          </Text>
          <PlainTable table={{ columns: [...columns], rows: rows.map((row) => [...row]) }} label={note} />
        </>
      )}
    </div>
  );
}
