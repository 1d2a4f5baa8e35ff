import { Page } from '../../components/page.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { ArchiveTab } from './archive-tab.tsx';
import { HandOnTab } from './hand-on-tab.tsx';

/** «Bàn giao, lưu trữ»: what the unit says to its next clerk, its other machine, and whoever inspects it. */
export function HandOnPage() {
  return (
    <Page title="Bàn giao, lưu trữ" subtitle="Gói của chính đơn vị: chỉ máy của đơn vị và mã khôi phục đã in mở được." back={{ page: 'thiet-lap', label: 'Thiết lập' }}>
      <Tabs
        label="Bàn giao, lưu trữ"
        tabs={[
          { key: 'ban-giao', label: 'Bàn giao', content: <HandOnTab /> },
          { key: 'luu-tru', label: 'Lưu trữ', content: <ArchiveTab /> },
        ]}
      />
    </Page>
  );
}
