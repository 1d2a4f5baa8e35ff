import { Alert, Group, Stack, Table, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import { useMay } from '../../app/may.ts';
import { navigate } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { LookBadge, useLooks } from '../../components/attachment-looks.tsx';
import { AttachmentViewer, useAttachment } from '../../components/attachment-viewer.tsx';
import { dayText } from '../../components/day-words.ts';
import { KeyValueList } from '../../components/key-value-list.tsx';
import { Page, Section } from '../../components/page.tsx';
import { RemoteView, loading } from '../../components/remote.tsx';
import { toast } from '../../components/toasts.ts';
import { PaperPreview, usePapers } from '../../components/use-papers.tsx';
import { WideTable } from '../../components/wide-table.tsx';
import { AnswerDialog } from './answer-dialog.tsx';
import { loadShown, useItems } from './items-store.ts';
import type { ReceivedView } from './items-store.ts';
import classes from './items.module.css';

const BACK = { page: 'gui-nhan', label: 'Nhận từ đơn vị' } as const;

/** Something another unit sent, as it came. `params`: `id`. */
export function ReceivedPage({ params }: { readonly params: PageParams }) {
  const api = useApi();
  const id = params['id'] ?? '';
  const maySee = useMay('received.seen').allowed;
  const shown = useItems((state) => (state.shownId === id ? state.shown : loading));
  useEffect(() => {
    void loadShown(api, id).then(() => (maySee ? api.call('received.seen', { id }) : undefined));
  }, [api, id, maySee]);
  useChanged(['received_item'], () => void loadShown(api, id));
  if (shown.phase === 'ready') return <Shown view={shown.value} />;
  return (
    <Page title="Nhận từ đơn vị" back={BACK}>
      <RemoteView of={shown} onRetry={() => void loadShown(api, id)}>
        {() => null}
      </RemoteView>
    </Page>
  );
}

function Shown({ view }: { readonly view: ReceivedView }) {
  const api = useApi();
  const viewer = useAttachment();
  const [answering, setAnswering] = useState(false);
  const papers = usePapers({ onFault: toast.error });
  const { item, facts, parts, attachments, became } = view;
  const looks = useLooks(attachments.map(({ id }) => id));
  const paper = item.kind === 'campaign-report' ? 'bao-cao' : item.kind === 'launching-plan' ? 'ke-hoach-phat-dong' : item.kind === 'guidance' ? 'cong-van-huong-dan' : item.kind === 'request' ? 'cong-van-yeu-cau' : null;
  async function take(): Promise<void> {
    const result = await api.call('received.useProfile', { id: item.id });
    if (!result.ok) return void toast.error(result.error);
    toast.success('Đã đưa vào «Quy định của tỉnh»; mở trang đó để đưa vào sử dụng.');
    await loadShown(api, item.id);
  }
  return (
    <Page
      title={item.title}
      subtitle={`${view.kindWord} · ${item.ownerName} · nhận ngày ${dayText(item.receivedOn)} · ${view.stateWord}`}
      back={BACK}
      actions={
        <>
          {view.canAnswer && <Button deed="received.answer" onClick={() => setAnswering(true)}>Trả lời</Button>}
          {view.canUse && <Button deed="received.useProfile" onClick={() => void take()}>Đưa vào quy định của tỉnh</Button>}
          {paper !== null && (
            <Button variant="default" loading={papers.busy !== null} onClick={() => void papers.show(paper, item.id, view.kindWord)}>
              Xem trước bản in
            </Button>
          )}
          {item.kind === 'figures' && item.campaignId !== null && (
            <Button variant="default" onClick={() => void navigate('so-lieu-don-vi', { id: item.campaignId ?? '' })}>
              So với đơn vị khác
            </Button>
          )}
          {item.campaignId !== null && (
            <Button deed="campaign.open" variant="default" onClick={() => void navigate('phong-trao-chi-tiet', { id: item.campaignId ?? '' })}>
              Mở phong trào
            </Button>
          )}
        </>
      }
    >
      {became !== '' && <Alert color="gray">{became}</Alert>}
      {facts.length > 0 && (
        <Section>
          <KeyValueList items={facts.map(({ label, value }) => ({ label, value }))} />
        </Section>
      )}
      {parts.map((one, at) => (
        <Section key={at} {...(one.heading === '' ? {} : { title: one.heading })}>
          {one.text !== '' && <Text className={classes.prose}>{one.text}</Text>}
          {one.table !== null && (
            <WideTable minWidth={560}>
              <Table withTableBorder aria-label={one.heading}>
                <Table.Thead>
                  <Table.Tr>
                    {one.table.columns.map((heading, column) => (
                      <Table.Th key={column}>{heading}</Table.Th>
                    ))}
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {one.table.rows.map((row, line) => (
                    <Table.Tr key={line}>
                      {row.map((cell, column) => (
                        <Table.Td key={column}>{cell}</Table.Td>
                      ))}
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </WideTable>
          )}
        </Section>
      ))}
      {attachments.length > 0 && (
        <Section title="Tệp kèm theo">
          <Group gap={8}>
            {attachments.map((file) => (
              <Group key={file.id} gap={4}>
                <Button size="compact-sm" variant="default" onClick={() => void viewer.open(file.id, file.fileName)}>
                  {file.fileName}
                </Button>
                <LookBadge look={looks.get(file.id)} />
              </Group>
            ))}
          </Group>
        </Section>
      )}
      {item.answered !== null && (
        <Section title="Trả lời">
          <Stack gap={4}>
            <Text c="dimmed">Ngày {dayText(item.answered.on)}</Text>
            <Text className={classes.prose}>{item.answered.text}</Text>
          </Stack>
        </Section>
      )}
      {answering && <AnswerDialog view={view} onClose={() => setAnswering(false)} />}
      <AttachmentViewer of={viewer} />
      <PaperPreview of={papers} />
    </Page>
  );
}
