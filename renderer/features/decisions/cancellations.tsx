import { Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { useApi } from '../../app/api.tsx';
import { Button } from '../../components/button.tsx';
import type { AttachmentHandle } from '../../components/attachment-viewer.tsx';
import { dayText } from '../../components/day-words.ts';
import { DateField, FieldGrid, Form, FormBar, NumberField, TextField, useForm } from '../../components/form/index.ts';
import { Section } from '../../components/page.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { toast } from '../../components/toasts.ts';
import type { PapersHandle } from '../../components/use-papers.tsx';
import { fault } from '../../../shared/result.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { UndoButton } from './mistaken.tsx';
import type { CancellationView } from './store.ts';
import classes from './decisions.module.css';

type Line = CancellationView['lines'][number];

interface CancellationsProps {
  readonly cancellations: readonly CancellationView[];
  readonly papers: PapersHandle;
  readonly scans: AttachmentHandle;
}

/** What was cancelled of a decision, and what came back. */
export function Cancellations({ cancellations, papers, scans }: CancellationsProps) {
  const [open, setOpen] = useState<{ readonly view: CancellationView; readonly line: Line } | null>(null);
  return (
    <>
      {cancellations.map((view) => (
        <Section
          key={view.cancellation.id}
          title={`Quyết định hủy bỏ số ${view.cancellation.number}`}
          note={`ngày ${dayText(view.cancellation.date)} · ${view.groundWord} · ${view.cancellation.reason}`}
          actions={
            <>
              {view.cancellation.attachmentIds.map((id) => (
                <Button key={id} size="compact-md" variant="subtle" onClick={() => void scans.open(id, 'Quyết định hủy bỏ')}>
                  Xem bản quét
                </Button>
              ))}
              {view.cancellation.channel === 'own' && (
                <>
                  <Button size="compact-md" variant="default" onClick={() => void papers.show('huy-quyet-dinh', view.cancellation.id, 'Quyết định hủy bỏ')}>
                    Xem trước bản in
                  </Button>
                  <Button size="compact-md" variant="subtle" aria-label="Lưu Quyết định hủy bỏ: Word" onClick={() => void papers.save('huy-quyet-dinh', view.cancellation.id, 'docx')}>
                    Word
                  </Button>
                </>
              )}
              <UndoButton of="cancellation" id={view.cancellation.id} />
            </>
          }
        >
          {!view.lines.every(nothingGiven) && <Text c={view.overdue ? 'red' : 'dimmed'}>Nộp lại hiện vật và tiền thưởng chậm nhất {dayText(view.returnBy)} (15 ngày làm việc; NĐ 152/2025, Điều 58).</Text>}
          <ul className={classes.notes}>
            {view.lines.map((line) => (
              <li key={line.entryId} className={classes.note}>
                <span className={classes.noteText}>
                  <b>{line.subjectName}</b> {nothingGiven(line) ? null : <StatusBadge status={line.settled ? 'Đã thu hồi' : view.overdue ? 'Quá hạn' : 'Chưa thu hồi'} />}
                  <br />
                  {wordsOf(line)}
                </span>
                {!nothingGiven(line) && (
                  <Button deed="cancellation.recover" size="compact-sm" variant="default" aria-label={`Ghi thu hồi: ${line.subjectName}`} onClick={() => setOpen({ view, line })}>
                    Ghi thu hồi
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </Section>
      ))}
      {open !== null && <RecoverDialog {...open} onClose={() => setOpen(null)} />}
    </>
  );
}

/** Neither presented nor paid before it was cancelled. */
const nothingGiven = ({ settled, recovery }: Line): boolean => settled && recovery.objectOn === null && recovery.moneyOn === null;

function wordsOf(line: Line): string {
  const { recovery, bonusPaidVnd } = line;
  if (nothingGiven(line)) return ['Chưa trao, chưa chi tiền thưởng: không có gì phải thu hồi.', recovery.note].filter(Boolean).join(' ');
  const object = recovery.objectOn === null ? 'Hiện vật: chưa thu hồi' : `Hiện vật: ${dayText(recovery.objectOn)}`;
  const sum = recovery.moneyVnd === null ? '' : `${formatNumber(recovery.moneyVnd)} đồng, `;
  const money = recovery.moneyOn !== null ? `Tiền thưởng: ${sum}${dayText(recovery.moneyOn)}` : bonusPaidVnd === null ? 'Tiền thưởng: chưa chi' : `Tiền thưởng: chưa thu hồi ${formatNumber(bonusPaidVnd)} đồng`;
  return [object, money, recovery.note].filter(Boolean).join(' · ');
}

interface RecoverValues {
  readonly objectOn: string | null;
  readonly moneyOn: string | null;
  readonly moneyVnd: number | null;
  readonly note: string;
}

function RecoverDialog({ view: { cancellation }, line, onClose }: { readonly view: CancellationView; readonly line: Line; readonly onClose: () => void }) {
  const api = useApi();
  const { entryId, recovery, bonusPaidVnd } = line;
  const form = useForm<RecoverValues>({
    initial: { objectOn: recovery.objectOn, moneyOn: recovery.moneyOn, moneyVnd: recovery.moneyVnd ?? bonusPaidVnd, note: recovery.note },
    check: ({ moneyOn, moneyVnd }) => [
      ...(moneyOn === null && moneyVnd !== null && moneyVnd !== bonusPaidVnd ? [fault('bat-buoc', 'Chưa ghi ngày thu hồi tiền thưởng.', { item: 'moneyOn' })] : []),
      ...(moneyVnd !== null && bonusPaidVnd !== null && moneyVnd > bonusPaidVnd ? [fault('qua-so-da-chi', `Nhiều hơn số đã chi (${formatNumber(bonusPaidVnd)} đồng).`, { item: 'moneyVnd' })] : []),
    ],
    deed: 'cancellation.recover',
    save: (values) => api.call('cancellation.recover', { id: cancellation.id, version: cancellation.version, recovery: { entryId, ...values, moneyVnd: values.moneyOn === null ? null : values.moneyVnd } }),
    onSaved: () => {
      toast.success('Đã ghi thu hồi.');
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={`Ghi thu hồi: ${line.subjectName}`} size={560} closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Form form={form} label="Ghi thu hồi">
        <FieldGrid min={180}>
          <DateField {...form.field('objectOn')} label="Ngày thu hồi hiện vật" autoFocus />
          <DateField {...form.field('moneyOn')} label="Ngày thu hồi tiền thưởng" />
          <NumberField {...form.field('moneyVnd')} label="Số tiền thu hồi" unit="đồng" min={0} />
        </FieldGrid>
        <TextField {...form.field('note')} label="Ghi chú" maxLength={300} />
        <FormBar form={form} onCancel={onClose} />
      </Form>
    </Modal>
  );
}
