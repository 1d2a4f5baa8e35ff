import { Menu } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { ExemplarView } from '../../../shared/api/exemplar.ts';
import { useApi, useChanged } from '../../app/api.tsx';
import { goBack, navigate } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { Page } from '../../components/page.tsx';
import { questions } from '../../components/questions.ts';
import { RemoteView, loading } from '../../components/remote.tsx';
import { toast } from '../../components/toasts.ts';
import { PaperPreview, usePapers } from '../../components/use-papers.tsx';
import { SendItemButton } from '../../components/send-item.tsx';
import { ExemplarForm } from './exemplar-form.tsx';
import { StagePath } from './stage-path.tsx';
import { readExemplar, readSurroundings, useExemplars } from './store.ts';

const back = { page: 'dien-hinh', label: 'Điển hình tiên tiến' };
const PROFILE_TITLE = 'Hồ sơ giới thiệu điển hình tiên tiến';

/** One exemplar. `params`: `id`; or `campaignId` (may be left out) for a new one. */
export function ExemplarPage({ params }: { readonly params: PageParams }) {
  const id = params['id'];
  return id === undefined ? <NewExemplar campaignId={params['campaignId'] ?? null} /> : <HeldExemplar id={id} />;
}

function NewExemplar({ campaignId }: { readonly campaignId: string | null }) {
  const api = useApi();
  const today = useExemplars((state) => state.today);
  useEffect(() => {
    useExemplars.setState({ id: null, one: loading, base: 0 });
    void readSurroundings(api);
  }, [api]);
  return (
    <Page title="Điển hình mới" wide back={back}>
      <ExemplarForm key={today ?? ''} view={null} campaignId={campaignId} />
    </Page>
  );
}

function HeldExemplar({ id }: { readonly id: string }) {
  const api = useApi();
  const one = useExemplars((state) => (state.id === id ? state.one : loading));
  useEffect(() => {
    void readExemplar(api, id);
    void readSurroundings(api);
  }, [api, id]);
  useChanged(['exemplar', 'propaganda', 'subject', 'campaign'], () => void readExemplar(api, id));
  if (one.phase !== 'ready') {
    return (
      <Page title="Điển hình tiên tiến" back={back}>
        <RemoteView of={one} onRetry={() => void readExemplar(api, id)} lines={8}>
          {() => null}
        </RemoteView>
      </Page>
    );
  }
  const { value: view } = one;
  return (
    <Page
      title={view.name}
      wide
      back={back}
      subtitle={[view.subjectName, `Tuyên truyền ${view.propaganda} lượt`, view.campaignName].filter(Boolean).join(' · ')}
      actions={<Actions view={view} />}
    >
      <StagePath view={view} />
      <ExemplarForm key={view.id} view={view} campaignId={null} />
    </Page>
  );
}

function Actions({ view: { id, subjectId } }: { readonly view: ExemplarView }) {
  const api = useApi();
  const [asking, setAsking] = useState(false);
  const papers = usePapers({ onFault: toast.error });
  async function remove() {
    const result = await api.call('exemplar.remove', { id });
    if (!result.ok) return result;
    toast.success('Đã xóa điển hình.', () => api.call('exemplar.restore', { id }));
    void goBack('dien-hinh');
    return result;
  }
  return (
    <>
      {subjectId !== null && (
        <Button variant="default" onClick={() => void navigate('doi-tuong-chi-tiet', { id: subjectId })}>
          Mở đối tượng
        </Button>
      )}
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button variant="default" leftSection={<IconPrinter size={18} stroke={1.75} aria-hidden />} loading={papers.busy !== null}>
            In hồ sơ giới thiệu
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void papers.show('ho-so-dien-hinh', id, PROFILE_TITLE)}>Xem trước bản in</Menu.Item>
          <Menu.Item onClick={() => void papers.save('ho-so-dien-hinh', id, 'docx')}>Lưu (Word)</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <SendItemButton kind="exemplar" title="Gửi bằng gói dữ liệu" detail="Hồ sơ giới thiệu và tệp minh chứng đi trong gói dữ liệu kế tiếp." send={(to) => api.call('item.send', { kind: 'exemplar', sourceId: id, to })} />
      <Button deed="exemplar.remove" variant="default" onClick={() => setAsking(true)}>
        Xóa
      </Button>
      <ConfirmDialog {...questions.remove} opened={asking} onConfirm={remove} onClose={() => setAsking(false)} />
      <PaperPreview of={papers} />
    </>
  );
}
