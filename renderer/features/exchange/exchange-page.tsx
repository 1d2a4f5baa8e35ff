import { navigate } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { ReceivedTab } from './received-tab.tsx';
import { SentTab } from './sent-tab.tsx';
import { JournalTab } from './journal-tab.tsx';
import { PeersTab } from './peers-tab.tsx';
import { ReceiveTab } from './receive-tab.tsx';
import { SendTab } from './send-tab.tsx';

/** «Gửi – nhận». `params`: `tab` (`gui-di`, `nhan-ve`, `tu-don-vi`, `toi-don-vi`, `ket-noi`, `nhat-ky`); `peerCode` to stand first under «Gửi đi»; `file`, a bundle to look at. */
export function ExchangePage({ params }: { readonly params: PageParams }) {
  return (
    <Page
      title="Gửi – nhận"
      subtitle="Trao đổi hồ sơ và kết quả bằng USB, không cần mạng."
      actions={
        <>
          <Button deed="bundle.receiveMany" variant="default" onClick={() => void navigate('tinh-hinh-don-vi')}>
            Tình hình đơn vị
          </Button>
          <Button deed="bundle.receiveMany" variant="default" onClick={() => void navigate('nhan-nhieu-goi')}>
            Nhận nhiều gói
          </Button>
        </>
      }
    >
      <Tabs
        label="Gửi – nhận"
        initial={params['tab'] ?? 'gui-di'}
        tabs={[
          { key: 'gui-di', label: 'Gửi đi', content: <SendTab peerCode={params['peerCode'] ?? null} /> },
          { key: 'nhan-ve', label: 'Nhận về', content: <ReceiveTab file={params['file'] ?? null} /> },
          { key: 'tu-don-vi', label: 'Nhận từ đơn vị', content: <ReceivedTab /> },
          { key: 'toi-don-vi', label: 'Gửi tới đơn vị', content: <SentTab /> },
          { key: 'ket-noi', label: 'Đơn vị kết nối', content: <PeersTab /> },
          { key: 'nhat-ky', label: 'Nhật ký giao nhận', content: <JournalTab /> },
        ]}
      />
    </Page>
  );
}
