import { useKeptState } from '../../app/put-away.ts';
import { IconPlus } from '@tabler/icons-react';
import { Button } from '../../components/button.tsx';
import { useLooks } from '../../components/attachment-looks.tsx';
import { AttachmentViewer, useAttachment } from '../../components/attachment-viewer.tsx';
import { Section } from '../../components/page.tsx';
import { EmptyState } from '../../components/states.tsx';
import { AddItemDialog } from './add-item.tsx';
import { ChecklistItem } from './checklist-item.tsx';
import type { NominationData } from './store.ts';
import classes from './nominations.module.css';

interface ChecklistProps {
  readonly data: NominationData;
  /** Nothing can be changed. */
  readonly frozen: boolean;
}

/** «Thành phần hồ sơ»: each paper with its state, files, note and the rule it comes from; lines of later guidance can be added. */
export function Checklist({ data: { nomination, attachments, judged, itemNotes, head }, frozen }: ChecklistProps) {
  const viewer = useAttachment();
  const looks = useLooks(attachments.map(({ id }) => id));
  const [adding, setAdding] = useKeptState('checklist', false);
  const counted = (code: string) => judged.find((item) => item.code === code);
  const present = judged.filter((item) => item.state === 'da-co' || item.state === 'khong-yeu-cau').length;
  return (
    <Section
      title="Thành phần hồ sơ"
      {...(nomination.items.length > 0 ? { note: `Xong ${present}/${nomination.items.length} mục` } : {})}
      flush={nomination.items.length > 0}
      actions={
        frozen ? undefined : (
          <Button deed="nomination.addItem" size="compact-sm" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => setAdding(true)}>
            Thêm mục
          </Button>
        )
      }
    >
      {nomination.items.length === 0 ? (
        <EmptyState compact sentence="Chọn danh hiệu hoặc hình thức khen thưởng rồi lưu để có danh mục tài liệu." />
      ) : (
        <ul className={classes.items} aria-label="Thành phần hồ sơ">
          {nomination.items.map((item) => (
            <ChecklistItem
              key={item.code}
              item={item}
              counted={counted(item.code) ?? item}
              remark={itemNotes.find(({ code }) => code === item.code)?.sentence ?? (counted(item.code)?.state !== item.state ? head.sentence : '')}
              files={item.attachmentIds.flatMap((id) => attachments.filter((attachment) => attachment.id === id))}
              looks={looks}
              frozen={frozen}
              onOpen={(attachment) => void viewer.open(attachment.id, attachment.fileName)}
            />
          ))}
        </ul>
      )}
      <AttachmentViewer of={viewer} />
      {adding && <AddItemDialog onClose={() => setAdding(false)} />}
    </Section>
  );
}
