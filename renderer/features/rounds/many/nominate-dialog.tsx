import { Button, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useApi } from '../../../app/api.tsx';
import { OWN_NAME, choiceOf } from '../../../components/award-choice.ts';
import { DialogBar } from '../../../components/dialog-bar.tsx';
import { Form, TextAreaField, TextField, missing, useForm } from '../../../components/form/index.ts';
import { JobDialog } from '../../../components/job-dialog.tsx';
import { toast } from '../../../components/toasts.ts';
import { useJob } from '../../../components/use-job.ts';
import type { SoVangContract } from '../../../../shared/api/contract.ts';
import type { OutputOf } from '../../../../shared/api/define.ts';
import type { SubjectKind } from '../../../../shared/domain/subject.ts';
import { ok } from '../../../../shared/result.ts';
import { formatNumber } from '../../../../shared/text/numbers.ts';
import { AwardSelect } from '../award-select.tsx';
import { RepeatsDialog } from '../repeats-dialog.tsx';
import type { Repeat } from '../repeats-dialog.tsx';
import type { AwardOption } from '../store.ts';

interface NominateDialogProps {
  readonly roundId: string;
  readonly ids: readonly string[];
  readonly kinds: readonly SubjectKind[];
  /** How many of those chosen stand in the round already and are left out. */
  readonly left: number;
  readonly options: readonly AwardOption[];
  /** Written first: what the round is for. */
  readonly merit: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

interface Values {
  readonly award: string | null;
  readonly ownName: string;
  readonly merit: string;
}

/** One award and one reason for all who were ticked; hundreds are added with their progress shown. */
export function NominateDialog({ roundId, ids, kinds, left, options, merit, onClose, onDone }: NominateDialogProps) {
  const api = useApi();
  const job = useJob<OutputOf<SoVangContract['many.nominate']>>();
  const [repeats, setRepeats] = useState<readonly Repeat[] | null>(null);
  const fitting = options.filter(({ subjectKinds }) => kinds.every((kind) => subjectKinds.includes(kind)));
  const form = useForm<Values>({
    initial: { award: null, ownName: '', merit },
    check: (values) => (values.award === OWN_NAME ? missing(values, { ownName: 'Tên danh hiệu, hình thức' }) : []),
    deed: 'many.nominate',
    save: () => {
      start(ids, false);
      return Promise.resolve(ok());
    },
  });
  const { values } = form;

  function start(subjectIds: readonly string[], allowRepeat: boolean): void {
    const input = { roundId, subjectIds: [...subjectIds], award: choiceOf(values.award, values.ownName, options), merit: values.merit, allowRepeat };
    job.start((onProgress) => api.job('many.nominate', input, onProgress));
  }
  function done({ added, repeats: asked }: OutputOf<SoVangContract['many.nominate']>): void {
    if (asked.length > 0) return setRepeats(asked);
    toast.success(`Đã thêm ${formatNumber(added.length)} đề nghị.`, () => api.call('many.undo', { nominationIds: added }));
    onDone();
  }

  return (
    <>
      <Modal opened={job.state.phase === 'idle' && repeats === null} onClose={onClose} title={`Đề nghị cho ${formatNumber(ids.length)} đối tượng`} size="lg" closeButtonProps={{ 'aria-label': 'Đóng' }}>
        <Form form={form}>
          <Stack gap={16}>
            {left > 0 && <Text c="dimmed">{formatNumber(left)} đối tượng đã có trong đợt xét, không thêm lại.</Text>}
            <AwardSelect {...form.field('award')} options={fitting} />
            {values.award === OWN_NAME && <TextField {...form.field('ownName')} label="Tên danh hiệu, hình thức" required maxLength={300} />}
            <TextAreaField {...form.field('merit')} label="Thành tích (in trên bằng)" description="Ghi chung cho tất cả; sửa riêng từng người ở trang đề nghị." maxLength={500} />
            <DialogBar>
              <Button variant="default" onClick={onClose}>
                Hủy thao tác
              </Button>
              <Button type="submit" disabled={ids.length === 0}>
                Thêm {formatNumber(ids.length)} đề nghị
              </Button>
            </DialogBar>
          </Stack>
        </Form>
      </Modal>
      <JobDialog job={job} title="Đang thêm đề nghị" onDone={done} />
      <RepeatsDialog
        repeats={repeats}
        others={ids.length - new Set((repeats ?? []).map(({ subjectId }) => subjectId)).size}
        onAddAll={() => {
          setRepeats(null);
          start(ids, true);
        }}
        onAddOthers={() => {
          const named = new Set((repeats ?? []).map(({ subjectId }) => subjectId));
          setRepeats(null);
          start(ids.filter((id) => !named.has(id)), true);
        }}
        onClose={() => setRepeats(null)}
      />
    </>
  );
}
