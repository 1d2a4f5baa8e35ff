import { Button, List, Progress, Stack, Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Progress as JobProgress } from '../../../shared/api/define.ts';
import { err, fault } from '../../../shared/result.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { useApi } from '../../app/api.tsx';
import { FilePickButton } from '../../components/file-pick-button.tsx';
import { Form, FormBar, TextField, missing, useForm } from '../../components/form/index.ts';
import { Page, Section } from '../../components/page.tsx';
import { toast } from '../../components/toasts.ts';
import { PassphrasePair, passphraseFaults, useUnprotectedQuestion } from './passphrase.tsx';
import { readProgram } from './store.ts';
import classes from './start.module.css';

const PIECE = 4 * 1024 * 1024;

/** The bytes of a file as they come: a bundle may be larger than the window's memory. */
async function* bytesOf(file: File): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += PIECE) yield new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer());
}

const noFile = () => fault('chua-chon-tep', 'Chưa chọn gói bàn giao.', { next: 'Bấm «Chọn gói bàn giao».' });

/** How far the receiving is. */
interface At {
  readonly progress: JobProgress | null;
  readonly stopping: boolean;
}

/** The other way to begin: a unit's whole data from its earlier machine or clerk. */
export function ReceiveHandOn({ onBack }: { readonly onBack: () => void }) {
  const api = useApi();
  const [file, setFile] = useState<File | null>(null);
  const [at, setAt] = useState<At>({ progress: null, stopping: false });
  const stop = useRef<AbortController | null>(null);
  const form = useForm({
    initial: { code: '', passphrase: '', again: '' },
    check: (values) => [...missing(values, { code: 'Mã khôi phục' }), ...passphraseFaults(values)],
    save: ({ code, passphrase }) =>
      file === null
        ? Promise.resolve(err(noFile()))
        : guard(passphrase, async (acceptUnprotected) => {
            stop.current = new AbortController();
            setAt({ progress: null, stopping: false });
            const done = await api.upload('handOn.receive', { code, passphrase, acceptUnprotected }, bytesOf(file), { signal: stop.current.signal, onProgress: (progress) => setAt((now) => ({ ...now, progress })) });
            if (!done.ok) {
              if (done.error.kind === 'cancelled') toast.success('Đã dừng. Máy này vẫn như chưa nhận bàn giao.');
              return done;
            }
            const { unit, records, setAside, left } = done.value;
            const aside = setAside === 0 ? '' : ` ${formatNumber(setAside)} mục để riêng, xem ở Gửi – nhận.`;
            const more = left === 0 ? '' : ` Còn ${left} gói của bộ: nhập tiếp ở Gửi – nhận, «Nhận về».`;
            toast.success(`Đã nhận bàn giao của ${unit.name}: ${formatNumber(records)} mục.${aside}${more} In biên bản ở Thiết lập, «Bàn giao, lưu trữ».`);
            return done;
          }),
    onSaved: () => void readProgram(api),
  });
  const { guard, question } = useUnprotectedQuestion(() => void form.submit());
  return (
    <div className={classes.sheet}>
      <Page title="Nhận bàn giao" subtitle="Đưa toàn bộ dữ liệu của đơn vị từ máy cũ, hoặc từ người phụ trách trước, vào máy này.">
        <Form form={form} label="Nhận bàn giao">
          <Section title="1. Gói bàn giao" note="Tệp .sovang do «Tạo gói bàn giao» trên máy cũ ghi ra. Nhiều gói thì chọn gói 1 trước.">
            <div>
              <FilePickButton
                label={file === null ? 'Chọn gói bàn giao' : file.name}
                aria-label="Chọn gói bàn giao"
                accept=".sovang"
                icon={<IconFileImport size={18} aria-hidden />}
                disabled={form.saving}
                onFile={setFile}
              />
            </div>
          </Section>
          <Section title="2. Mã khôi phục" note="Mã in trên tờ giấy cất ở đơn vị từ trước, của chính dữ liệu được bàn giao.">
            <TextField {...form.field('code')} label="Mã khôi phục" description="8 nhóm, mỗi nhóm 4 chữ hoặc số; chữ thường, dấu cách đều được." required maxLength={80} />
          </Section>
          <Section title="3. Mật khẩu của máy này" note="Đặt mới, không cần giống máy cũ.">
            <PassphrasePair form={form} />
            <List c="dimmed" mt={8}>
              <List.Item>Máy này có mã khôi phục mới: phần mềm đưa mã đó ngay sau khi nhận, ghi lại và cất thay tờ cũ.</List.Item>
              <List.Item>Đơn vị kết nối, số gói, số vào sổ được đếm tiếp; nơi nhận không phải xác nhận lại khóa.</List.Item>
            </List>
          </Section>
          <FormBar form={form} saveLabel="Nhận bàn giao">
            <Button variant="default" onClick={onBack} disabled={form.saving}>
              Quay lại
            </Button>
          </FormBar>
          {form.saving && (
            <Receiving
              at={at}
              onStop={() => {
                stop.current?.abort();
                setAt((now) => ({ ...now, stopping: true }));
              }}
            />
          )}
        </Form>
        {question}
      </Page>
    </div>
  );
}

function Receiving({ at: { progress, stopping }, onStop }: { readonly at: At; readonly onStop: () => void }) {
  const label = stopping ? 'Đang dừng…' : (progress?.label ?? 'Đang kiểm tra gói bàn giao');
  const total = progress?.total ?? 0;
  const percent = progress === null || total === 0 ? null : Math.min(100, Math.round((100 * progress.done) / total));
  const counted = progress === null ? '' : total === 0 ? `: ${formatNumber(progress.done)}` : `: ${formatNumber(progress.done)} / ${formatNumber(total)}`;
  return (
    <Stack gap={8}>
      <Text role="status">
        {label}
        {stopping ? '' : counted}
      </Text>
      <Progress.Root size={10}>
        <Progress.Section value={percent ?? 100} animated={percent === null} striped={percent === null} aria-label={label} {...(percent === null ? { 'aria-valuetext': label } : {})} />
      </Progress.Root>
      <Text c="dimmed">Có thể mất vài phút. Dừng giữa chừng thì máy này vẫn như chưa nhận.</Text>
      <div>
        <Button variant="default" onClick={onStop} disabled={stopping}>
          Hủy thao tác
        </Button>
      </div>
    </Stack>
  );
}
