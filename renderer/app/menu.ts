import {
  IconAward,
  IconBooks,
  IconCalendarCheck,
  IconCalendarEvent,
  IconFlag,
  IconFolders,
  IconTransfer,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { MenuEntry } from './page-definition.ts';

/** The entries that stand by default; Alt+1 … Alt+8 open them. */
export const MENU: readonly { readonly page: MenuEntry; readonly label: string; readonly icon: typeof IconFlag }[] = [
  { page: 'viec-hom-nay', label: 'Việc hôm nay', icon: IconCalendarCheck },
  { page: 'phong-trao', label: 'Phong trào', icon: IconFlag },
  { page: 'ho-so', label: 'Hồ sơ và họp xét', icon: IconFolders },
  { page: 'quyet-dinh', label: 'Quyết định và in', icon: IconAward },
  { page: 'doi-tuong', label: 'Đối tượng', icon: IconUsersGroup },
  { page: 'gui-nhan', label: 'Gửi – nhận', icon: IconTransfer },
  { page: 'lich', label: 'Lịch và hạn', icon: IconCalendarEvent },
  { page: 'so-theo-doi', label: 'Sổ theo dõi', icon: IconBooks },
];
