import type { PageParams } from '../../app/navigation.ts';
import { Page } from '../../components/page.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { JournalTab } from './journal-tab.tsx';
import { PeersTab } from './peers-tab.tsx';
import { ReceiveTab } from './receive-tab.tsx';
import { SendTab } from './send-tab.tsx';

/** «Gửi – nhận». `params`: `tab` (`gui-di`, `nhan-ve`, `ket-noi`, `nhat-ky`); `peerCode` to stand first under «Gửi đi». */
export function ExchangePage({ params }: { readonly params: PageParams }) {
  return (
    <Page title="Gửi – nhận" subtitle="Trao đổi hồ sơ và kết quả bằng USB, không cần mạng.">
      <Tabs
        label="Gửi – nhận"
        initial={params['tab'] ?? 'gui-di'}
        tabs={[
          { key: 'gui-di', label: 'Gửi đi', content: <SendTab peerCode={params['peerCode'] ?? null} /> },
          { key: 'nhan-ve', label: 'Nhận về', content: <ReceiveTab /> },
          { key: 'ket-noi', label: 'Đơn vị kết nối', content: <PeersTab /> },
          { key: 'nhat-ky', label: 'Nhật ký giao nhận', content: <JournalTab /> },
        ]}
      />
    </Page>
  );
}
