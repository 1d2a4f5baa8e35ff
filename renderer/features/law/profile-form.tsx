import { provinceNames } from '../../../shared/catalogue/bodies.ts';
import type { ProvinceProfile, ProvinceProfileFields } from '../../../shared/domain/province-profile.ts';
import { useApi, useDrafts } from '../../app/api.tsx';
import { replacePage } from '../../app/navigation.ts';
import { DateField, FieldGrid, Form, FormBar, TextAreaField, TextField, missing, useForm } from '../../components/form/index.ts';
import { toast } from '../../components/toasts.ts';
import { addProfile, saveProfile } from './store.ts';

interface Values {
  readonly name: string;
  readonly province: string;
  readonly number: string;
  readonly date: string | null;
  readonly title: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly reviewBy: string | null;
  readonly note: string;
}

function valuesOf(profile: ProvinceProfile | null): Values {
  return {
    name: profile?.name ?? '', province: profile?.province ?? '', number: profile?.source.number ?? '', date: profile?.source.date ?? null, title: profile?.source.title ?? '',
    validFrom: profile?.validFrom ?? null, validTo: profile?.validTo ?? null, reviewBy: profile?.reviewBy ?? null, note: profile?.note ?? '',
  };
}

const particulars = ({ name, province, number, date, title, validFrom, validTo, reviewBy, note }: Values): Omit<ProvinceProfileFields, 'entries'> => ({
  name, province, source: { number, date, title }, validFrom: validFrom ?? '', validTo, reviewBy, note,
});

/** The text a profile stands in, and the days it holds. A new one is opened once it is saved. */
export function ProfileForm({ profile }: { readonly profile: ProvinceProfile | null }) {
  const api = useApi();
  const drafts = useDrafts();
  const form = useForm<Values, ProvinceProfile>({
    initial: valuesOf(profile),
    draft: { key: `province-profile/${profile?.id ?? 'new'}`, ...drafts },
    check: (values) => missing(values, { name: 'Tên quy định', province: 'Tỉnh', validFrom: 'Có hiệu lực từ ngày' }),
    deed: 'profile.save',
    save: (values) => (profile === null ? addProfile(api, { ...particulars(values), entries: [] }) : saveProfile(api, profile, particulars(values))),
    onSaved: (saved) => {
      toast.success('Đã lưu quy định.');
      if (profile === null) void replacePage('quy-dinh-tinh-chi-tiet', { id: saved.id });
    },
  });
  return (
    <Form form={form} label="Thông tin văn bản">
      <FieldGrid>
        <TextField {...form.field('name')} label="Tên quy định" required maxLength={300} autoFocus={profile === null} placeholder="Quy định công tác thi đua, khen thưởng của tỉnh" />
        <TextField {...form.field('province')} label="Tỉnh" required maxLength={300} suggestions={provinceNames.map((name) => `tỉnh ${name}`)} />
      </FieldGrid>
      <FieldGrid>
        <TextField {...form.field('number')} label="Số văn bản" maxLength={300} description="Ví dụ 12/2026/QĐ-UBND. Chưa biết thì để trống." />
        <DateField {...form.field('date')} label="Ngày ban hành" />
        <TextField {...form.field('title')} label="Trích yếu" maxLength={300} />
      </FieldGrid>
      <FieldGrid>
        <DateField {...form.field('validFrom')} label="Có hiệu lực từ ngày" required />
        <DateField {...form.field('validTo')} label="Hết hiệu lực từ ngày" description="Để trống: chưa có." />
        <DateField {...form.field('reviewBy')} label="Rà soát lại từ ngày" description="Từ ngày này phần mềm nhắc đối chiếu lại." />
      </FieldGrid>
      <TextAreaField {...form.field('note')} label="Ghi chú" maxLength={8000} minRows={2} />
      <FormBar form={form} />
    </Form>
  );
}
