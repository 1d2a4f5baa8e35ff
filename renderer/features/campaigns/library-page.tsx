import { Text, Title } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { Fault } from '../../../shared/result.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { useApi } from '../../app/api.tsx';
import { navigate, replacePage } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { EmptyState, FaultAlert } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import { markWritten, readLibrary, useCampaigns } from './store.ts';
import type { LibraryRow } from './store.ts';
import classes from './campaigns.module.css';

const readPlan = (
  <Button deed="plan.readText" variant="default" leftSection={<IconFileText size={18} stroke={1.75} aria-hidden />} onClick={() => void navigate('doc-ke-hoach')}>
    Đọc từ văn bản
  </Button>
);

/** The built-in campaigns; opening one makes it the unit's own to work with. */
export function LibraryPage() {
  const api = useApi();
  const library = useCampaigns((state) => state.library);
  useEffect(() => void readLibrary(api), [api]);
  return (
    <Page title="Thư viện phong trào" subtitle="Kế hoạch phát động của các tỉnh, có sẵn trong phần mềm. Lời văn bản giữ nguyên bên cạnh cách hiểu." back={{ page: 'phong-trao', label: 'Phong trào' }} actions={readPlan}>
      <RemoteView of={library} onRetry={() => void readLibrary(api)}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState sentence="Thư viện của phiên bản này chưa có kế hoạch nào." action={<Button deed="campaign.createOwn" onClick={() => void navigate('phong-trao-moi')}>Phong trào của đơn vị</Button>} />
          ) : (
            <ul className={classes.library}>
              {rows.map((row) => (
                <li key={row.code}>
                  <Entry row={row} />
                </li>
              ))}
            </ul>
          )
        }
      </RemoteView>
    </Page>
  );
}

function Entry({ row }: { readonly row: LibraryRow }) {
  const api = useApi();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  async function open(): Promise<void> {
    setBusy(true);
    const result = await api.call('campaign.open', { planCode: row.code });
    setBusy(false);
    if (!result.ok) return setFault(result.error);
    markWritten();
    toast.success('Đã mở phong trào. Việc, thời hạn, số lượng của đơn vị đã được lọc ra.');
    await replacePage('phong-trao-chi-tiet', { id: result.value.id });
  }
  const { openedId, name } = row;
  return (
    <section className={classes.entry} aria-label={name}>
      <div className={classes.entryWords}>
        <Title order={2}>{name}</Title>
        <Text c="dimmed">
          {[row.province, row.number === '' ? 'chưa có số văn bản' : row.number, row.period, `${formatNumber(row.indicators)} chỉ tiêu`].join(' · ')}
        </Text>
        <FaultAlert fault={fault} onClose={() => setFault(null)} />
      </div>
      {openedId === null ? (
        <Button deed="campaign.open" loading={busy} onClick={() => void open()} aria-label={`Mở phong trào: ${name}`}>
          Mở phong trào
        </Button>
      ) : (
        <Button variant="default" onClick={() => void navigate('phong-trao-chi-tiet', { id: openedId })} aria-label={`Đã mở – xem: ${name}`}>
          Đã mở – xem
        </Button>
      )}
    </section>
  );
}
