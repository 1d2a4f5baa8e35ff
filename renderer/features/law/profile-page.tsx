import { useEffect } from 'react';
import type { ProvinceProfile } from '../../../shared/domain/province-profile.ts';
import { useApi, useChanged } from '../../app/api.tsx';
import type { PageParams } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { Page, Section } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { saveFile } from '../../components/save-file.ts';
import { EmptyState } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import { SendItemButton } from '../../components/send-item.tsx';
import { ProfileEntries } from './profile-entries.tsx';
import { ProfileForm } from './profile-form.tsx';
import { spanWords } from './profile-words.ts';
import { LAW_TYPES, readLaw, useLaw, workBy } from './store.ts';

/** One profile: its text and days, and what it sets beside the national law. `params.id`; without it a new one. */
export function ProfilePage({ params: { id } }: { readonly params: PageParams }) {
  const api = useApi();
  const law = useLaw((state) => state.law);
  useEffect(() => void readLaw(api), [api]);
  useChanged(LAW_TYPES, () => void readLaw(api));
  const profile = law.phase === 'ready' && id !== undefined ? law.value.profiles.find((one) => one.id === id) : undefined;
  return (
    <Page
      title={profile?.name ?? (id === undefined ? 'Thêm quy định của tỉnh' : 'Quy định của tỉnh')}
      wide
      subtitle={profile === undefined ? undefined : `${profile.province} · ${spanWords(profile)} · ${profile.used ? 'đang dùng' : 'chưa dùng'}`}
      back={{ page: 'quy-dinh-tinh', label: 'Quy định của tỉnh' }}
      actions={profile === undefined ? undefined : <Actions profile={profile} />}
    >
      <RemoteView of={law} onRetry={() => void readLaw(api)} lines={8}>
        {(state) =>
          id !== undefined && profile === undefined ? (
            <EmptyState sentence="Không tìm thấy quy định này; có thể đã bị xóa." />
          ) : (
            <>
              {profile !== undefined && <ProfileEntries profile={profile} today={state.today} />}
              <Section title="Thông tin văn bản">
                <ProfileForm key={profile?.id ?? 'moi'} profile={profile ?? null} />
              </Section>
            </>
          )
        }
      </RemoteView>
    </Page>
  );
}

function Actions({ profile }: { readonly profile: ProvinceProfile }) {
  const api = useApi();
  async function use(): Promise<void> {
    const result = await workBy(api, profile, !profile.used);
    if (!result.ok) return void toast.error(result.error);
    toast.success(profile.used ? 'Đã thôi dùng quy định này.' : 'Đang dùng quy định này.', () => workBy(api, result.value, profile.used));
  }
  async function hand(): Promise<void> {
    const result = await api.download('profile.export', { id: profile.id });
    if (result.ok) saveFile(result.value);
    else toast.error(result.error);
  }
  return (
    <>
      <Button deed="profile.use" variant={profile.used ? 'default' : 'filled'} onClick={() => void use()}>
        {profile.used ? 'Thôi dùng' : 'Dùng quy định này'}
      </Button>
      <Button variant="default" onClick={() => void hand()}>
        Xuất tệp
      </Button>
      <SendItemButton kind="province-profile" title="Gửi bằng gói dữ liệu" detail="Quy định và việc đã đối chiếu đi trong gói dữ liệu kế tiếp; đơn vị nhận tự đưa vào sử dụng." send={(to) => api.call('item.send', { kind: 'province-profile', sourceId: profile.id, to })} />
    </>
  );
}
