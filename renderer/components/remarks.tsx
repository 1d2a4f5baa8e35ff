import { Button, Group, Stack, Text } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import type { SoVangContract } from '../../shared/api/contract.ts';
import type { OutputOf } from '../../shared/api/define.ts';
import type { RemarkSubject } from '../../shared/domain/remark.ts';
import { waitsForClerk } from '../../shared/domain/remark.ts';
import { useApi, useChanged } from '../app/api.tsx';
import { useMay } from '../app/may.ts';
import { useSession } from '../app/session.ts';
import { dayText } from './day-words.ts';
import { Form, FormBar, TextAreaField, missing, useForm } from './form/index.ts';
import { Section } from './page.tsx';
import { toast } from './toasts.ts';

type Remarks = OutputOf<SoVangContract['remark.list']>;
type Remark = Remarks[number];

export interface RemarksProps {
  readonly about: RemarkSubject;
  readonly id: string;
}

/** Góp ý on a list, a nomination, a dossier: whoever may read adds them, the clerk answers. Not there for a lone clerk without any. */
export function Remarks({ about, id }: RemarksProps) {
  const api = useApi();
  const { shared } = useSession((state) => state.actor);
  const mayAnswer = useMay('remark.answer').allowed;
  const [remarks, setRemarks] = useState<Remarks>([]);
  const [writing, setWriting] = useState(false);
  const read = useCallback(() => void api.call('remark.list', { about, id }).then((found) => (found.ok ? setRemarks(found.value) : undefined)), [api, about, id]);
  useEffect(read, [read]);
  useChanged(['remark'], read);
  if (!shared && remarks.length === 0) return null;
  return (
    <Section
      title="Góp ý"
      actions={
        writing ? undefined : (
          <Button variant="default" onClick={() => setWriting(true)}>
            Ghi góp ý
          </Button>
        )
      }
    >
      <Stack gap={16}>
        {writing && <Writing about={about} id={id} onDone={() => setWriting(false)} />}
        {remarks.length === 0 && !writing && <Text c="dimmed">Chưa có góp ý nào.</Text>}
        {remarks.map((remark) => (
          <One key={remark.id} remark={remark} mayAnswer={mayAnswer} />
        ))}
      </Stack>
    </Section>
  );
}

function Writing({ about, id, onDone }: RemarksProps & { readonly onDone: () => void }) {
  const api = useApi();
  const form = useForm({
    initial: { text: '' },
    check: (values) => missing(values, { text: 'Góp ý' }),
    save: ({ text }) => api.call('remark.add', { about, id, text }),
    onSaved: () => {
      toast.success('Đã ghi góp ý.');
      onDone();
    },
  });
  return (
    <Form form={form} label="Góp ý">
      <TextAreaField {...form.field('text')} label="Góp ý" description="Người phụ trách sẽ thấy và trả lời; hồ sơ không thay đổi." required />
      <FormBar form={form} saveLabel="Ghi góp ý" onCancel={onDone} />
    </Form>
  );
}

function One({ remark, mayAnswer }: { readonly remark: Remark; readonly mayAnswer: boolean }) {
  const api = useApi();
  const [answering, setAnswering] = useState(false);
  const waits = waitsForClerk(remark);
  async function withdraw(): Promise<void> {
    const done = await api.call('remark.withdraw', { id: remark.id });
    if (done.ok) toast.success('Đã rút góp ý.');
    else toast.error(done.error);
  }
  return (
    <div>
      <Text size="sm" c="dimmed">
        {remark.by}, {dayText(remark.on)}
        {remark.withdrawnOn !== null && `, rút ngày ${dayText(remark.withdrawnOn)}`}
      </Text>
      <Text style={{ whiteSpace: 'pre-line' }} {...(remark.withdrawnOn === null ? {} : { td: 'line-through' as const })}>
        {remark.text}
      </Text>
      {remark.answer !== null && (
        <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
          {remark.answer.text === '' ? 'Đã đọc' : `Trả lời: ${remark.answer.text}`} ({remark.answer.by}, {dayText(remark.answer.on)})
        </Text>
      )}
      {waits && !answering && (
        <Group gap={8} mt={8}>
          {mayAnswer && (
            <Button variant="default" size="compact-sm" onClick={() => setAnswering(true)}>
              Trả lời
            </Button>
          )}
          {remark.own && (
            <Button variant="default" size="compact-sm" onClick={() => void withdraw()}>
              Rút góp ý
            </Button>
          )}
        </Group>
      )}
      {answering && waits && <Answer id={remark.id} onDone={() => setAnswering(false)} />}
    </div>
  );
}

function Answer({ id, onDone }: { readonly id: string; readonly onDone: () => void }) {
  const api = useApi();
  const form = useForm({
    initial: { text: '' },
    check: () => [],
    deed: 'remark.answer',
    save: ({ text }) => api.call('remark.answer', { id, text }),
    onSaved: () => {
      toast.success('Đã trả lời góp ý.');
      onDone();
    },
  });
  return (
    <Form form={form} label="Trả lời góp ý">
      <TextAreaField {...form.field('text')} label="Trả lời" description="Để trống thì góp ý được ghi là đã đọc." />
      <FormBar form={form} saveLabel="Trả lời" onCancel={onDone} />
    </Form>
  );
}
