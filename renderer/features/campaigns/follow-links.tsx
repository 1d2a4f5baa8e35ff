import { UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { navigate } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { useKeptState } from '../../app/put-away.ts';
import { Section } from '../../components/page.tsx';
import { LinksDialog } from './links-dialog.tsx';
import { SettingsDialog } from './settings-dialog.tsx';
import type { CampaignPage } from './store.ts';
import classes from './campaigns.module.css';

interface FollowLink {
  readonly page: string;
  readonly label: string;
  readonly note: string;
  readonly params: (campaignId: string) => PageParams;
}
const byId = (id: string): PageParams => ({ id });
const byCampaign = (campaignId: string): PageParams => ({ campaignId });

/** Where running the campaign goes on, in the order of the year's work. */
export const FOLLOW_LINKS: readonly FollowLink[] = [
  { page: 'ke-hoach-phat-dong', label: 'Kế hoạch phát động của đơn vị', note: 'soạn, ban hành, gửi, quán triệt', params: byId },
  { page: 'chi-tieu', label: 'Chỉ tiêu', note: 'kế hoạch, thực hiện, đạt hay chưa', params: byId },
  { page: 'bao-cao-phong-trao', label: 'Báo cáo', note: 'năm, sơ kết, tổng kết, đột xuất', params: byId },
  { page: 'nghia-vu', label: 'Việc phải gửi', note: 'hạn gửi và đã gửi', params: byId },
  { page: 'lich', label: 'Lịch và hạn', note: 'theo tháng của phong trào này', params: byId },
  { page: 'cao-diem', label: 'Cao điểm, ngày kỷ niệm', note: 'thời gian và hoạt động', params: byId },
  { page: 'don-vi-duoi', label: 'Đơn vị cấp dưới', note: 'đã phát động, đã báo cáo', params: byId },
  { page: 'so-theo-doi', label: 'Sổ theo dõi', note: 'hỗ trợ, tuyên truyền, kinh phí, kiểm tra', params: byCampaign },
  { page: 'dien-hinh', label: 'Điển hình tiên tiến', note: 'phát hiện đến nhân rộng', params: byCampaign },
  { page: 'cum-khoi', label: 'Cụm, khối thi đua', note: 'giao ước, chấm điểm, suy tôn', params: () => ({}) },
];

/** «Theo dõi phong trào»: one click to everything kept about running the campaign. */
export function FollowLinks({ data }: { readonly data: CampaignPage }) {
  const { campaign, hasPlan } = data;
  const [dialog, setDialog] = useKeptState<'links' | 'settings' | null>('follow-links', null);
  const links = campaign.links.length;
  return (
    <Section title="Theo dõi phong trào" flush>
      <ul className={`${classes.links} ${classes.close}`}>
        {FOLLOW_LINKS.map(({ page, label, note, params }) => (
          <Entry key={page} label={label} note={note} onClick={() => void navigate(page, params(campaign.id))} />
        ))}
        <Entry label={links === 0 ? 'Phong trào liên quan' : `Phong trào liên quan (${links})`} note="kết hợp, lồng ghép, hưởng ứng" onClick={() => setDialog('links')} />
        {hasPlan && <Entry label="Thiết lập riêng" note="đầu mối, phân bổ, cách tính hạn" onClick={() => setDialog('settings')} />}
      </ul>
      {dialog === 'links' && <LinksDialog campaign={campaign} onClose={() => setDialog(null)} />}
      {dialog === 'settings' && <SettingsDialog campaign={campaign} onClose={() => setDialog(null)} />}
    </Section>
  );
}

function Entry({ label, note, onClick }: { readonly label: string; readonly note: string; readonly onClick: () => void }) {
  return (
    <li>
      <UnstyledButton className={classes.planLink} onClick={onClick} title={note}>
        <span>{label}</span>
        <IconChevronRight size={18} stroke={1.5} aria-hidden />
      </UnstyledButton>
    </li>
  );
}
