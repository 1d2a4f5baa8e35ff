import { IconPlus } from '@tabler/icons-react';
import { navigate } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { EmblemSection } from './emblem-section.tsx';
import { LedgerTab } from './ledger-tab.tsx';
import { StockTable } from './stock-table.tsx';
import classes from './stocks.module.css';

/** «Phôi bằng, giấy khen». `params.tab`: phoi, so. */
export function StocksPage({ params }: { readonly params: PageParams }) {
  return (
    <Page
      title="Phôi bằng, giấy khen"
      wide
      back={{ page: 'quyet-dinh', label: 'Quyết định và in' }}
      actions={
        <Button deed="stock.save" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => void navigate('phoi-sua')}>
          Thêm phôi
        </Button>
      }
    >
      <Tabs
        label="Phôi bằng, giấy khen"
        initial={params['tab'] ?? 'phoi'}
        tabs={[
          {
            key: 'phoi',
            label: 'Các loại phôi',
            content: (
              <div className={classes.steps}>
                <StockTable />
                <EmblemSection />
              </div>
            ),
          },
          { key: 'so', label: 'Sổ theo dõi phôi', content: <LedgerTab /> },
        ]}
      />
    </Page>
  );
}
