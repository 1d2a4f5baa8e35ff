import {
  IconAward,
  IconBooks,
  IconCalendarCheck,
  IconCalendarEvent,
  IconFlag,
  IconFolders,
  IconStar,
  IconTransfer,
  IconTrophy,
  IconUsersGroup,
} from '@tabler/icons-react';
import { create } from 'zustand';
import type { Begun } from '../../shared/api/home.ts';
import { REGISTER_NAMES } from '../../shared/domain/registers/registers.ts';
import type { Api } from './api.tsx';
import { onSessionEnd } from './session.ts';
import type { MenuEntry } from './page-definition.ts';

export interface MenuItem {
  readonly page: MenuEntry;
  readonly label: string;
  readonly icon: typeof IconFlag;
}
export interface FurtherItem extends MenuItem {
  /** What is done there, for those who have not yet. */
  readonly note: string;
  readonly begun: keyof Begun;
}

/** The six entries that stand by default; Alt+1 … Alt+6 open them. */
export const MENU: readonly MenuItem[] = [
  { page: 'viec-hom-nay', label: 'Việc hôm nay', icon: IconCalendarCheck },
  { page: 'phong-trao', label: 'Phong trào', icon: IconFlag },
  { page: 'ho-so', label: 'Hồ sơ và họp xét', icon: IconFolders },
  { page: 'quyet-dinh', label: 'Quyết định và in', icon: IconAward },
  { page: 'doi-tuong', label: 'Đối tượng', icon: IconUsersGroup },
  { page: 'gui-nhan', label: 'Gửi – nhận', icon: IconTransfer },
];

/** Entries that stand once the unit has begun that work, and under «Mục khác» before; Alt+7, 8, 9, 0 open them either way. */
export const FURTHER: readonly FurtherItem[] = [
  { page: 'lich', label: 'Lịch và hạn', icon: IconCalendarEvent, note: 'hạn gửi, mốc, đợt xét, ngày nghỉ', begun: 'agenda' },
  { page: 'so-theo-doi', label: 'Sổ theo dõi', icon: IconBooks, note: 'đăng ký, hỗ trợ, tuyên truyền, kinh phí', begun: 'registers' },
  { page: 'dien-hinh', label: 'Điển hình tiên tiến', icon: IconStar, note: 'từ phát hiện đến nhân rộng', begun: 'exemplars' },
  { page: 'cum-khoi', label: 'Cụm, khối thi đua', icon: IconTrophy, note: 'giao ước, chấm điểm, suy tôn', begun: 'blocks' },
];

/** What the backend writes when one of those is begun. */
export const BEGUN_BY = ['campaign', 'round', 'obligation', 'peak_period', 'exemplar', 'exemplar_plan', 'block', ...REGISTER_NAMES];

const NOTHING: Begun = { agenda: false, registers: false, exemplars: false, blocks: false };

/** What the open unit has begun. */
export const useBegun = create<Begun>(() => NOTHING);
onSessionEnd(() => useBegun.setState(NOTHING));

/** Reads it anew; the menu stays as it is where that fails, and all is still under «Mục khác». */
export async function readBegun(api: Api): Promise<void> {
  const result = await api.call('home.begun', {});
  if (result.ok) useBegun.setState(result.value);
}
