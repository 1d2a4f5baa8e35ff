import type { Api } from '../api.tsx';
import { navigate } from '../navigation.ts';
import type { PageParams } from '../navigation.ts';

export interface Stop {
  readonly title: string;
  readonly text: string;
  /** Opens the stop's page; answers false where the clerk stayed on hers. */
  readonly open: (api: Api) => Promise<boolean>;
  /** The control it speaks of; null while it is not on the page, or never is with these data. */
  readonly find: () => Element | null;
}

const at = (page: string, params: PageParams = {}) => () => navigate(page, params);
const byQuery = (query: string) => (): Element | null => document.querySelector(query);

/** A button or tab by its words. */
const byWords = (words: string, inside = 'main') => (): Element | null =>
  [...document.querySelectorAll(`${inside} :is(button, [role="tab"])`)].find((one) => (one.getAttribute('aria-label') ?? one.textContent).trim().startsWith(words)) ?? null;

/** The first thing of a list, on its own page; the list where there is none. */
const first = (list: (api: Api) => Promise<string | undefined>, page: string, listPage: string) => async (api: Api) => {
  const id = await list(api);
  return id === undefined ? navigate(listPage) : navigate(page, { id });
};
const firstCampaign = first(async (api) => {
  const rows = await api.call('campaign.list', {});
  return rows.ok ? rows.value[0]?.id : undefined;
}, 'phong-trao-chi-tiet', 'phong-trao');
const firstRound = first(async (api) => {
  const rows = await api.call('round.list', {});
  return rows.ok ? rows.value[0]?.id : undefined;
}, 'dot-xet', 'ho-so');
const firstDecision = first(async (api) => {
  const rows = await api.call('decision.list', {});
  return rows.ok ? rows.value[0]?.id : undefined;
}, 'quyet-dinh-xem', 'quyet-dinh');

/** «Đi một vòng»: the program in ten minutes, each stop at the real page. */
export const STOPS: readonly Stop[] = [
  {
    title: 'Việc hôm nay',
    text: 'Sáng mở máy, nhìn trang này trước. Việc đến hạn, việc đang chờ mình, hồ sơ bị trả lại đều nằm ở đây. Bấm một dòng là tới nơi làm việc đó.',
    open: at('viec-hom-nay'),
    find: byQuery('main section li button'),
  },
  {
    title: 'Tìm mọi thứ',
    text: 'Muốn tìm người, hồ sơ, quyết định hay một việc: bấm Ctrl+K rồi gõ, không dấu cũng được. Gõ thiếu một chữ vẫn ra.',
    open: at('viec-hom-nay'),
    find: byQuery('button[aria-label="Tìm mọi thứ"]'),
  },
  {
    title: 'Đối tượng',
    text: 'Cá nhân, tập thể, hộ gia đình của địa bàn. Có danh sách Excel thì bấm «Nhập từ Excel»: xem từng dòng rồi mới lưu.',
    open: at('doi-tuong'),
    find: byWords('Nhập từ Excel'),
  },
  {
    title: 'Phong trào',
    text: 'Kế hoạch của tỉnh đã được đọc sẵn thành việc của đơn vị, thời hạn, chỉ tiêu, số lượng được đề nghị. Phần này mở chỉ tiêu, báo cáo và những việc theo dõi khác.',
    open: firstCampaign,
    find: byQuery('main section:has(h2)'),
  },
  {
    title: 'Đợt xét',
    text: 'Mỗi lần xét khen là một đợt. Trong đợt có danh sách đề nghị, điều kiện từng người, họp xét, hồ sơ trình. Thẻ nào cũng nói còn thiếu gì.',
    open: firstRound,
    find: byQuery('main [role="tablist"]'),
  },
  {
    title: 'Quyết định',
    text: 'Ghi số và ngày quyết định một lần. Từ đó in quyết định, danh sách kèm theo, giấy khen, ghi tiền thưởng và ngày trao.',
    open: firstDecision,
    find: byWords('Xem trước bản in'),
  },
  {
    title: 'Gửi – nhận bằng USB',
    text: 'Hồ sơ đi lên tỉnh và kết quả đi về xã bằng USB, không cần mạng. Gói được khóa riêng cho đơn vị nhận. Dữ liệu mẫu thì không gửi đi được.',
    open: at('gui-nhan', { tab: 'gui-di' }),
    find: byQuery('main [role="tablist"]'),
  },
  {
    title: 'Sao lưu',
    text: 'Chương trình tự sao lưu. Chọn thêm một USB làm nơi thứ hai, để máy hỏng vẫn còn dữ liệu.',
    open: at('sao-luu'),
    find: byWords('Sao lưu ngay'),
  },
  {
    title: 'Trợ giúp',
    text: 'Ở trang nào cũng bấm F1 hoặc nút này: hướng dẫn mở ngay bên cạnh, đúng phần đang làm, không mất những gì đang gõ. Hết một vòng rồi, chúc làm việc thuận lợi.',
    open: at('viec-hom-nay'),
    find: byQuery('main button[aria-label="Trợ giúp (F1)"]'),
  },
];
