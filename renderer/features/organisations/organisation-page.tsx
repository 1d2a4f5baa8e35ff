import { useEffect, useRef, useState } from 'react';
import { AREA_CLASS_WORDS } from '../../../shared/domain/area-class.ts';
import { AREA_CLASSES } from '../../../shared/domain/organisation.ts';
import { PLAN_UNIT_KINDS, PLAN_UNIT_KIND_WORDS } from '../../../shared/catalogue/plan-vocabulary.ts';
import { useApi, useChanged, useDrafts } from '../../app/api.tsx';
import { goBack } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { CheckField, DateField, FieldGrid, Form, FormBar, RowsField, SelectField, TextField, useForm } from '../../components/form/index.ts';
import type { RowColumn } from '../../components/form/index.ts';
import { Page, Section } from '../../components/page.tsx';
import { questions } from '../../components/questions.ts';
import { RemoteView } from '../../components/remote.tsx';
import { ErrorState } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import { fault } from '../../../shared/result.ts';
import { readOrganisations, useOrganisations, written } from './store.ts';
import type { OrganisationView } from './store.ts';
import { BLANK, fieldsOf, organisationFaults, valuesOf } from './values.ts';
import type { AreaRow, NameRow, OrganisationValues, PredecessorRow } from './values.ts';
import { SHARE_WORDS, capital } from './words.ts';
import classes from './organisations.module.css';

const back = { page: 'don-vi-to-chuc', label: 'Đơn vị, tổ chức' };
/** Households and persons are subjects, not organisations. */
const KINDS = PLAN_UNIT_KINDS.filter((kind) => kind !== 'ho-gia-dinh' && kind !== 'ca-nhan').map((kind) => ({ value: kind, label: capital(PLAN_UNIT_KIND_WORDS[kind]) }));
const AREAS = AREA_CLASSES.map((areaClass) => ({ value: areaClass, label: capital(AREA_CLASS_WORDS[areaClass]) }));
const SHARES = (['whole', 'part'] as const).map((share) => ({ value: share, label: SHARE_WORDS[share] }));

const NAME_COLUMNS: readonly RowColumn<NameRow>[] = [
  { key: 'name', width: 'minmax(0, 1fr)', render: (binding) => <TextField {...binding} label="Tên cũ" maxLength={300} /> },
  { key: 'until', width: '180px', render: (binding) => <DateField {...binding} label="Dùng đến hết ngày" /> },
];
const AREA_COLUMNS: readonly RowColumn<AreaRow>[] = [
  { key: 'areaClass', width: '240px', render: (binding) => <SelectField {...binding} label="Khu vực" choices={AREAS} /> },
  { key: 'from', width: '160px', render: (binding) => <DateField {...binding} label="Từ ngày" /> },
  { key: 'source', width: 'minmax(0, 1fr)', render: (binding) => <TextField {...binding} label="Văn bản" maxLength={300} /> },
];
const predecessorColumns = (others: readonly OrganisationView[]): readonly RowColumn<PredecessorRow>[] => [
  { key: 'organisationId', width: 'minmax(0, 1fr)', render: (binding) => <SelectField {...binding} label="Đơn vị tiền thân" searchable choices={others.map(({ id, name }) => ({ value: id, label: capital(name) }))} /> },
  { key: 'share', width: '130px', render: (binding) => <SelectField {...binding} label="Nhập vào" choices={SHARES} /> },
  { key: 'on', width: '160px', render: (binding) => <DateField {...binding} label="Từ ngày" /> },
  { key: 'source', width: 'minmax(0, 1fr)', render: (binding) => <TextField {...binding} label="Văn bản" placeholder="Nghị quyết, quyết định" maxLength={300} /> },
];

/** One organisation. `params.id`; without it a new one. */
export function OrganisationPage({ params: { id } }: { readonly params: PageParams }) {
  const api = useApi();
  const list = useOrganisations((state) => state.list);
  useEffect(() => void readOrganisations(api), [api]);
  useChanged(['organisation'], () => void readOrganisations(api));
  if (list.phase !== 'ready') {
    return (
      <Page title="Đơn vị, tổ chức" back={back}>
        <RemoteView of={list} onRetry={() => void readOrganisations(api)} lines={8}>
          {() => null}
        </RemoteView>
      </Page>
    );
  }
  const held = id === undefined ? null : list.value.find((one) => one.id === id);
  if (held === undefined) {
    return (
      <Page title="Đơn vị, tổ chức" back={back}>
        <ErrorState fault={fault('khong-tim-thay', 'Đơn vị này không còn trong danh sách.', { next: 'Quay lại danh sách.' })} />
      </Page>
    );
  }
  return <OrganisationForm key={held?.id ?? 'new'} held={held} others={list.value.filter((one) => one.id !== id)} />;
}

function OrganisationForm({ held, others }: { readonly held: OrganisationView | null; readonly others: readonly OrganisationView[] }) {
  const api = useApi();
  const drafts = useDrafts();
  const base = useRef(held?.version ?? 0);
  const form = useForm<OrganisationValues, OrganisationView>({
    initial: held === null ? BLANK : valuesOf(held),
    draft: { key: `organisation/${held?.id ?? 'new'}`, ...drafts },
    check: organisationFaults,
    deed: 'organisation.save',
    save: (values) => written(api, api.call('organisation.save', { ...(held === null ? {} : { id: held.id, version: base.current }), fields: fieldsOf(values) })),
    onSaved: (saved) => {
      base.current = saved.version;
      toast.success(held === null ? 'Đã thêm đơn vị.' : 'Đã lưu đơn vị.', held === null ? () => written(api, api.call('organisation.remove', { id: saved.id })) : undefined);
      if (held === null) void goBack('don-vi-to-chuc');
    },
  });
  // Changed elsewhere while nothing was being typed here: the form shows what is stored now.
  const { dirty, reset } = form;
  useEffect(() => {
    if (held === null || dirty || held.version === base.current) return;
    reset(valuesOf(held));
    base.current = held.version;
  }, [held, dirty, reset]);
  return (
    <Page title={held === null ? 'Đơn vị mới' : capital(held.nameToday)} wide back={back} actions={held !== null && <Remove held={held} />}>
      {held !== null && held.warnings.length > 0 && (
        <ul className={classes.warnings} aria-label="Cần xem lại">
          {held.warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
      <Form form={form} label="Đơn vị, tổ chức">
        <Section title="Thông tin chung">
          <div className={classes.fields}>
            <FieldGrid min={240}>
              <TextField {...form.field('name')} label="Tên đơn vị" required maxLength={300} autoFocus={held === null} description="Tên hiện nay, hoặc tên cuối cùng." />
              <SelectField {...form.field('kind')} label="Loại" required searchable choices={KINDS} />
              <TextField {...form.field('district')} label="Thuộc huyện (đến 30/06/2025)" maxLength={300} description="Chỉ dùng để đọc số liệu cũ." />
            </FieldGrid>
            <FieldGrid min={240}>
              <DateField {...form.field('validFrom')} label="Có từ ngày" description="Để trống nếu không rõ." />
              <DateField {...form.field('validTo')} label="Kết thúc sau ngày" description="Ngày cuối cùng còn hoạt động; để trống nếu đang hoạt động." />
              <TextField {...form.field('source')} label="Văn bản" maxLength={300} description="Nơi lấy các thông tin này." />
            </FieldGrid>
            <CheckField {...form.field('own')} label="Là đơn vị dùng phần mềm này" />
          </div>
        </Section>
        <Section title="Tên cũ" note="Giấy tờ của thời đó in tên cũ.">
          <RowsField form={form} name="formerNames" line="tên cũ" blank={{ name: '', until: null }} columns={NAME_COLUMNS} most={20} empty="Chưa đổi tên." />
        </Section>
        <Section title="Đơn vị tiền thân" note="Số liệu các năm trước là tổng của các đơn vị nhập toàn bộ; phần tách về thì nhập tay kèm văn bản.">
          {others.length === 0 ? (
            <p className={classes.quiet}>Thêm các đơn vị cũ vào danh sách trước, rồi chọn ở đây.</p>
          ) : (
            <RowsField form={form} name="predecessors" line="đơn vị tiền thân" blank={{ organisationId: null, share: 'whole', on: form.values.validFrom, source: '' }} columns={predecessorColumns(others)} most={50} empty="Không hình thành từ đơn vị khác." />
          )}
        </Section>
        <Section title="Khu vực" note="Khu vực có thời hạn: tiêu chí dùng khu vực vào ngày xét. Khu vực của đơn vị tiền thân không tự chuyển sang.">
          <RowsField form={form} name="areaClasses" line="khu vực" blank={{ areaClass: null, from: null, source: '' }} columns={AREA_COLUMNS} most={50} empty="Chưa ghi khu vực nào." />
        </Section>
        <FormBar form={form} {...(held === null ? { onCancel: () => void goBack('don-vi-to-chuc') } : {})} />
      </Form>
    </Page>
  );
}

function Remove({ held: { id, name } }: { readonly held: OrganisationView }) {
  const api = useApi();
  const [asking, setAsking] = useState(false);
  async function remove() {
    const result = await api.call('organisation.remove', { id });
    if (!result.ok) return result;
    toast.success(`Đã xóa ${name} vào thùng rác.`, () => written(api, api.call('organisation.restore', { id })));
    void goBack('don-vi-to-chuc');
    return result;
  }
  return (
    <>
      <Button deed="organisation.remove" variant="default" onClick={() => setAsking(true)}>
        Xóa
      </Button>
      <ConfirmDialog {...questions.remove} opened={asking} onConfirm={remove} onClose={() => setAsking(false)} />
    </>
  );
}
