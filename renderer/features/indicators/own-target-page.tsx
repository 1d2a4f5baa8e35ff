import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { SECTOR_WORDS } from '../../../shared/domain/indicator-tree.ts';
import { OWN_TARGET_KIND_WORDS } from '../../../shared/domain/own-target.ts';
import type { OwnTarget, OwnTargetKind } from '../../../shared/domain/own-target.ts';
import { useApi, useDrafts } from '../../app/api.tsx';
import { goBack } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { CheckField, FieldGrid, Form, FormBar, NumberField, RadioField, SelectField, TextAreaField, TextField, useForm } from '../../components/form/index.ts';
import { Page, Section } from '../../components/page.tsx';
import { RemoteView, loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';
import { ErrorState } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import { BOUNDS, CHANGE_BOUNDS, MEASURES, blankValues, faultsOf, fieldsOf, isChangeMeasure, readingOf, valuesOf } from './own-target-values.ts';
import type { BoundKey, ChangeKey, MeasureKey, OwnValues, Shape } from './own-target-values.ts';
import { readPage, saved, useIndicators } from './store.ts';
import type { IndicatorLine } from './store.ts';
import { lineName } from './words.ts';
import classes from './indicators.module.css';

const KIND_NOTES: Readonly<Record<OwnTargetKind, string>> = {
  target: 'Đơn vị tự đặt, chấm theo số liệu, báo cáo riêng với chỉ tiêu của kế hoạch.',
  criterion: 'Kể bằng lời, người phụ trách theo dõi, không chấm tự động.',
  assigned: 'Cấp trên giao riêng cho đơn vị bằng một văn bản khác.',
};
const SHAPES: readonly { readonly value: Shape; readonly label: string }[] = [
  { value: 'numeric', label: 'Con số' },
  { value: 'event', label: 'Có hoặc không' },
  { value: 'qualitative', label: 'Nhận xét bằng lời' },
];
const choices = <K extends string>(words: Readonly<Record<K, string | { readonly label: string }>>) =>
  (Object.keys(words) as K[]).map((value) => {
    const word = words[value];
    return { value, label: typeof word === 'string' ? word : word.label };
  });

/** An own target, own criterion or assigned target: added, or changed when `target` names one. */
export function OwnTargetPage({ params: { id = '', target, kind, parent } }: { readonly params: PageParams }) {
  const api = useApi();
  const { page, id: read } = useIndicators();
  const [owns, setOwns] = useState<Remote<readonly OwnTarget[]>>(loading);
  useEffect(() => {
    void readPage(api, id);
    void api.call('ownTarget.list', { campaignId: id }).then((answer) => setOwns(remoteOf(answer)));
  }, [api, id]);
  const title = target === undefined ? 'Thêm chỉ tiêu của đơn vị' : 'Sửa chỉ tiêu của đơn vị';
  const ready = page.phase === 'ready' && read === id && owns.phase === 'ready';
  const held = owns.phase === 'ready' && target !== undefined ? owns.value.find((own) => own.id === target) : undefined;
  return (
    <Page title={title} subtitle={page.phase === 'ready' && read === id ? page.value.campaignName : undefined} back={{ page: 'phong-trao', label: 'chỉ tiêu' }}>
      {!ready && (
        <RemoteView of={page.phase === 'failed' ? page : owns.phase === 'failed' ? owns : loading} onRetry={() => void readPage(api, id)} lines={8}>
          {() => null}
        </RemoteView>
      )}
      {ready && target !== undefined && held === undefined && <ErrorState fault={{ code: 'khong-tim-thay', message: 'Không tìm thấy chỉ tiêu này; có thể đã bị xóa.', next: 'Quay lại danh sách chỉ tiêu.', kind: 'fixable' }} />}
      {ready && (target === undefined || held !== undefined) && (
        <OwnTargetForm campaignId={id} lines={page.value.lines} held={held ?? null} initial={held === undefined ? startOf(page.value.lines, kind, parent) : valuesOf(held)} />
      )}
    </Page>
  );
}

function startOf(lines: readonly IndicatorLine[], kind: string | undefined, parent: string | undefined): OwnValues {
  const above = lines.find(({ id }) => id === parent);
  return blankValues(kind === 'assigned' || kind === 'criterion' ? kind : 'target', above?.id ?? null, above === undefined || above.sector === '' ? null : above.sector);
}

interface OwnTargetFormProps {
  readonly campaignId: string;
  readonly lines: readonly IndicatorLine[];
  readonly held: OwnTarget | null;
  readonly initial: OwnValues;
}

function OwnTargetForm({ campaignId, lines, held, initial }: OwnTargetFormProps) {
  const api = useApi();
  const drafts = useDrafts();
  const form = useForm<OwnValues>({
    initial,
    draft: { key: `own-target/${campaignId}/${held?.id ?? `new-${initial.kind}-${initial.parentId ?? ''}`}`, ...drafts },
    check: faultsOf,
    deed: 'ownTarget.save',
    save: (values) => saved(api, api.call('ownTarget.save', { ...(held === null ? {} : { id: held.id, version: held.version }), fields: fieldsOf(campaignId, values, held) })),
    onSaved: () => {
      toast.success(held === null ? 'Đã thêm chỉ tiêu của đơn vị.' : 'Đã lưu chỉ tiêu của đơn vị.');
      void goBack('phong-trao');
    },
  });
  const { kind, type } = form.values;
  const criterion = kind === 'criterion';
  const parents = lines.filter((line) => line.id !== held?.id);
  const sectors = [...new Set([...Object.keys(SECTOR_WORDS), ...lines.map(({ sector }) => sector)])].filter((sector) => sector !== '');
  return (
    <Section>
      <Form form={form} label="Chỉ tiêu của đơn vị">
        <RadioField {...form.field('kind')} label="Loại" vertical choices={(['target', 'criterion', 'assigned'] as const).map((value) => ({ value, label: OWN_TARGET_KIND_WORDS[value], note: KIND_NOTES[value] }))} />
        <TextAreaField {...form.field('text')} label={criterion ? 'Nội dung tiêu chí' : 'Nội dung chỉ tiêu'} minRows={2} maxLength={1000} required autoFocus={held === null} />
        <FieldGrid min={300}>
          <SelectField {...form.field('parentId')} label="Đặt dưới chỉ tiêu" placeholder="Đứng riêng" clearable searchable choices={parents.map((line) => ({ value: line.id, label: lineName(line) }))} />
          <SelectField {...form.field('sector')} label="Lĩnh vực" placeholder="Khác" clearable searchable choices={sectors.map((sector) => ({ value: sector, label: SECTOR_WORDS[sector] ?? sector }))} />
        </FieldGrid>
        {!criterion && <RadioField {...form.field('type')} label="Theo dõi bằng" choices={SHAPES} />}
        {!criterion && type === 'numeric' && <BoundFields form={form} />}
        <FieldGrid min={220}>
          <NumberField {...form.field('dueYear')} label="Phải đạt đến năm" description="Để trống: hết kỳ của chỉ tiêu" plain min={1900} max={2200} />
          <TextField {...form.field('concerns')} label="Áp dụng cho" placeholder="Để trống: toàn đơn vị" />
          <TextField {...form.field('source')} label={kind === 'assigned' ? 'Văn bản giao' : 'Văn bản của đơn vị'} placeholder="Số, ngày văn bản" required={kind === 'assigned'} />
        </FieldGrid>
        <TextField {...form.field('figure')} label="Ghi trong văn bản của đơn vị" description="Câu chữ nguyên văn, in đúng như vậy trong bảng chỉ tiêu; để trống thì phần mềm tự ghi theo mức." />
        <div className={classes.checks}>
          <CheckField {...form.field('maintain')} label="Duy trì: phải giữ từng năm" />
          <CheckField {...form.field('strive')} label="Phấn đấu" />
          {!criterion && type === 'numeric' && <CheckField {...form.field('approx')} label="Khoảng: người phụ trách kết luận" />}
        </div>
        <TextAreaField {...form.field('note')} label="Ghi chú" minRows={2} />
        <FormBar form={form} onCancel={() => void goBack('phong-trao')} />
      </Form>
    </Section>
  );
}

type Handle = ReturnType<typeof useForm<OwnValues>>;

/** Measure, bound and unit; under them how the bound will be judged. */
function BoundFields({ form }: { readonly form: Handle }) {
  const { measure, bound, change } = form.values;
  const changes = isChangeMeasure(measure);
  const interval = changes ? CHANGE_BOUNDS[change].reach === 'exact' : BOUNDS[bound].one === null;
  const words = readingOf(form.values);
  return (
    <div>
      <FieldGrid min={180}>
        <SelectField {...form.field('measure')} label="Đo bằng" choices={choices<MeasureKey>(MEASURES)} searchable={false} />
        {changes ? (
          <SelectField {...form.field('change')} label="Mức phải đạt" choices={choices<ChangeKey>(CHANGE_BOUNDS)} searchable={false} />
        ) : (
          <SelectField {...form.field('bound')} label="Mức phải đạt" choices={choices<BoundKey>(BOUNDS)} searchable={false} />
        )}
        {(changes || bound !== 'bang-khong') && <NumberField {...form.field('min')} label={interval ? (changes ? 'Từ' : 'Mức dưới') : 'Con số'} decimals={6} required />}
        {interval && <NumberField {...form.field('max')} label={changes ? 'Đến (nếu ghi khoảng)' : 'Mức trên'} decimals={6} required={!changes} />}
        {measure !== 'change-points' && <TextField {...form.field('unit')} label="Đơn vị tính" placeholder="%, hộ, xã, triệu đồng" required />}
        {measure !== 'cumulative' && (
          <SelectField {...form.field('per')} label="Tính" clearable placeholder="Đến hạn" choices={[{ value: 'năm', label: 'Mỗi năm' }, { value: 'giai đoạn', label: 'Cả giai đoạn' }]} />
        )}
      </FieldGrid>
      {words !== '' && (
        <Text c="dimmed" mt={8} role="status">
          Được chấm là: {words}
        </Text>
      )}
    </div>
  );
}
