import { Button, Loader, Modal, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { ErrorState } from '../components/states.tsx';
import { fault } from '../../shared/result.ts';
import { useConnection } from './connection.ts';
import classes from './connection-gate.module.css';

const WAITS_MS = [1_000, 2_000, 4_000, 8_000, 15_000];

const unreachable = fault('khong-mo-duoc', 'Chưa mở được phần dữ liệu của Sổ Vàng.', { next: 'Bấm Thử lại. Nếu vẫn không được, đóng Sổ Vàng rồi mở lại.' });

export interface ConnectionGateProps {
  readonly connect: () => Promise<void>;
  readonly children: ReactNode;
}

/**
 * Shows the pages once the backend answers. When the connection is lost later the pages stay as they are, with what was typed,
 * behind a question that goes away by itself when the connection is back.
 */
export function ConnectionGate({ connect, children }: ConnectionGateProps) {
  const { phase, trying, everOpen } = useConnection();
  const [attempts, setAttempts] = useState(0);
  useEffect(() => {
    if (phase === 'opening') void connect();
  }, [phase, connect]);
  useEffect(() => {
    if (phase !== 'lost' || trying) return;
    const wait = WAITS_MS[attempts];
    if (wait === undefined) return;
    const timer = setTimeout(() => {
      setAttempts(attempts + 1);
      void connect();
    }, wait);
    return () => clearTimeout(timer);
  }, [phase, trying, attempts, connect]);
  if (phase === 'open' && attempts !== 0) setAttempts(0);

  if (!everOpen) {
    return (
      <div className={classes.whole}>
        {phase === 'lost' && !trying ? (
          <ErrorState fault={unreachable} onRetry={() => void connect()} />
        ) : (
          <div className={classes.opening} role="status">
            <Loader size="sm" aria-hidden />
            Đang mở Sổ Vàng…
          </div>
        )}
      </div>
    );
  }
  return (
    <>
      {children}
      <Modal opened={phase === 'lost'} onClose={() => undefined} withCloseButton={false} closeOnEscape={false} closeOnClickOutside={false} title="Mất kết nối với phần dữ liệu">
        <Stack gap={16}>
          <Text>Những gì đã báo lưu vẫn còn nguyên. Những gì đang nhập vẫn ở trên trang này.</Text>
          <Button onClick={() => void connect()} loading={trying} data-autofocus>
            Nối lại
          </Button>
        </Stack>
      </Modal>
    </>
  );
}
