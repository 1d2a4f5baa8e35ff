import { Stack, Text } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { RunningJob } from '../../../shared/api/client.ts';
import type { OutputOf, Progress } from '../../../shared/api/define.ts';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import { planChoices } from '../../../shared/domain/plan-parts.ts';
import { fault as makeFault } from '../../../shared/result.ts';
import type { Fault, Result } from '../../../shared/result.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { useApi, useChanged } from '../../app/api.tsx';
import type { Api } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { FilePickButton } from '../../components/file-pick-button.tsx';
import { GrowingTextarea } from '../../components/growing-textarea.tsx';
import { JobDialog } from '../../components/job-dialog.tsx';
import { Page, Section } from '../../components/page.tsx';
import { RemoteView, loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';
import { EmptyState, FaultAlert } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import { useJob } from '../../components/use-job.ts';
import classes from './plan-drafts.module.css';

type DraftRow = OutputOf<SoVangContract['planDraft.list']>[number];
/** Reads the same source once more, one of its plans chosen. */
type Reading = (part: number | null, onProgress: (progress: Progress) => void) => RunningJob<DraftRow>;

/** Đọc từ văn bản: a file, pasted text, or a draft begun before. `params`: `campaignId` to read a new version of its plan. */
export function ReadPage({ params: { campaignId = '' } }: { readonly params: PageParams }) {
  const api = useApi();
  const job = useJob<DraftRow>();
  const reading = useRef<Reading | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const campaign = campaignId === '' ? null : campaignId;

  function start(read: Reading, part: number | null = null): void {
    reading.current = read;
    setFault(null);
    job.start((onProgress) => {
      const { done, cancel } = read(part, onProgress);
      return {
        cancel,
        done: done.then((result) => {
          if (!result.ok && result.error.kind !== 'bug') setFault(result.error.kind === 'cancelled' ? null : result.error);
          return result;
        }),
      };
    });
  }
  const readFile = (file: File): void =>
    start((part, onProgress) => {
      const stop = new AbortController();
      const done = bytesOf(file).then((bytes) => (bytes.ok ? api.upload('plan.readFile', { fileName: file.name.slice(-300), campaignId: campaign, part }, bytes.value, { signal: stop.signal, onProgress }) : bytes));
      return { done, cancel: () => stop.abort() };
    });
  const readText = (text: string): void => start((part, onProgress) => api.job('plan.readText', { text, campaignId: campaign, part }, onProgress));
  // A refusal stands on the page, beside the ways to go on; only success and work in hand need the dialog.
  const { state, close } = job;
  const refused = state.phase === 'failed' && state.fault.kind !== 'bug';
  useEffect(() => {
    if (refused) close();
    if (state.phase !== 'done') return;
    close();
    void navigate('ban-doc-ke-hoach', { id: state.value.id });
  });

  return (
    <Page
      title="Đọc từ văn bản"
      subtitle={campaign === null ? 'Đưa kế hoạch dạng Word, PDF hoặc chữ vào; phần mềm đọc ra, bạn xem lại rồi mở phong trào. Không gửi đi đâu.' : 'Đọc văn bản thay cho toàn bộ kế hoạch của phong trào này. Nếu chỉ đổi vài số liệu, dùng «Điều chỉnh kế hoạch».'}
      back={{ page: 'phong-trao', label: 'Phong trào' }}
    >
      {fault !== null && <Refusal fault={fault} onChoose={(part) => reading.current !== null && start(reading.current, part)} onClose={() => setFault(null)} />}
      <Section title="Chọn tệp kế hoạch">
        <div className={classes.way}>
          <FilePickButton deed="plan.readFile" label="Chọn tệp" accept=".docx,.pdf,.txt" variant="filled" icon={<IconFileText size={18} stroke={1.75} aria-hidden />} loading={state.phase === 'running'} onFile={readFile} />
          <Text c="dimmed">Tệp .docx, .pdf có chữ (bôi đen được chữ khi mở), hoặc .txt. Bản quét chỉ có ảnh thì gõ hoặc dán phần chữ.</Text>
        </div>
      </Section>
      <Paste busy={state.phase === 'running'} onRead={readText} />
      <Drafts />
      <JobDialog job={job} title="Đang đọc văn bản" cancelLabel="Hủy đọc" />
    </Page>
  );
}

function Refusal({ fault, onChoose, onClose }: { readonly fault: Fault; readonly onChoose: (part: number) => void; readonly onClose: () => void }) {
  const choices = planChoices(fault);
  const shown = choices.length === 0 ? fault : { ...fault, message: `Trong văn bản có ${choices.length} kế hoạch.`, next: 'Chọn kế hoạch cần đọc. Kế hoạch kia đọc riêng sau.' };
  return (
    <FaultAlert
      fault={shown}
      onClose={onClose}
      {...(choices.length > 0 && {
        action: (
          <Stack gap={8} align="flex-start">
            {choices.map(({ part, words }) => (
              <Button key={part} variant="default" className={classes.choice} onClick={() => onChoose(part)}>
                {`Kế hoạch ${part}: ${words}`}
              </Button>
            ))}
          </Stack>
        ),
      })}
    />
  );
}

function Paste({ busy, onRead }: { readonly busy: boolean; readonly onRead: (text: string) => void }) {
  const input = useRef<HTMLTextAreaElement>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  function read(): void {
    const text = input.current?.value ?? '';
    if (text.trim() === '') {
      setWrong('Dán phần chữ của kế hoạch vào đây.');
      input.current?.focus();
    } else if (text.length > LONGEST) setWrong(`Văn bản dài quá ${formatNumber(LONGEST)} chữ cái. Chỉ dán phần kế hoạch.`);
    else onRead(text);
  }
  return (
    <Section title="Dán văn bản">
      <Stack gap={12} align="stretch">
        <GrowingTextarea ref={input} aria-label="Dán văn bản" placeholder="Dán toàn bộ phần chữ của kế hoạch, từ «Số: …» đến «Nơi nhận»." minRows={4} maxRows={10} autoComplete="off" spellCheck={false} error={wrong} onChange={() => setWrong(null)} />
        <div>
          <Button deed="plan.readText" variant="default" disabled={busy} onClick={read}>
            Đọc văn bản đã dán
          </Button>
        </div>
      </Stack>
    </Section>
  );
}
const LONGEST = 5_000_000;

/** Drafts under review; one in the bin comes back by «Hoàn tác». */
function Drafts() {
  const api = useApi();
  const [drafts, setDrafts] = useState<Remote<readonly DraftRow[]>>(loading);
  const read = (): void => void listOf(api).then(setDrafts);
  useEffect(() => void listOf(api).then(setDrafts), [api]);
  useChanged(['plan_draft'], read);
  async function discard({ id }: DraftRow): Promise<void> {
    const result = await api.call('planDraft.discard', { id });
    if (!result.ok) return void toast.error(result.error);
    read();
    toast.success('Đã xóa bản đọc.', async () => {
      const restored = await api.call('planDraft.restore', { id });
      read();
      return restored;
    });
  }
  return (
    <Section title="Bản đọc đang xem dở" flush>
      <RemoteView of={drafts} onRetry={read}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState compact sentence="Chưa có bản đọc nào đang xem dở." />
          ) : (
            <ul className={classes.drafts}>
              {rows.map((row) => (
                <li key={row.id} className={classes.draft}>
                  <div className={classes.draftWords}>
                    <div>{row.name}</div>
                    <Text c="dimmed" size="xs">
                      {[row.title, `đọc ngày ${formatScreenDate(row.madeOn)}`, row.waiting === 0 ? 'đã xem hết' : `còn ${formatNumber(row.waiting)}/${formatNumber(row.findings)} điều chờ xem`, row.campaignId === null ? '' : 'bản mới của phong trào đã mở'].filter(Boolean).join(' · ')}
                    </Text>
                  </div>
                  <Button variant="default" onClick={() => void navigate('ban-doc-ke-hoach', { id: row.id })} aria-label={`Xem tiếp: ${row.name}`}>
                    Xem tiếp
                  </Button>
                  <Button deed="planDraft.discard" variant="subtle" color="gray" onClick={() => void discard(row)} aria-label={`Xóa bản đọc: ${row.name}`}>
                    Xóa
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </RemoteView>
    </Section>
  );
}

const listOf = async (api: Api): Promise<Remote<readonly DraftRow[]>> => remoteOf(await api.call('planDraft.list', {}));

async function bytesOf(file: File): Promise<Result<Uint8Array>> {
  try {
    return { ok: true, value: new Uint8Array(await file.arrayBuffer()) };
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return { ok: false, error: makeFault('khong-doc-duoc-tep', `Không đọc được tệp ${file.name}.`, { next: 'Kiểm tra tệp còn ở chỗ cũ và không bị chương trình khác giữ, rồi chọn lại.' }) };
  }
}
