import type { PageParams } from '../../app/navigation.ts';
import { Page } from '../../components/page.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { CalendarSettings } from './calendar-settings.tsx';
import { LookSection } from './look-section.tsx';
import { OtherPages } from './other-pages.tsx';
import { Printing } from './printing.tsx';
import { Protection } from './protection.tsx';
import { Signers } from './signers.tsx';
import { UnitParticulars } from './unit-particulars.tsx';
import { Users } from './users.tsx';
import { VoteRules } from './vote-rules.tsx';

const TABS = [
  { key: 'don-vi', label: 'Thông tin đơn vị', content: <UnitParticulars /> },
  { key: 'nguoi-ky', label: 'Người ký', content: <Signers /> },
  { key: 'bao-ve', label: 'Mật khẩu, mã khôi phục', content: <Protection /> },
  { key: 'nguoi-dung', label: 'Người dùng', content: <Users /> },
  { key: 'ty-le-phieu', label: 'Quy định tỷ lệ phiếu', content: <VoteRules /> },
  { key: 'may-in', label: 'Máy in', content: <Printing /> },
  { key: 'giao-dien', label: 'Giao diện', content: <LookSection /> },
  { key: 'lich', label: 'Lịch làm việc, nhắc hạn', content: <CalendarSettings /> },
];

/** Thiết lập. `params.tab`: don-vi, nguoi-ky, bao-ve, nguoi-dung, ty-le-phieu, may-in, giao-dien, lich. */
export function SettingsPage({ params: { tab } }: { readonly params: PageParams }) {
  const initial = TABS.some(({ key }) => key === tab) ? tab : undefined;
  return (
    <Page title="Thiết lập">
      <OtherPages />
      <Tabs label="Các phần của thiết lập" tabs={TABS} {...(initial === undefined ? {} : { initial })} />
    </Page>
  );
}
