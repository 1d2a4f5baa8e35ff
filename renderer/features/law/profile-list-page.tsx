import { Group, Table } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect } from 'react';
import type { ProvinceProfile } from '../../../shared/domain/province-profile.ts';
import { profileOn } from '../../../shared/law/profile-check.ts';
import { PROFILE_EXTENSION } from '../../../shared/law/profile-file.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { useApi, useChanged } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { FilePickButton } from '../../components/file-pick-button.tsx';
import { Page, Section } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { EmptyState } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import { WideTable } from '../../components/wide-table.tsx';
import { LAW_TYPES, importProfile, lawAt, readLaw, removeProfile, restoreProfile, useLaw, workBy } from './store.ts';
import type { LawState } from './store.ts';
import { LawNotices } from './review-notice.tsx';
import { spanWords } from './profile-words.ts';
import classes from './law.module.css';

const HEADINGS = ['Tên quy định', 'Văn bản', 'Hiệu lực', 'Nội dung', 'Tình trạng', 'Thao tác'];

/** «Quy định của tỉnh»: the profiles the unit holds, and which it works by. */
export function ProfileListPage() {
  const api = useApi();
  const law = useLaw((state) => state.law);
  useEffect(() => void readLaw(api), [api]);
  useChanged(LAW_TYPES, () => void readLaw(api));

  async function take(file: File): Promise<void> {
    const result = await importProfile(api, file);
    if (!result.ok) return void toast.error(result.error);
    const { id, name } = result.value;
    toast.success(`Đã nhận «${name}». Xem lại rồi bấm Dùng quy định này.`, () => removeProfile(api, id));
    void navigate('quy-dinh-tinh-chi-tiet', { id });
  }
  const actions = (
    <>
      <Button leftSection={<IconPlus size={18} stroke={1.75} aria-hidden />} onClick={() => void navigate('quy-dinh-tinh-chi-tiet')}>
        Thêm mới
      </Button>
      <FilePickButton deed="profile.import" label="Nhận từ tệp" accept={`${PROFILE_EXTENSION},.json`} onFile={(file) => void take(file)} />
      <Button variant="default" onClick={() => void navigate('tra-cuu')}>
        Tra cứu danh hiệu, hình thức
      </Button>
    </>
  );
  return (
    <Page
      title="Quy định của tỉnh"
      wide
      subtitle="Tỉnh quy định hồ sơ, số bộ, tỷ lệ phiếu, thời hạn, Hội đồng đối với khen thưởng của tỉnh và cấp cơ sở."
      back={{ page: 'thiet-lap', label: 'Thiết lập' }}
      actions={actions}
    >
      <RemoteView of={law} onRetry={() => void readLaw(api)} lines={5}>
        {(state) => <Profiles state={state} />}
      </RemoteView>
    </Page>
  );
}

function Profiles({ state }: { readonly state: LawState }) {
  const inForce = profileOn(state.profiles, state.today);
  return (
    <>
      <LawNotices law={lawAt(state, state.today)} />
      <Section flush>
        {state.profiles.length === 0 ? (
          <EmptyState sentence="Chưa có quy định của tỉnh; phần mềm đang dùng quy định chung và gợi ý. Ghi quy định của tỉnh mình, hoặc nhận tệp do Sở Nội vụ hay xã khác gửi." />
        ) : (
          <WideTable minWidth={820}>
            <Table verticalSpacing={8} horizontalSpacing={16} aria-label="Quy định của tỉnh" className={classes.table}>
              <Table.Thead>
                <Table.Tr>
                  {HEADINGS.map((heading) => (
                    <Table.Th key={heading}>{heading}</Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {state.profiles.map((profile) => (
                  <Row key={profile.id} profile={profile} inForce={profile.id === inForce?.id} />
                ))}
              </Table.Tbody>
            </Table>
          </WideTable>
        )}
      </Section>
    </>
  );
}

function Row({ profile, inForce }: { readonly profile: ProvinceProfile; readonly inForce: boolean }) {
  const api = useApi();
  async function use(): Promise<void> {
    const result = await workBy(api, profile, !profile.used);
    if (!result.ok) return void toast.error(result.error);
    toast.success(profile.used ? `Đã thôi dùng «${profile.name}».` : `Đang dùng «${profile.name}».`, () => workBy(api, result.value, profile.used));
  }
  async function remove(): Promise<void> {
    const result = await removeProfile(api, profile.id);
    if (!result.ok) return void toast.error(result.error);
    toast.success(`Đã xóa «${profile.name}».`, () => restoreProfile(api, profile.id));
  }
  const { number, date } = profile.source;
  return (
    <Table.Tr>
      <Table.Td>
        <span className={classes.name}>{profile.name}</span>
        <span className={classes.small}>{profile.province}</span>
        {profile.received !== null && <span className={classes.small}>Nhận từ tệp ngày {formatScreenDate(profile.received.on)}</span>}
      </Table.Td>
      <Table.Td>
        {number === '' ? 'Chưa ghi số' : number}
        {date !== null && <span className={classes.small}>ngày {formatScreenDate(date)}</span>}
      </Table.Td>
      <Table.Td>{spanWords(profile)}</Table.Td>
      <Table.Td>{profile.entries.length} mục</Table.Td>
      <Table.Td>{profile.used ? (inForce ? 'Đang dùng' : 'Dùng theo ngày hiệu lực') : 'Chưa dùng'}</Table.Td>
      <Table.Td>
        <Group gap={8} wrap="nowrap">
          <Button variant="default" size="compact-sm" onClick={() => void navigate('quy-dinh-tinh-chi-tiet', { id: profile.id })} aria-label={`Xem chi tiết: ${profile.name}`}>
            Xem chi tiết
          </Button>
          <Button deed="profile.use" variant="default" size="compact-sm" onClick={() => void use()} aria-label={`${profile.used ? 'Thôi dùng' : 'Dùng'}: ${profile.name}`}>
            {profile.used ? 'Thôi dùng' : 'Dùng'}
          </Button>
          {!profile.used && (
            <Button deed="profile.remove" variant="default" size="compact-sm" onClick={() => void remove()} aria-label={`Xóa: ${profile.name}`}>
              Xóa
            </Button>
          )}
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
