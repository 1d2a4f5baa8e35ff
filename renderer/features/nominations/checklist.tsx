import { AttachmentViewer, useAttachment } from '../../components/attachment-viewer.tsx';
import { Section } from '../../components/page.tsx';
import { EmptyState } from '../../components/states.tsx';
import { ChecklistItem } from './checklist-item.tsx';
import type { NominationData } from './store.ts';
import classes from './nominations.module.css';

interface ChecklistProps {
  readonly data: NominationData;
  /** Nothing can be changed. */
  readonly frozen: boolean;
}

/** «Thành phần hồ sơ»: each paper with its state, files, note and the rule it comes from. */
export function Checklist({ data: { nomination, attachments }, frozen }: ChecklistProps) {
  const viewer = useAttachment();
  const present = nomination.items.filter((item) => item.state === 'da-co' || item.state === 'khong-yeu-cau').length;
  return (
    <Section title="Thành phần hồ sơ" {...(nomination.items.length > 0 ? { note: `Xong ${present}/${nomination.items.length} mục` } : {})} flush={nomination.items.length > 0}>
      {nomination.items.length === 0 ? (
        <EmptyState compact sentence="Chọn danh hiệu hoặc hình thức khen thưởng rồi lưu để có danh mục tài liệu." />
      ) : (
        <ul className={classes.items} aria-label="Thành phần hồ sơ">
          {nomination.items.map((item) => (
            <ChecklistItem
              key={item.code}
              item={item}
              files={item.attachmentIds.flatMap((id) => attachments.filter((attachment) => attachment.id === id))}
              frozen={frozen}
              onOpen={(attachment) => void viewer.open(attachment.id, attachment.fileName)}
            />
          ))}
        </ul>
      )}
      <AttachmentViewer of={viewer} />
    </Section>
  );
}
