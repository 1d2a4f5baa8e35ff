import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import { useApi } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { dayText } from '../../components/day-words.ts';
import { KeyValueList } from '../../components/key-value-list.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { toast } from '../../components/toasts.ts';
import type { PapersHandle } from '../../components/use-papers.tsx';
import type { PrintDeed } from '../../../shared/domain/certificate-print.ts';
import { plainName } from '../../../shared/domain/subject.ts';
import { SettleDialog } from './bonus-dialogs.tsx';
import { NumberDialog } from './number-dialog.tsx';
import type { AwardView } from './store.ts';
import { bonusText, bookNumber } from './words.ts';

const DEED_WORDS: Readonly<Record<PrintDeed, string>> = { in: 'In', 'in-lai': 'In lại', hong: 'Hỏng' };

interface AwardDialogProps {
  readonly award: AwardView;
  readonly own: boolean;
  readonly papers: PapersHandle;
  readonly onNomination: () => void;
  readonly onPrint: (awards: readonly AwardView[]) => void;
  readonly onPresent: (awards: readonly AwardView[]) => void;
  readonly onClose: () => void;
}

/** One award: its number, certificate, presentation and bonus, and the ways to its nomination and subject. */
export function AwardDialog({ award, own, papers, onNomination, onPrint, onPresent, onClose }: AwardDialogProps) {
  const api = useApi();
  const [asked, setAsked] = useState<'number' | 'bonus' | 'spoil' | null>(null);
  const { entry, presentation, bonus, prints } = award;
  const stands = entry.cancelledOn === null;
  async function undo(done: Promise<{ ok: boolean }>, words: string): Promise<void> {
    if ((await done).ok) toast.success(words);
  }
  const spoil = (reason: string) => api.call('certificate.spoil', { entryId: entry.id, reason });
  if (asked === 'number') return <NumberDialog row={entry} onClose={() => setAsked(null)} />;
  if (asked === 'bonus') return <SettleDialog award={award} onClose={() => setAsked(null)} />;
  return (
    <Modal opened onClose={onClose} title={plainName(entry.subjectName)} size={640} closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <KeyValueList
        items={[
          { label: 'Danh hiệu/Hình thức', value: entry.awardName },
          { label: 'Chức vụ, đơn vị', value: entry.subjectPlace },
          { label: 'Thành tích', value: entry.merit },
          { label: 'Số vào sổ', value: bookNumber(entry) },
          { label: 'Bằng', value: [<StatusBadge key="state" status={award.certificateWord} />, ...prints.map(({ id, deed, on, reason }) => <div key={id}>{`${DEED_WORDS[deed]} ${dayText(on)}${reason === '' ? '' : ` – ${reason}`}`}</div>)] },
          {
            label: 'Đã trao',
            value: presentation === null ? (stands ? 'Chưa trao' : '') : [dayText(presentation.date), presentation.occasion, presentation.presenter === '' ? '' : `người trao: ${presentation.presenter}`, presentation.signedBy === '' ? '' : `ký nhận: ${presentation.signedBy}`].filter(Boolean).join(' · '),
          },
          { label: 'Tiền thưởng', value: `${bonusText(bonus)}${bonus.paidOn === null ? '' : `, đã chi ${dayText(bonus.paidOn)}`}. ${bonus.sentence}` },
          ...(stands ? [] : [{ label: 'Hủy bỏ', value: dayText(entry.cancelledOn) }]),
        ]}
      />
      <Group gap={8} mt={16}>
        {own && stands && (
          <>
            <Button size="compact-md" onClick={() => void papers.show('giay-khen', entry.id, `Giấy khen – ${plainName(entry.subjectName)}`)} loading={papers.busy === 'giay-khen pdf'}>
              Xem trước bản in
            </Button>
            <Button size="compact-md" variant="default" onClick={() => onPrint([award])}>
              {award.certificate === 'chua-in' ? 'Ghi đã in' : 'In lại'}
            </Button>
            {award.certificate !== 'chua-in' && award.certificate !== 'hong' && (
              <Button size="compact-md" variant="default" onClick={() => setAsked('spoil')}>
                Báo hỏng
              </Button>
            )}
          </>
        )}
        {stands && presentation === null && (
          <Button size="compact-md" variant="default" onClick={() => onPresent([award])}>
            Ghi đã trao
          </Button>
        )}
        {presentation !== null && (
          <Button size="compact-md" variant="subtle" onClick={() => void undo(api.call('presentation.undo', { ids: [presentation.id] }), 'Đã bỏ ghi đã trao.')}>
            Bỏ ghi đã trao
          </Button>
        )}
        {bonus.paidOn !== null && stands && (
          <Button size="compact-md" variant="subtle" onClick={() => void undo(api.call('bonus.unpay', { entryIds: [entry.id] }), 'Đã bỏ ghi đã chi.')}>
            Bỏ ghi đã chi
          </Button>
        )}
        {stands && (
          <Button size="compact-md" variant="subtle" onClick={() => setAsked('bonus')}>
            Mức tiền thưởng
          </Button>
        )}
        <Button size="compact-md" variant="subtle" onClick={() => setAsked('number')}>
          Sửa số vào sổ
        </Button>
        <Button size="compact-md" variant="subtle" onClick={onNomination}>
          Mở đề nghị
        </Button>
        {entry.subjectId !== null && (
          <Button size="compact-md" variant="subtle" onClick={() => void navigate('doi-tuong-chi-tiet', { id: entry.subjectId ?? '' })}>
            Mở đối tượng
          </Button>
        )}
      </Group>
      <ConfirmDialog opened={asked === 'spoil'} question="Báo hỏng giấy khen?" detail={plainName(entry.subjectName)} confirmLabel="Báo hỏng" reason={{ label: 'Lý do', hint: 'Ví dụ: nhòe mực, kẹt giấy.' }} onConfirm={spoil} onClose={() => setAsked(null)} />
    </Modal>
  );
}
