import { Button, Modal } from '@mantine/core';
import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Spread } from '../../../shared/domain/launching-plan.ts';
import { useApi, useDrafts } from '../../app/api.tsx';
import { DateField, FieldGrid, Form, FormBar, NumberField, TextField, missing, useForm } from '../../components/form/index.ts';
import { toast } from '../../components/toasts.ts';
import { saveSpread, useLaunching } from './store.ts';

const WAYS = ['Họp thôn, tổ dân phố', 'Hội nghị', 'Gửi văn bản', 'Loa truyền thanh', 'Sinh hoạt chi bộ, đoàn thể', 'Niêm yết'];

interface Values {
  readonly to: string;
  readonly on: string | null;
  readonly way: string;
  readonly people: number | null;
}

interface SpreadDialogProps {
  /** Null: a new one. */
  readonly line: Spread | null;
  readonly campaignId: string;
  readonly onClose: () => void;
}

/** One place the plan was spread to; Ctrl+Enter saves a new one and goes on with the next. */
export function SpreadDialog({ line, campaignId, onClose }: SpreadDialogProps) {
  const today = useLaunching((state) => state.today);
  const [turn, setTurn] = useState(0);
  const [start, setStart] = useState<Values>(() => (line === null ? { to: '', on: today, way: '', people: null } : { to: line.to, on: line.on, way: line.way, people: line.people }));
  return (
    <Modal opened onClose={onClose} title={line === null ? 'Ghi nơi đã quán triệt' : 'Sửa nơi đã quán triệt'} size="lg" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <SpreadForm
        key={turn}
        line={line}
        start={start}
        campaignId={campaignId}
        onClose={onClose}
        onNext={({ on, way }) => {
          setStart({ to: '', on, way, people: null });
          setTurn(turn + 1);
        }}
      />
    </Modal>
  );
}

function SpreadForm({ line, start, campaignId, onClose, onNext }: SpreadDialogProps & { readonly start: Values; readonly onNext: (saved: Values) => void }) {
  const api = useApi();
  const drafts = useDrafts();
  const today = useLaunching((state) => state.today);
  const goOn = useRef(false);
  const form = useForm<Values>({
    initial: start,
    draft: { key: `launching/${campaignId}/spread/${line?.id ?? 'new'}`, ...drafts },
    check: (values) => missing(values, { to: 'Nơi nhận', on: 'Ngày' }),
    deed: 'launching.spread',
    save: ({ to, on, way, people }) => saveSpread(api, withLine({ id: line?.id ?? '', to, on: on ?? '', way, people })),
    onSaved: () => {
      toast.success('Đã ghi nơi quán triệt.');
      if (goOn.current) onNext(form.values);
      else onClose();
    },
  });
  async function saveAndGoOn(): Promise<void> {
    goOn.current = true;
    await form.submit();
    goOn.current = false;
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (line !== null || event.key !== 'Enter' || !event.ctrlKey || event.altKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    void saveAndGoOn();
  }
  return (
    <div onKeyDownCapture={onKeyDown}>
      <Form form={form} label="Nơi đã quán triệt">
        <TextField {...form.field('to')} label="Nơi nhận" description="Thôn, tổ dân phố, cơ quan, trường học, đơn vị." required autoFocus maxLength={300} />
        <FieldGrid min={180}>
          <DateField {...form.field('on')} label="Ngày" required {...(today === null ? {} : { max: today })} />
          <TextField {...form.field('way')} label="Hình thức" suggestions={WAYS} maxLength={300} />
          <NumberField {...form.field('people')} label="Số người" description="Để trống nếu không biết." min={0} />
        </FieldGrid>
        <FormBar form={form} onCancel={onClose}>
          {line === null && (
            <Button variant="default" title="Ctrl+Enter" disabled={form.saving} onClick={() => void saveAndGoOn()}>
              Lưu và thêm tiếp
            </Button>
          )}
        </FormBar>
      </Form>
    </div>
  );
}

/** The places as they are kept now, with one added or changed. */
function withLine(line: Spread): Spread[] {
  const { view } = useLaunching.getState();
  const held = view.phase === 'ready' && view.value !== null ? view.value.plan.spread : [];
  if (line.id !== '') return held.map((one) => (one.id === line.id ? line : one));
  const last = Math.max(0, ...held.map(({ id }) => Number(/^noi-(\d+)$/u.exec(id)?.[1] ?? 0)));
  return [...held, { ...line, id: `noi-${last + 1}` }];
}
