import { SegmentedControl } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconFileTypePdf } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useApi } from '../../app/api.tsx';
import { useUnsaved } from '../../app/leave-guard.ts';
import { useKept } from '../../app/put-away.ts';
import { replacePage } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { PdfPreview } from '../../components/pdf-preview.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { FaultAlert } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import type { Downloaded } from '../../../shared/api/client.ts';
import { SAMPLES, type Sample } from '../../../shared/api/certificate.ts';
import { A4_LYING, newStock } from '../../../shared/domain/certificate-map.ts';
import { CERTIFICATE_FIELDS } from '../../../shared/domain/certificate-stock.ts';
import { fault as makeFault, type Fault } from '../../../shared/result.ts';
import { BlockPanel } from './block-panel.tsx';
import { change, choose, chooseSample, isDirty, markStored, open, redo, resetBlocks, showSet, undo, useEditor } from './editor-store.ts';
import type { Chosen } from './editor-store.ts';
import { SheetView } from './sheet-view.tsx';
import { StockPanel } from './stock-panel.tsx';
import { readStocks, useStocks } from './store.ts';
import { usePicture } from './use-picture.ts';
import classes from './stocks.module.css';

const SAMPLE_WORDS: Readonly<Record<Sample, string>> = { usual: 'Tên vừa', short: 'Tên ngắn nhất', long: 'Tên dài nhất' };
const TYPING_MS = 80;
const BACK = { page: 'phoi', label: 'Phôi bằng, giấy khen' };

/** The editor of a stock. `params`: `id` of the stock; or `copy`, the one to begin from; neither begins anew. */
export function EditorPage({ params }: { readonly params: PageParams }) {
  const api = useApi();
  const list = useStocks((state) => state.list);
  const [opened, setOpened] = useState(false);
  useEffect(() => void readStocks(api), [api]);
  useEffect(() => {
    if (opened || list.phase !== 'ready') return;
    const wanted = params['id'] ?? params['copy'];
    const found = list.value.stocks.find(({ stock }) => stock.id === wanted)?.stock;
    if (found === undefined) open(null, 0, newStock('', A4_LYING));
    else {
      const { id, version, ...fields } = found;
      if (params['id'] === id) open(id, version, fields);
      else open(null, 0, { ...fields, name: `${fields.name} (bản sao)` }, true);
    }
    // oxlint-disable-next-line react/set-state-in-effect -- once, when what was asked for has come
    setOpened(true);
  }, [opened, list, params]);
  if (list.phase !== 'ready' || !opened) {
    return (
      <Page title="Phôi" back={BACK}>
        <RemoteView of={list} onRetry={() => void readStocks(api)}>
          {() => null}
        </RemoteView>
      </Page>
    );
  }
  return <Editor emblemId={list.value.emblemId} />;
}

function Editor({ emblemId }: { readonly emblemId: string | null }) {
  const api = useApi();
  const { id, version, fields, saved, past, future, sample } = useEditor();
  const [fault, setFault] = useState<Fault | null>(null);
  const [saving, setSaving] = useState(false);
  const [shown, setShown] = useState<Downloaded | null>(null);
  const [making, setMaking] = useState(false);
  const picture = usePicture(fields.pictureId);
  const emblem = usePicture(emblemId);
  useEffect(() => {
    let late = false;
    const timer = setTimeout(() => {
      void api.call('stock.fit', { blocks: fields.blocks, sample }).then((result) => {
        if (!late && result.ok) showSet(result.value);
      });
    }, TYPING_MS);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [api, fields.blocks, sample]);

  async function save(): Promise<boolean> {
    if (saving) return false;
    if (fields.name.trim() === '') {
      setFault(makeFault('thieu-ten', 'Chưa ghi tên phôi.', { item: 'name' }));
      return false;
    }
    setSaving(true);
    const result = await api.call('stock.save', { id, version, fields });
    setSaving(false);
    setFault(result.ok ? null : result.error);
    if (!result.ok) {
      const item = result.error.item as Chosen;
      if (item === 'emblem' || CERTIFICATE_FIELDS.some((field) => field === item)) choose(item);
      return false;
    }
    markStored(result.value.id, result.value.version);
    toast.success(`Đã lưu phôi «${result.value.name}».`);
    return true;
  }
  useKept(
    'stock-editor',
    () => (isDirty() ? { id, fields } : undefined),
    (kept) => (kept.id === id ? change(kept.fields) : undefined),
  );
  useUnsaved({ isDirty, save, discard: () => open(id, version, saved) });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.ctrlKey || event.altKey || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      void save();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });

  async function preview(): Promise<void> {
    setMaking(true);
    const result = await api.download('stock.sample', { fields: { ...fields, name: fields.name || 'Phôi' }, sample, picture: fields.pictureId !== null });
    setMaking(false);
    setFault(result.ok ? null : result.error);
    if (result.ok) setShown(result.value);
  }

  return (
    <Page
      title={id === null ? 'Thêm phôi' : `Phôi: ${fields.name}`}
      wide
      back={BACK}
      actions={
        <>
          <Button deed="stock.save" onClick={() => void save()} loading={saving}>
            Lưu
          </Button>
          <Button variant="default" leftSection={<IconFileTypePdf size={18} aria-hidden />} loading={making} onClick={() => void preview()}>
            Xem bản in mẫu
          </Button>
          {id !== null && (
            <Button deed="stock.save" variant="default" onClick={() => void replacePage('phoi-sua', { copy: id })}>
              Sao chép
            </Button>
          )}
        </>
      }
    >
      <FaultAlert fault={fault?.item === 'name' ? null : fault} onClose={() => setFault(null)} />
      <div className={classes.editor}>
        <div className={classes.stage}>
          <div className={classes.tools}>
            <SegmentedControl size="xs" aria-label="Chữ mẫu" data={SAMPLES.map((value) => ({ value, label: SAMPLE_WORDS[value] }))} value={sample} onChange={(next) => chooseSample(next as Sample)} />
            <Button size="compact-sm" variant="default" leftSection={<IconArrowBackUp size={16} aria-hidden />} disabled={past.length === 0} onClick={undo}>
              Hoàn tác
            </Button>
            <Button size="compact-sm" variant="default" leftSection={<IconArrowForwardUp size={16} aria-hidden />} disabled={future.length === 0} onClick={redo}>
              Làm lại
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={resetBlocks}>
              Đặt lại vị trí gợi ý
            </Button>
          </div>
          <SheetView picture={picture} emblem={emblem} />
        </div>
        <div className={classes.steps}>
          <BlockPanel />
          <StockPanel nameFault={fault?.item === 'name' ? fault.message : null} />
        </div>
      </div>
      <PdfPreview file={shown} title="Bản in mẫu" onClose={() => setShown(null)} />
    </Page>
  );
}
