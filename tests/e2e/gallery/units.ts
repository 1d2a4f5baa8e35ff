import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PLANS } from '../../../shared/catalogue/plans.ts';
import { GALLERY_UNITS, tellGallery } from '../../../electron/demo/gallery-story.ts';
import { Site } from '../../../electron/demo/site.ts';
import { clockFrom } from '../../../electron/host/clock.ts';
import { windowlessPorts } from '../../../electron/host/windowless-ports.ts';

const childEntry = fileURLToPath(new URL('../../../dist/electron/child.js', import.meta.url));

interface GalleryFolders {
  /** A new unit that holds nothing. */
  readonly empty: string;
  /** Nothing has been set up. */
  readonly fresh: string;
  /** Opens with a passphrase only. */
  readonly locked: string;
  /** A commune in the middle of its work. */
  readonly commune: string;
  /** The office of the province that it sends to. */
  readonly office: string;
  readonly stick: string;
}

/** Makes the units that the pages are looked at in. `today`: `YYYY-MM-DD`. */
export async function makeUnits(dir: string, today: string): Promise<GalleryFolders> {
  const folders = { empty: join(dir, 'empty'), fresh: join(dir, 'fresh'), locked: join(dir, 'locked'), commune: join(dir, 'commune'), office: join(dir, 'office'), stick: join(dir, 'usb') };
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true });
  const ports = windowlessPorts({ kind: 'cli', sticks: [], childEntry });
  const site = (dataDir: string) =>
    new Site({ dataDir, ports, clock: clockFrom(today), random: (length) => randomBytes(length), appVersion: '0.0.0', cost: { n: 1024, r: 8, p: 1 }, log: (entry) => (entry.event === 'bug' ? console.error(entry) : undefined) });
  const [empty, locked, commune, office] = [site(folders.empty), site(folders.locked), site(folders.commune), site(folders.office)];
  try {
    const [unit] = GALLERY_UNITS;
    const plan = PLANS[0];
    if (unit === undefined || plan === undefined) throw new Error('there is no sample unit or no plan');
    const particulars = { kind: 'xa', province: 'Lâm Đồng', signer: { name: 'Trần Văn Ký Mẫu', title: 'Chủ tịch' } } as const;
    await empty.call('unit.create', { ...particulars, name: 'xã Mẫu Trống', passphrase: '', acceptUnprotected: true });
    await locked.call('unit.create', { ...particulars, name: 'xã Mẫu Khóa', passphrase: 'một câu mẫu để thử', acceptUnprotected: false });
    await tellGallery(commune, office, folders.stick, unit, { ports, today, seed: 1 });
    await workLeftOpen(commune, today);
    await commune.job('plan.readText', { text: PLAN_TEXT });
    await office.call('campaign.open', { planCode: plan.code });
  } finally {
    await Promise.all([empty, locked, commune, office].map((one) => one.close()));
  }
  return folders;
}

/** A round whose nominations still lack their papers, and a list from below that nobody has gone through. */
async function workLeftOpen(commune: Site, today: string): Promise<void> {
  const reason = 'hoàn thành tốt nhiệm vụ thu ngân sách (việc giả định)';
  const round = await commune.call('round.save', { fields: { kind: 'sudden', name: 'Khen thưởng chuyên đề thu ngân sách', year: Number(today.slice(0, 4)), reason } });
  const { rows } = await commune.call('subject.list', { kind: 'person', limit: 3 });
  await commune.call('nomination.add', { roundId: round.id, subjectIds: rows.map(({ id }) => id), award: { source: 'catalogue', code: 'GK_XA' }, merit: `Đã có thành tích ${reason}`, allowRepeat: true });
  await commune.call('intake.save', {
    fields: { roundId: round.id, senderId: null, senderName: 'Thôn Ví Dụ' },
    sending: { number: '07/TTr-TVD', date: today, receivedOn: today },
    lines: ['Bùi Thị Thí Dụ', 'Hoàng Văn Minh Họa'].map((name) => ({ fields: { kind: 'person', name, honorific: 'Bà', position: 'Hội viên' }, merit: `Đã có thành tích ${reason}` })) as never,
  });
}

const PLAN_TEXT = `ỦY BAN NHÂN DÂN TỈNH MẪU
KẾ HOẠCH
Phát động phong trào thi đua “Cả tỉnh Mẫu chung tay làm đường thôn” giai đoạn 2026 - 2030
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích: động viên nhân dân đóng góp làm đường giao thông nông thôn.
II. NỘI DUNG, CHỈ TIÊU THI ĐUA
1. Đến năm 2030, 90% đường thôn được cứng hóa.
2. Mỗi năm ít nhất 05 thôn hoàn thành tuyến đường kiểu mẫu.
III. HÌNH THỨC KHEN THƯỞNG
1. Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh: 10 tập thể, 20 cá nhân.
IV. TỔ CHỨC THỰC HIỆN
1. Ủy ban nhân dân các xã báo cáo kết quả trước ngày 15 tháng 11 hằng năm về Sở Nội vụ.
`;
