import { Modal } from '@mantine/core';
import { awardCatalogue } from '../../../shared/catalogue/awards.ts';
import { ENTRY_KIND_WORDS } from '../../../shared/domain/province-profile.ts';
import type { ProfileEntry, ProfileEntryKind, ProvinceProfile } from '../../../shared/domain/province-profile.ts';
import { entryAward } from '../../../shared/law/entry-words.ts';
import { entryItem } from '../../../shared/law/profile-check.ts';
import { err } from '../../../shared/result.ts';
import { useApi } from '../../app/api.tsx';
import { DateField, FieldGrid, Form, FormBar, RadioField, SelectField, TextField, missing, useForm } from '../../components/form/index.ts';
import { toast } from '../../components/toasts.ts';
import { EntryFields } from './entry-fields.tsx';
import { REQUIRED_FIELDS, dependentFields, entryOf, freshId, valuesOf } from './entry-values.ts';
import type { EntryValues } from './entry-values.ts';
import { wordingFaults } from './entry-wording.ts';
import { saveProfile, withEntry } from './store.ts';

const AWARDS = awardCatalogue.map(({ code, nameVi }) => ({ value: code, label: nameVi }));
/** Kinds that one award must be named for. */
const OF_ONE_AWARD: ReadonlySet<ProfileEntryKind> = new Set(['bonus', 'title-quota', 'condition', 'condition-off']);

interface EntryDialogProps {
  readonly profile: ProvinceProfile;
  readonly kind: ProfileEntryKind;
  /** Null: a new one. */
  readonly entry: ProfileEntry | null;
  readonly today: string;
  readonly onClose: () => void;
}

/** One entry of a profile: what it is for, what it sets, where it stands. */
export function EntryDialog({ profile, kind, entry, today, onClose }: EntryDialogProps) {
  const api = useApi();
  const id = entry?.id ?? freshId(profile.entries);
  const form = useForm<EntryValues>({
    initial: { ...valuesOf(entry), ...(entry === null && kind === 'compared' ? { comparedOn: today } : {}) },
    check: (values) => [...missing(values, { ...REQUIRED_FIELDS[kind], ...dependentFields(kind, values) }), ...wordingFaults(kind, values)],
    deed: 'profile.save',
    save: async (values) => {
      const made = entryOf(kind, id, values);
      if (!made.ok) return made;
      const saved = await saveProfile(api, profile, { entries: withEntry(profile.entries, made.value) });
      return saved.ok || saved.error.item !== entryItem(id) ? saved : err(withoutPlace(saved.error));
    },
    onSaved: () => {
      toast.success('Đã lưu nội dung.');
      onClose();
    },
  });
  const one = OF_ONE_AWARD.has(kind);
  const title = `${entry === null ? 'Thêm' : 'Sửa'}: ${ENTRY_KIND_WORDS[kind].toLocaleLowerCase('vi')}`;
  return (
    <Modal opened onClose={onClose} title={title} size="lg" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Form form={form} label={title}>
        <SelectField {...form.field('awardCode')} label="Áp dụng cho" choices={AWARDS} clearable={!one} searchable required={one} autoFocus {...(one ? {} : { placeholder: entryAward({ awardCode: null, kind }) })} />
        <EntryFields kind={kind} form={form} />
        <FieldGrid>
          <TextField {...form.field('citation')} label="Điều, khoản" maxLength={300} placeholder="Điều 4 khoản 3" />
          <RadioField {...form.field('sure')} label="Đã đối chiếu với văn bản" choices={[{ value: 'co', label: 'Rồi' }, { value: 'khong', label: 'Chưa, cần kiểm tra' }]} />
        </FieldGrid>
        <FieldGrid>
          <DateField {...form.field('validFrom')} label="Từ ngày" description="Để trống: theo hiệu lực của văn bản." />
          <DateField {...form.field('validTo')} label="Đến trước ngày" />
        </FieldGrid>
        <TextField {...form.field('note')} label="Ghi chú" maxLength={300} />
        <FormBar form={form} onCancel={onClose} />
      </Form>
    </Modal>
  );
}

/** The dialog shows one entry only: «Mục 3 (Tỷ lệ phiếu): …» needs no place there. */
function withoutPlace(fault: Parameters<typeof err>[0]) {
  const message = fault.message.replace(/^Mục \d+ \([^)]*\): /u, '');
  const { item: _item, ...rest } = fault;
  return { ...rest, message: message.charAt(0).toLocaleUpperCase('vi') + message.slice(1) };
}
