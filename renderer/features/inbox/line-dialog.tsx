import { Button, Group, Modal, Text } from '@mantine/core';
import { AttachmentViewer, useAttachment } from '../../components/attachment-viewer.tsx';
import { dayText } from '../../components/day-words.ts';
import { DialogBar } from '../../components/dialog-bar.tsx';
import { flagWords } from '../../components/flag-words.ts';
import { KeyValueList } from '../../components/key-value-list.tsx';
import { sizeWords } from '../../components/folder-picker.tsx';
import { ConfidenceMark, StatusBadge } from '../../components/status-badge.tsx';
import { toast } from '../../components/toasts.ts';
import { PaperPreview, usePapers } from '../../components/use-papers.tsx';
import { ITEM_STATE_WORDS, MERIT_CAPACITY_WORDS } from '../../../shared/domain/nomination.ts';
import { SUBJECT_KIND_WORDS, birthText, placeOf } from '../../../shared/domain/subject.ts';
import { openLine, useInbox } from './store.ts';
import type { InboxLine } from './store.ts';
import { voteWords } from './words.ts';
import classes from './inbox.module.css';

/** One nomination as it was sent, over the list; the arrows go to its neighbours. */
export function LineDialog({ lines }: { readonly lines: readonly InboxLine[] }) {
  const open = useInbox((state) => state.openLine);
  const index = lines.findIndex((line) => line.version.id === open);
  const line = lines[index];
  const viewer = useAttachment();
  const papers = usePapers({ onFault: toast.error });
  const neighbour = (step: number) => lines[index + step]?.version.id ?? null;
  return (
    <>
      <Modal
        opened={line !== undefined}
        onClose={() => openLine(null)}
        title={line === undefined ? '' : line.version.subject.name}
        size={860}
        closeButtonProps={{ 'aria-label': 'Đóng' }}
      >
        {line !== undefined && (
          <>
            <Details line={line} onOpen={viewer.open} />
            <DialogBar apart>
              <Group gap={8}>
                <Button variant="default" disabled={neighbour(-1) === null} onClick={() => openLine(neighbour(-1))}>
                  Đề nghị trước
                </Button>
                <Button variant="default" disabled={neighbour(1) === null} onClick={() => openLine(neighbour(1))}>
                  Đề nghị sau
                </Button>
                <Text c="dimmed" size="sm">
                  {index + 1}/{lines.length}
                </Text>
              </Group>
              <Group gap={8}>
                {line.version.report !== null && (
                  <Button variant="default" loading={papers.busy !== null} onClick={() => void papers.show('bao-cao-thanh-tich', line.version.id, 'Báo cáo thành tích')}>
                    In báo cáo thành tích
                  </Button>
                )}
                <Button onClick={() => openLine(null)}>Đóng</Button>
              </Group>
            </DialogBar>
          </>
        )}
      </Modal>
      <AttachmentViewer of={viewer} />
      <PaperPreview of={papers} />
    </>
  );
}

interface DetailsProps {
  readonly line: InboxLine;
  readonly onOpen: (id: string, title: string) => Promise<void>;
}

function Details({ line: { version, stateWord, note, returnAttachments }, onOpen }: DetailsProps) {
  const { subject } = version;
  const text = (value: string) => (value === '' ? '' : <span className={classes.lines}>{value}</span>);
  return (
    <div className={classes.details}>
      <Group gap={8}>
        <StatusBadge status={stateWord} />
        {note !== '' && <Text>Lý do: {note}</Text>}
      </Group>
      {returnAttachments.length > 0 && (
        <Group gap={8} role="group" aria-label="Văn bản trả lại">
          {returnAttachments.map(({ id, fileName }) => (
            <Button key={id} size="compact-sm" variant="default" onClick={() => void onOpen(id, fileName)}>
              {fileName}
            </Button>
          ))}
        </Group>
      )}
      {version.openPoints.length > 0 && (
        <section className={classes.points} aria-label="Điểm chưa đủ khi gửi">
          <Text fw={500}>Chưa đủ khi gửi:</Text>
          <ul>
            {version.openPoints.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
          <Text>
            <b>Lý do vẫn gửi:</b> {version.overrideReason}
          </Text>
        </section>
      )}
      <KeyValueList
        items={[
          { label: SUBJECT_KIND_WORDS[subject.kind], value: [subject.name, subject.kind === 'person' ? birthText(subject.birth) : '', placeOf(subject)].filter(Boolean).join(' · ') },
          { label: 'Danh hiệu/Hình thức đề nghị', value: version.awardName },
          { label: 'Thành tích (in trên bằng)', value: text(version.merit) },
          { label: 'Tóm tắt thành tích', value: text(version.summary) },
          { label: 'Căn cứ', value: text(version.grounds) },
          { label: 'Tư cách lập thành tích', value: version.capacity === null ? null : MERIT_CAPACITY_WORDS[version.capacity] },
          ...(flagWords(version.flags) === '' ? [] : [{ label: 'Đặc điểm', value: flagWords(version.flags) }]),
          { label: 'Kết quả họp xét', value: voteWords(version.vote) },
          { label: 'Lần gửi', value: `lần ${version.n}, ngày ${dayText(version.frozenOn)}` },
        ]}
      />
      <section aria-label="Thành phần hồ sơ">
        <Text fw={600} mb={4}>
          Thành phần hồ sơ
        </Text>
        <ul className={classes.items}>
          {version.items.map((item) => (
            <li key={item.code}>
              <div className={classes.itemHead}>
                <span>{item.name}</span>
                <StatusBadge status={ITEM_STATE_WORDS[item.state]} />
              </div>
              {(item.citation !== '' || item.confidence !== 'high') && (
                <Text size="xs" c="dimmed">
                  {item.citation} <ConfidenceMark confidence={item.confidence} />
                </Text>
              )}
              {item.note !== '' && <Text size="xs">{item.note}</Text>}
              {version.attachments
                .filter((attachment) => item.attachmentIds.includes(attachment.id))
                .map((attachment) => (
                  <Button key={attachment.id} size="compact-sm" variant="subtle" onClick={() => void onOpen(attachment.id, attachment.fileName)}>
                    {attachment.fileName} ({sizeWords(attachment.size)})
                  </Button>
                ))}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
