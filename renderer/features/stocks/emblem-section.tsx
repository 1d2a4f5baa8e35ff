import { Text } from '@mantine/core';
import { useState } from 'react';
import { useApi } from '../../app/api.tsx';
import { Button } from '../../components/button.tsx';
import { Section } from '../../components/page.tsx';
import { FaultAlert } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import type { Fault } from '../../../shared/result.ts';
import { PictureButton } from './picture-button.tsx';
import { readStocks, useStocks } from './store.ts';
import { usePicture } from './use-picture.ts';
import classes from './stocks.module.css';

/** The unit's own emblem for plain paper; the program has none of its own and draws none. */
export function EmblemSection() {
  const api = useApi();
  const emblemId = useStocks(({ list }) => (list.phase === 'ready' ? list.value.emblemId : null));
  const [fault, setFault] = useState<Fault | null>(null);
  const url = usePicture(emblemId);
  async function put(pictureId: string | null): Promise<void> {
    const before = emblemId;
    const result = await api.call('stock.emblem', { pictureId });
    if (!result.ok) return void toast.error(result.error);
    await readStocks(api);
    toast.success(pictureId === null ? 'Đã bỏ biểu trưng.' : 'Đã đặt biểu trưng.', async () => {
      const undone = await api.call('stock.emblem', { pictureId: before });
      await readStocks(api);
      return undone;
    });
  }
  return (
    <Section title="Biểu trưng khi in trên giấy trắng">
      <FaultAlert fault={fault} onClose={() => setFault(null)} />
      <div className={classes.emblem}>
        {url !== null && <img src={url} alt="Biểu trưng của đơn vị" />}
        <Text size="sm" c="dimmed" maw={560}>
          Giấy khen của cơ quan nhà nước có Quốc huy ở trên. Đơn vị tự đưa ảnh biểu trưng vào (PNG hoặc JPG); chưa có ảnh thì để trống chỗ này.
        </Text>
        <PictureButton label={emblemId === null ? 'Thêm ảnh biểu trưng' : 'Thay ảnh'} onPicture={(id) => void put(id)} onFault={setFault} />
        {emblemId !== null && (
          <Button deed="stock.emblem" size="compact-md" variant="subtle" onClick={() => void put(null)}>
            Bỏ biểu trưng
          </Button>
        )}
      </div>
    </Section>
  );
}
