import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useApi } from '../../app/api.tsx';
import { DateField, FieldGrid, Form, FormBar, NumberField, SelectField, TextField, missing, useForm } from '../../components/form/index.ts';
import { ScanField } from '../../components/scan-field.tsx';
import type { Scan } from '../../components/scan-field.tsx';
import { toast } from '../../components/toasts.ts';
import type { DossierWay } from '../../../shared/api/handover.ts';
import type { Dossier } from '../../../shared/domain/dossier.ts';
import { HANDOVER_RESULTS, HANDOVER_RESULT_WORDS } from '../../../shared/domain/handover.ts';
import type { HandoverResult } from '../../../shared/domain/handover.ts';
import { fault } from '../../../shared/result.ts';

type RouteStep = DossierWay['routes'][number]['steps'][number];

interface Values {
  readonly on: string | null;
  readonly fromName: string;
  readonly toName: string;
  readonly listCount: number | null;
  readonly result: HandoverResult | null;
  readonly resultOn: string | null;
  readonly note: string;
}

interface HandoverDialogProps {
  readonly dossier: Dossier;
  readonly step: RouteStep;
  /** All steps of its routes, in order: whoever had it last hands it on. */
  readonly steps: readonly RouteStep[];
  readonly onClose: () => void;
}

/** «Ghi chuyển hồ sơ»: date, sender, receiver, list and result of one hand-over. */
export function HandoverDialog({ dossier, step, steps, onClose }: HandoverDialogProps) {
  const api = useApi();
  const { handover } = step;
  const [scans, setScans] = useState<readonly Scan[]>((handover?.scanIds ?? []).map((id, index) => ({ id, fileName: `Bản quét ${index + 1}` })));
  const before = steps.slice(0, steps.findIndex(({ id }) => id === step.id)).findLast((one) => one.own || one.handover !== null);
  const form = useForm<Values, { id: string }>({
    initial: {
      on: handover?.on ?? null,
      fromName: handover?.fromName ?? before?.body ?? '',
      toName: handover?.toName ?? step.body,
      listCount: handover?.listCount ?? dossier.nominationIds.length,
      result: handover?.result ?? null,
      resultOn: handover?.resultOn ?? null,
      note: handover?.note ?? '',
    },
    check: (values) => [
      ...missing(values, { on: 'Ngày chuyển', fromName: 'Nơi chuyển', toName: 'Nơi nhận' }),
      ...(values.listCount === null ? [fault('bat-buoc', 'Chưa ghi số đề nghị.', { item: 'listCount' })] : []),
    ],
    deed: 'handover.save',
    save: ({ on, listCount, ...fields }) =>
      api.call('handover.save', {
        ...(handover === null ? {} : { id: handover.id, version: handover.version }),
        fields: { ...fields, dossierId: dossier.id, stepId: step.id, on: on ?? '', listCount: listCount ?? 0, scanIds: scans.map(({ id }) => id) },
      }),
    onSaved: (saved) => {
      toast.success(handover === null ? 'Đã ghi chuyển hồ sơ.' : 'Đã lưu lần chuyển.', handover === null ? () => api.call('handover.remove', { id: saved.id }) : undefined);
      onClose();
    },
  });
  async function remove(): Promise<void> {
    if (handover === null) return;
    const result = await api.call('handover.remove', { id: handover.id });
    if (!result.ok) return void toast.error(result.error);
    form.reset();
    toast.success('Đã bỏ ghi lần chuyển.', () => api.call('handover.restore', { id: handover.id }));
    onClose();
  }
  const title = `Chuyển hồ sơ đến ${step.body}`;
  return (
    <Modal opened onClose={onClose} title={title} size={720} closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Form form={form} label={title}>
        <FieldGrid min={200}>
          <DateField {...form.field('on')} label="Ngày chuyển" required autoFocus />
          <NumberField {...form.field('listCount')} label="Số đề nghị trong danh sách" required />
        </FieldGrid>
        <FieldGrid min={280}>
          <TextField {...form.field('fromName')} label="Nơi chuyển" required maxLength={300} />
          <TextField {...form.field('toName')} label="Nơi nhận" required maxLength={300} />
        </FieldGrid>
        <FieldGrid min={200}>
          <SelectField {...form.field('result')} label="Kết quả" placeholder="Chưa có" clearable choices={HANDOVER_RESULTS.map((value) => ({ value, label: HANDOVER_RESULT_WORDS[value] }))} />
          <DateField {...form.field('resultOn')} label="Ngày có kết quả" law="handover.resultOn" description="Ngày tiếp nhận, ngày thông qua." />
        </FieldGrid>
        <TextField {...form.field('note')} label="Ghi chú" maxLength={300} />
        <ScanField scans={scans} onChange={setScans} />
        <FormBar form={form} saveLabel="Lưu" onCancel={onClose} />
        {handover !== null && (
          <div>
            <Button variant="subtle" color="red" size="compact-sm" onClick={() => void remove()}>
              Bỏ ghi lần chuyển này
            </Button>
          </div>
        )}
      </Form>
    </Modal>
  );
}
