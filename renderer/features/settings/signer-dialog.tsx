import { Modal } from '@mantine/core';
import type { Signer, SignerCapacity } from '../../../shared/domain/unit.ts';
import { fault } from '../../../shared/result.ts';
import { useApi, useDrafts } from '../../app/api.tsx';
import { CheckField, DateField, FieldGrid, Form, FormBar, SelectField, TextField, missing, useForm } from '../../components/form/index.ts';
import { toast } from '../../components/toasts.ts';
import { CAPACITIES, signsForAnother } from './signer-words.ts';
import { readSigners } from './store.ts';

interface Values {
  readonly name: string;
  readonly title: string;
  readonly capacity: SignerCapacity | null;
  readonly onBehalfOf: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly preferred: boolean;
}
const blank: Values = { name: '', title: '', capacity: 'head', onBehalfOf: '', validFrom: null, validTo: null, preferred: false };
const titles = ['Chủ tịch', 'Phó Chủ tịch', 'Giám đốc', 'Phó Giám đốc', 'Chánh Văn phòng', 'Trưởng phòng'];

function valuesOf({ name, title, capacity, onBehalfOf, validFrom, validTo, preferred }: Signer): Values {
  return { name, title, capacity, onBehalfOf, validFrom, validTo, preferred };
}

function faultsOf(values: Values) {
  const { capacity, validFrom, validTo } = values;
  return [
    ...missing(values, { name: 'Họ tên người ký', title: 'Chức vụ người ký', ...(signsForAnother(capacity) ? { onBehalfOf: 'Ký cho chức vụ' } : {}) }),
    ...(validFrom !== null && validTo !== null && validTo < validFrom ? [fault('ngay-nguoc', 'Ngày hết hiệu lực trước ngày có hiệu lực.', { item: 'validTo' })] : []),
  ];
}

/** Adds or changes a signer. */
export function SignerDialog({ signer, onClose }: { readonly signer: Signer | null; readonly onClose: () => void }) {
  const api = useApi();
  const drafts = useDrafts();
  const form = useForm<Values>({
    initial: signer === null ? blank : valuesOf(signer),
    draft: { key: `signer/${signer?.id ?? 'new'}`, ...drafts },
    check: faultsOf,
    deed: 'signer.save',
    save: (values) => {
      const { capacity, onBehalfOf, ...rest } = values;
      const fields = { ...rest, capacity: capacity ?? 'head', onBehalfOf: signsForAnother(capacity) ? onBehalfOf : '' };
      return api.call('signer.save', signer === null ? { fields } : { id: signer.id, version: signer.version, fields });
    },
    onSaved: () => {
      toast.success('Đã lưu người ký.');
      void readSigners(api);
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={signer === null ? 'Thêm người ký' : 'Sửa người ký'} size="lg" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Form form={form} label="Người ký">
        <FieldGrid>
          <TextField {...form.field('name')} label="Họ tên người ký" required autoFocus />
          <TextField {...form.field('title')} label="Chức vụ người ký" required suggestions={titles} />
          <SelectField {...form.field('capacity')} label="Tư cách ký" choices={CAPACITIES} required />
          {signsForAnother(form.values.capacity) && (
            <TextField {...form.field('onBehalfOf')} label="Ký cho chức vụ" description="In trên dòng đầu: KT. CHỦ TỊCH." required suggestions={titles} />
          )}
          <DateField {...form.field('validFrom')} label="Hiệu lực từ ngày" />
          <DateField {...form.field('validTo')} label="Hiệu lực đến ngày" description="Kể cả ngày này." />
        </FieldGrid>
        <CheckField {...form.field('preferred')} label="Người ký mặc định" />
        <FormBar form={form} onCancel={onClose} />
      </Form>
    </Modal>
  );
}
