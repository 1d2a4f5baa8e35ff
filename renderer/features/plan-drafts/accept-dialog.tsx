import { Modal, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { fault } from '../../../shared/result.ts';
import type { PlanDraft } from '../../../shared/domain/plan-draft.ts';
import { campaignPeriod, openLines, partialWords } from '../../../shared/domain/plan.ts';
import { pathWords, valueWords } from '../../../shared/domain/plan-words.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { useApi } from '../../app/api.tsx';
import { replacePage } from '../../app/navigation.ts';
import { DateField, FieldGrid, Form, FormBar, TextField, missing, useForm } from '../../components/form/index.ts';
import { KeyValueList } from '../../components/key-value-list.tsx';
import { LoadingState } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import { flush, useReview } from './review-store.ts';
import classes from './plan-drafts.module.css';

interface Values {
  readonly document: string;
  readonly effectiveFrom: string | null;
}

/** What the acceptance depends on besides the draft; null while it is being read. */
interface Around {
  /** The campaign has a plan already: this one adjusts it. */
  readonly adjusts: boolean;
  /** A campaign with a plan of the same number. */
  readonly same: string | null;
}

const MOST_DOUBTS = 8;

/** «Mở phong trào»: what was read in short, what is still open, and for an adjusted plan its paper and day. */
export function AcceptDialog({ draft, onClose }: { readonly draft: PlanDraft; readonly onClose: () => void }) {
  const api = useApi();
  const [around, setAround] = useState<Around | null>(null);
  const { campaignId } = draft;
  const number = draft.plan.identity.number ?? draft.plan.identity.promulgatedBy?.number ?? null;
  useEffect(() => {
    void Promise.all([flush(api), api.call('campaign.list', {})]).then(([, campaigns]) => {
      const rows = campaigns.ok ? campaigns.value : [];
      setAround({
        adjusts: rows.some(({ id, hasPlan }) => id === campaignId && hasPlan),
        same: number === null || campaignId !== null ? null : (rows.find((row) => row.documentNumber === number)?.name ?? null),
      });
    });
  }, [api, campaignId, number]);
  return (
    <Modal opened onClose={onClose} title={campaignId === null ? 'Mở phong trào từ văn bản này?' : 'Đưa bản này vào phong trào?'} size="lg" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      {around === null ? <LoadingState lines={5} /> : <Body draft={draft} around={around} onClose={onClose} />}
    </Modal>
  );
}

function Body({ draft, around: { adjusts, same }, onClose }: { readonly draft: PlanDraft; readonly around: Around; readonly onClose: () => void }) {
  const api = useApi();
  const { plan, findings, leftovers } = draft;
  const form = useForm<Values, { id: string }>({
    initial: { document: plan.identity.number ?? '', effectiveFrom: null },
    check: (values) => (adjusts ? missing(values, { document: 'Số văn bản điều chỉnh', effectiveFrom: 'Áp dụng từ ngày' }) : []),
    deed: 'planDraft.accept',
    save: async ({ document, effectiveFrom }) => {
      await flush(api);
      const now = useReview.getState().draft;
      if (now.phase !== 'ready') return { ok: false, error: fault('chua-doc-duoc', 'Bản đọc chưa tải xong.', { next: 'Thử lại sau giây lát.' }) };
      return api.call('planDraft.accept', { id: draft.id, version: now.value.version, ...(adjusts && { document, effectiveFrom }) });
    },
    onSaved: ({ id }) => {
      toast.success(adjusts ? 'Đã thêm bản kế hoạch mới. Việc đã làm trước giữ bản cũ.' : 'Đã mở phong trào. Việc, thời hạn, số lượng của đơn vị đã được lọc ra.');
      onClose();
      void replacePage('phong-trao-chi-tiet', { id });
    },
  });
  const waiting = findings.filter(({ state }) => state === 'cho-xem');
  const doubted = waiting.filter(({ doubt }) => doubt !== null);
  const left = leftovers.filter(({ state }) => state === 'cho-xem').length;
  const open = openLines(plan);
  const awarding = new Set(plan.quotas.map((quota) => quota.milestone.milestoneId));
  return (
    <Form form={form} label="Mở phong trào">
      <KeyValueList
        items={[
          { label: 'Tên phong trào', value: plan.identity.title },
          { label: 'Số văn bản', value: plan.identity.number ?? plan.identity.promulgatedBy?.number ?? null },
          { label: 'Ngày ban hành', value: partialWords(plan.identity.date ?? plan.identity.promulgatedBy?.date ?? null) },
          { label: 'Thời gian', value: campaignPeriod(plan).words },
          {
            label: 'Đã đọc',
            value: [
              `${plan.awardForms.length} hình thức khen`, `${plan.quotas.length} dòng số lượng`, `${plan.reporting.length} hạn gửi`, `${plan.milestones.length} mốc (${plan.milestones.filter(({ id, awards }) => awards || awarding.has(id)).length} có xét khen)`,
              `${formatNumber(plan.indicators.length)} chỉ tiêu`,
            ].join(' · '),
          },
        ]}
      />
      {same !== null && <Text className={classes.warn}>Đã có phong trào mang số văn bản này: {same}. Mở tiếp sẽ thành hai phong trào.</Text>}
      {(waiting.length > 0 || left > 0) && (
        <div className={classes.warn}>
          Còn {formatNumber(waiting.length)} điều chờ xem{doubted.length > 0 ? `, trong đó ${formatNumber(doubted.length)} điều nghi ngờ` : ''}
          {left > 0 ? `; ${formatNumber(left)} câu chưa đọc ra điều gì` : ''}. Vẫn mở được; nội dung chưa xem được dùng như đã đọc.
          {doubted.length > 0 && (
            <ul>
              {doubted.slice(0, MOST_DOUBTS).map(({ path, doubt }) => (
                <li key={path}>
                  {pathWords(path)}: {valueWords(plan, path)?.main ?? 'chưa có'} – {doubt}
                </li>
              ))}
              {doubted.length > MOST_DOUBTS && <li>và {formatNumber(doubted.length - MOST_DOUBTS)} điều khác</li>}
            </ul>
          )}
        </div>
      )}
      {open.length > 0 && (
        <div className={classes.open}>
          Còn trống, bổ sung sau được:
          <ul>
            {open.map(({ id, kind, text }) => (
              <li key={`${kind}${id}${text}`}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      {adjusts && (
        <FieldGrid>
          <TextField {...form.field('document')} label="Số văn bản điều chỉnh" required />
          <DateField {...form.field('effectiveFrom')} label="Áp dụng từ ngày" required />
        </FieldGrid>
      )}
      <FormBar form={form} saveLabel={draft.campaignId === null ? 'Mở phong trào' : 'Đưa vào phong trào'} onCancel={onClose} />
    </Form>
  );
}
