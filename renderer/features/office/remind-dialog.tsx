import { Button, Modal, Text } from '@mantine/core';
import { useApi } from '../../app/api.tsx';
import { DateField, FieldGrid, Form, FormBar, TextAreaField, TextField, missing, useForm } from '../../components/form/index.ts';
import { toast } from '../../components/toasts.ts';
import type { OfficeColumn } from '../../../shared/domain/office-overview.ts';
import { err, fault } from '../../../shared/result.ts';
import type { UnitRow } from './store.ts';

export interface RemindDialogProps {
  readonly rows: readonly UnitRow[];
  readonly campaign: { readonly id: string; readonly name: string } | null;
  /** Prints the công văn đôn đốc for these units, which have no program. */
  readonly onPrint: (rows: readonly UnitRow[]) => void;
  readonly onClose: () => void;
}

/** What a unit can be asked for. */
const ASKED: readonly { readonly column: OfficeColumn; readonly word: string }[] = [
  { column: 'goi-thieu', word: 'gói dữ liệu còn thiếu' },
  { column: 'phat-dong', word: 'kế hoạch phát động' },
  { column: 'so-lieu', word: 'số liệu năm' },
  { column: 'bao-cao', word: 'báo cáo' },
  { column: 'ho-so', word: 'hồ sơ đề nghị khen thưởng' },
  { column: 'yeu-cau', word: 'trả lời yêu cầu đã gửi' },
];

/** What is overdue or not known of the units chosen, once each. */
export function matters(rows: readonly UnitRow[]): string {
  return ASKED.filter(({ column }) => rows.some(({ cells }) => cells.some((cell) => cell.column === column && isAsked(cell)))).map(({ word }) => word).join(', ');
}

/** Whether the unit owes it: a bundle once one is known to be missing; dossiers where none came, for one that waits is ours to answer. */
function isAsked({ column, tone }: UnitRow['cells'][number]): boolean {
  if (column === 'goi-thieu') return tone === 'thieu';
  if (column === 'ho-so') return tone === 'chua-ro';
  return tone === 'thieu' || tone === 'chua-ro';
}

/** «Đôn đốc gửi báo cáo phong trào …», as long as a heading may be. */
export function titleOf(about: string, campaign: RemindDialogProps['campaign']): string {
  const movement = campaign === null ? '' : ` thực hiện ${/^(phong trào|đợt thi đua|cuộc vận động)/i.test(campaign.name) ? campaign.name : `phong trào ${campaign.name}`}`;
  return `Đôn đốc${movement || ` gửi ${about || 'nội dung còn thiếu'}`}`.slice(0, 300);
}

/** «Đôn đốc»: one request to the connected units among those chosen; the others get the công văn on paper. */
export function RemindDialog({ rows, campaign, onPrint, onClose }: RemindDialogProps) {
  const api = useApi();
  const connected = rows.filter((row) => row.connected);
  const others = rows.filter((row) => !row.connected);
  const about = matters(rows);
  const form = useForm({
    initial: {
      title: titleOf(about, campaign),
      number: '',
      date: null as string | null,
      dueOn: null as string | null,
      text: about === '' ? 'Đề nghị đơn vị rà soát và gửi những nội dung còn thiếu.' : `Đề nghị đơn vị gửi nội dung còn thiếu: ${about}. Nếu đã gửi bằng hình thức khác, đề nghị trả lời để ghi nhận.`,
    },
    check: (values) => missing(values, { title: 'Trích yếu' }),
    deed: 'item.write',
    save: async (values) => {
      if (connected.length === 0) return err(fault('chua-chon-noi-nhan', 'Trong các đơn vị đã chọn chưa có đơn vị kết nối nào.', { next: 'In công văn đôn đốc để gửi giấy.' }));
      return api.call('item.write', { kind: 'request', fields: { ...values, campaignId: campaign?.id ?? null, about: about.slice(0, 300), scanIds: [] }, to: connected.flatMap(({ unitCode }) => unitCode ?? []) });
    },
    onSaved: () => {
      toast.success('Đã đưa yêu cầu vào danh sách chờ ghi ra USB. Ghi gói ở «Gửi – nhận».');
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={`Đôn đốc ${rows.length} đơn vị`} size={720} closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Form form={form} label="Đôn đốc">
        <Text size="sm">{connected.length === 0 ? 'Không có đơn vị kết nối.' : `Gửi trong gói dữ liệu: ${names(connected)}.`}</Text>
        {others.length > 0 && (
          <Text size="sm">
            Chưa kết nối, gửi giấy: {names(others)}.{' '}
            {campaign === null ? (
              'Chọn phong trào để in công văn đôn đốc.'
            ) : (
              <Button size="compact-sm" variant="default" onClick={() => onPrint(others)}>
                In công văn đôn đốc
              </Button>
            )}
          </Text>
        )}
        <TextField {...form.field('title')} label="Trích yếu" required maxLength={300} autoFocus />
        <FieldGrid min={200}>
          <TextField {...form.field('number')} label="Số, ký hiệu" maxLength={300} />
          <DateField {...form.field('date')} label="Ngày văn bản" />
          <DateField {...form.field('dueOn')} label="Hạn trả lời" />
        </FieldGrid>
        <TextAreaField {...form.field('text')} label="Nội dung" minRows={4} maxLength={20000} />
        <FormBar form={form} saveLabel="Gửi yêu cầu" onCancel={onClose} />
      </Form>
    </Modal>
  );
}

const MOST_NAMED = 6;

function names(rows: readonly UnitRow[]): string {
  const shown = rows.slice(0, MOST_NAMED).map(({ name }) => name).join(', ');
  return rows.length > MOST_NAMED ? `${shown} và ${rows.length - MOST_NAMED} đơn vị khác` : shown;
}
