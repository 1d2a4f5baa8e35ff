import { Button, Stack } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useApi, useDrafts } from '../../../app/api.tsx';
import type { Api } from '../../../app/api.tsx';
import { replacePage } from '../../../app/navigation.ts';
import type { PageParams } from '../../../app/navigation.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { Page, Section } from '../../../components/page.tsx';
import { questions } from '../../../components/questions.ts';
import { RemoteView, loading, remoteOf } from '../../../components/remote.tsx';
import type { Remote } from '../../../components/remote.tsx';
import { toast } from '../../../components/toasts.ts';
import { PaperPreview, usePapers } from '../../../components/use-papers.tsx';
import { CheckField, DateField, FieldGrid, Form, FormBar, NumberField, RadioField, RowsField, SelectField, TextAreaField, TextField, useForm } from '../../../components/form/index.ts';
import type { RowColumn } from '../../../components/form/index.ts';
import { REVIEW_SETTINGS, REVIEW_SETTING_WORDS } from '../../../../shared/domain/review-meeting.ts';
import { err, fault, ok } from '../../../../shared/result.ts';
import type { Result } from '../../../../shared/result.ts';
import type { NominationRow } from '../store.ts';
import { BLANK_RESULT, blankReview, faultsOf, fieldsOf, valuesOf } from './values.ts';
import type { ResultRow, ReviewMeeting, ReviewValues } from './values.ts';

interface Data {
  readonly roundName: string;
  readonly nominations: readonly NominationRow[];
  readonly meeting: ReviewMeeting | null;
  readonly today: string | null;
}

async function read(api: Api, roundId: string, id: string | undefined): Promise<Result<Data>> {
  const [round, meetings, state] = await Promise.all([api.call('round.get', { id: roundId }), api.call('review.list', { roundId }), api.call('unit.state', {})]);
  if (!round.ok) return round;
  if (!meetings.ok) return meetings;
  const meeting = meetings.value.find((row) => row.meeting.id === id)?.meeting ?? null;
  if (id !== undefined && meeting === null) return err(fault('khong-tim-thay', 'Không tìm thấy biên bản này; có thể đã bị xóa.', { next: 'Quay lại đợt xét.' }));
  return ok({ roundName: round.value.round.name, nominations: round.value.nominations, meeting, today: state.ok ? state.value.today : null });
}

/** «Biên bản bình xét» of a village or unit. `params`: `roundId`; `id` of one that is kept. */
export function ReviewPage({ params }: { readonly params: PageParams }) {
  const api = useApi();
  const { roundId = '', id } = params;
  const [held, setHeld] = useState<Remote<Data>>(loading);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let here = true;
    void read(api, roundId, id).then((result) => here && setHeld(remoteOf(result)));
    return () => {
      here = false;
    };
  }, [api, roundId, id, turn]);
  const data = held.phase === 'ready' ? held.value : null;
  return (
    <Page title="Biên bản bình xét" wide {...(data === null ? {} : { subtitle: data.roundName })} back={{ page: 'dot-xet', label: 'đợt xét' }}>
      <RemoteView of={held} onRetry={() => setTurn(turn + 1)} lines={8}>
        {(shown) => <ReviewForm key={shown.meeting?.id ?? 'new'} roundId={roundId} data={shown} />}
      </RemoteView>
    </Page>
  );
}

function ReviewForm({ roundId, data: { meeting, nominations, today } }: { readonly roundId: string; readonly data: Data }) {
  const api = useApi();
  const drafts = useDrafts();
  const papers = usePapers({ onFault: toast.error });
  const [kept, setKept] = useState(meeting);
  const [asking, setAsking] = useState(false);
  const [start] = useState<ReviewValues>(() => (meeting === null ? blankReview(today) : valuesOf(meeting)));
  const form = useForm<ReviewValues, ReviewMeeting>({
    initial: start,
    draft: { key: `review/${meeting?.id ?? `new/${roundId}`}`, ...drafts },
    check: (values) => faultsOf(values, today),
    deed: 'review.save',
    save: (values) => api.call('review.save', { ...(kept === null ? {} : { id: kept.id, version: kept.version }), fields: fieldsOf(roundId, values) }),
    onSaved: (saved) => {
      if (kept === null) void replacePage('binh-xet', { roundId, id: saved.id });
      setKept(saved);
      toast.success('Đã lưu biên bản bình xét.');
    },
  });
  const { values } = form;
  const village = values.setting === 'thon';
  const columns: RowColumn<ResultRow>[] = [
    {
      key: 'nominationId',
      width: 'minmax(0, 1fr)',
      render: (binding, row) => (
        <SelectField
          {...binding}
          label="Đề nghị"
          searchable
          choices={nominations
            .filter(({ id }) => id === row.nominationId || !values.results.some((other) => other.nominationId === id))
            .map(({ id, subjectName, awardName }) => ({ value: id, label: [subjectName, awardName].filter(Boolean).join(' – ') }))}
        />
      ),
    },
    { key: 'agreed', width: '150px', render: (binding) => <NumberField {...binding} label="Số đồng ý" min={0} unit={village ? 'hộ' : 'người'} /> },
  ];
  function addAll(): void {
    const held = new Set(values.results.map(({ nominationId }) => nominationId));
    form.set({ results: [...values.results.filter(({ nominationId }) => nominationId !== null), ...nominations.filter(({ id, state }) => !held.has(id) && state !== 'withdrawn').map(({ id }) => ({ key: id, nominationId: id, agreed: null }))] });
  }
  async function print(format: 'pdf' | 'docx'): Promise<void> {
    if (kept === null || (form.dirty && !(await form.submit()))) return;
    if (format === 'pdf') await papers.show('bien-ban-binh-xet', kept.id, 'Biên bản bình xét');
    else await papers.save('bien-ban-binh-xet', kept.id, 'docx');
  }
  async function remove() {
    const id = kept?.id ?? '';
    const result = await api.call('review.remove', { id });
    if (!result.ok) return result;
    toast.success('Đã xóa biên bản bình xét.', () => api.call('review.restore', { id }));
    form.reset();
    void replacePage('dot-xet', { id: roundId, tab: 'binh-xet' });
    return result;
  }
  return (
    <Section title={kept === null ? 'Biên bản mới' : values.unitName || 'Biên bản'} note="Chỗ nào để trống thì bản in chừa dòng chấm để ghi tay.">
      <Form form={form} label="Biên bản bình xét">
        <RadioField {...form.field('setting')} label="Nơi bình xét" choices={REVIEW_SETTINGS.map((value) => ({ value, label: REVIEW_SETTING_WORDS[value] }))} />
        <FieldGrid min={220}>
          <TextField {...form.field('unitName')} label={village ? 'Tên thôn, tổ dân phố' : 'Tên cơ quan, đơn vị'} required maxLength={300} />
          <TextField {...form.field('number')} label="Số biên bản" placeholder="Ví dụ: 02/BB-THTA" maxLength={300} />
          <DateField {...form.field('date')} label="Ngày họp" law={village ? 'review.date' : undefined} required />
          <TextField {...form.field('startTime')} label="Bắt đầu lúc" placeholder="19 giờ 30" maxLength={300} />
          <TextField {...form.field('endTime')} label="Kết thúc lúc" placeholder="21 giờ 00" maxLength={300} />
          <TextField {...form.field('place')} label="Địa điểm" maxLength={300} />
          <NumberField {...form.field('total')} label={village ? 'Tổng số hộ' : 'Tổng số người'} min={0} />
          <NumberField {...form.field('present')} label={village ? 'Số hộ dự họp' : 'Số người có mặt'} min={0} />
          <TextField {...form.field('chairName')} label="Chủ trì" maxLength={300} />
          <TextField {...form.field('chairTitle')} label="Chức danh chủ trì" placeholder={village ? 'Trưởng thôn' : 'Hiệu trưởng'} maxLength={300} />
          {village && <TextField {...form.field('frontName')} label="Trưởng ban công tác Mặt trận" maxLength={300} />}
          <TextField {...form.field('secretaryName')} label="Thư ký" maxLength={300} />
        </FieldGrid>
        <TextField {...form.field('guests')} label="Thành phần mời" maxLength={300} />
        <Stack gap={8}>
          <strong>Kết quả bình xét</strong>
          <RowsField form={form} name="results" line="đề nghị" blank={BLANK_RESULT} columns={columns} most={500} empty="Chưa chọn ai được bình xét." />
          <div>
            <Button size="compact-md" variant="default" onClick={addAll} disabled={nominations.length === 0}>
              Thêm tất cả đề nghị của đợt xét
            </Button>
          </div>
        </Stack>
        <TextAreaField {...form.field('discussion')} label="Ý kiến thảo luận" minRows={2} maxLength={8000} />
        {values.discussion === '' && <CheckField {...form.field('nobodySpoke')} label="Không có ý kiến khác" />}
        <TextAreaField {...form.field('conclusion')} label="Kết luận" minRows={2} maxLength={8000} />
        <FormBar form={form}>
          {kept !== null && (
            <>
              <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} loading={papers.busy === 'bien-ban-binh-xet pdf'} onClick={() => void print('pdf')}>
                Xem trước bản in
              </Button>
              <Button variant="subtle" loading={papers.busy === 'bien-ban-binh-xet docx'} onClick={() => void print('docx')}>
                Lưu (Word)
              </Button>
              <Button variant="subtle" color="red" onClick={() => setAsking(true)}>
                Xóa
              </Button>
            </>
          )}
        </FormBar>
      </Form>
      <ConfirmDialog {...questions.remove} opened={asking} onConfirm={remove} onClose={() => setAsking(false)} />
      <PaperPreview of={papers} />
    </Section>
  );
}
