import { Button as PlainButton, Modal, Text } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Button } from '../components/button.tsx';
import { ConfirmDialog } from '../components/confirm-dialog.tsx';
import { DialogBar } from '../components/dialog-bar.tsx';
import type { Result } from '../../shared/result.ts';
import { useApi } from './api.tsx';
import { forgetAll } from './lock.ts';
import { useSession } from './session.ts';
import { endTour, goToStop, tourMark, useTour } from './tour/store.ts';

import classes from './frame.module.css';

/** Over every page of the sample unit: that nothing here is real, and the way out. */
export function SampleBanner() {
  const sample = useSession((state) => state.sample);
  return sample ? <Banner /> : null;
}

function Banner() {
  const api = useApi();
  const [asked, setAsked] = useState(false);
  async function remove(): Promise<Result<unknown>> {
    const removed = await api.call('sample.remove', {});
    if (removed.ok) forgetAll();
    return removed;
  }
  return (
    <section className={classes.sample} aria-label="Dữ liệu mẫu">
      <IconFlask size={20} stroke={1.75} aria-hidden />
      <span className={classes.sampleWords}>
        <b>Dữ liệu mẫu.</b> Người và việc ở đây đều không có thật. Cứ thử thoải mái.
      </span>
      <Button deed="sample.remove" size="xs" variant="default" onClick={() => setAsked(true)}>
        Xóa dữ liệu mẫu, bắt đầu thật
      </Button>
      <ConfirmDialog
        opened={asked}
        question="Xóa dữ liệu mẫu?"
        detail="Mọi thứ đã thử trong dữ liệu mẫu mất hẳn. Dữ liệu thật của đơn vị, nếu có, không bị động đến."
        confirmLabel="Xóa dữ liệu mẫu"
        danger
        onConfirm={remove}
        onClose={() => setAsked(false)}
      />
      <Offer />
    </section>
  );
}

/** Asked once, right after the sample data were made. */
function Offer() {
  const api = useApi();
  const [offered, setOffered] = useState(false);
  const tour = useTour(({ at }) => at);
  useEffect(() => {
    let gone = false;
    void tourMark(api).then((mark) => {
      if (!gone && mark === 'new') setOffered(true);
    });
    return () => void (gone = true);
  }, [api]);
  const close = (): void => {
    setOffered(false);
    void endTour(api);
  };
  return (
    <Modal opened={offered && tour === null} onClose={close} title="Đi một vòng?" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Text>Mười phút qua chín chặng: từ việc hôm nay đến quyết định, gửi – nhận và sao lưu. Lúc nào cũng thôi được, và đi lại được từ trang Trợ giúp.</Text>
      <DialogBar>
        <PlainButton variant="default" onClick={close}>
          Để sau
        </PlainButton>
        <PlainButton
          data-autofocus
          onClick={() => {
            setOffered(false);
            void goToStop(api, 0);
          }}
        >
          Đi một vòng
        </PlainButton>
      </DialogBar>
    </Modal>
  );
}
