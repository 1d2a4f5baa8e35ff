import { Button, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useApi } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import { dayText } from '../../components/day-words.ts';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { OutputOf } from '../../../shared/api/define.ts';

type From = OutputOf<SoVangContract['intake.origin']>;

/** The unit below that sent a nomination, with the paper it came with (R92); nothing for one of the unit's own. */
export function Origin({ nominationId }: { readonly nominationId: string }) {
  const api = useApi();
  const [from, setFrom] = useState<From>(null);
  useEffect(() => {
    let here = true;
    void api.call('intake.origin', { nominationId }).then((result) => {
      if (here) setFrom(result.ok ? result.value : null);
    });
    return () => {
      here = false;
    };
  }, [api, nominationId]);
  if (from === null) return null;
  const paper = [from.number === '' ? '' : `tờ trình số ${from.number}`, from.date === null ? '' : `ngày ${dayText(from.date)}`, from.sending > 1 ? `lần ${from.sending}` : ''].filter(Boolean).join(', ');
  return (
    <Text c="dimmed">
      Đơn vị gửi: {from.senderName}
      {paper === '' ? '' : ` (${paper})`}{' '}
      <Button size="compact-xs" variant="subtle" onClick={() => void navigate('danh-sach-nhan', { id: from.intakeId })}>
        Xem danh sách
      </Button>
    </Text>
  );
}
