import { Button } from '@mantine/core';
import { navigate } from '../app/navigation.ts';

const LINKS = [
  { page: 'nghia-vu', label: 'Hạn gửi và đã gửi' },
  { page: 'lich', label: 'Lịch' },
  { page: 'cao-diem', label: 'Cao điểm' },
  { page: 'don-vi-duoi', label: 'Đơn vị cấp dưới' },
] as const;

/** From a campaign to its deadlines, calendar, peak periods and the units below. */
export function AgendaLinks({ campaignId }: { readonly campaignId: string }) {
  return LINKS.map(({ page, label }) => (
    <Button key={page} variant="default" onClick={() => void navigate(page, { id: campaignId })}>
      {label}
    </Button>
  ));
}
