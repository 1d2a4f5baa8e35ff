import { Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { BreachFacts } from '../../../shared/api/health.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { useApi } from '../../app/api.tsx';
import { Button } from '../../components/button.tsx';
import { DayInput } from '../../components/day-input.tsx';
import { KeyValueList } from '../../components/key-value-list.tsx';
import { Section } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { readBreach, saveBreach, useHealth } from './store.ts';

/** Số liệu để báo cáo sự cố dữ liệu: what a report of a lost machine or stick asks for. */
export function BreachSection() {
  const api = useApi();
  const breach = useHealth((state) => state.breach);
  const [since, setSince] = useState<string | null>(null);
  function choose(day: string | null): void {
    setSince(day);
    if (day !== null) void readBreach(api, day);
  }
  return (
    <Section
      title="Số liệu để báo cáo sự cố dữ liệu"
      note="Khi mất máy, mất USB hoặc lộ dữ liệu: máy nào, gói nào đã gửi, đã nhận, bao nhiêu người, loại dữ liệu gì, có mã hóa không."
      actions={
        since !== null && (
          <Group gap={8}>
            <Button deed="health.breachPaper" variant="default" onClick={() => void saveBreach(api, since, 'docx')}>
              Lưu bản Word
            </Button>
            <Button deed="health.breachPaper" variant="default" onClick={() => void saveBreach(api, since, 'pdf')}>
              Lưu bản PDF
            </Button>
          </Group>
        )
      }
    >
      <Stack gap={12}>
        <Group gap={8}>
          <Text>Tính từ ngày</Text>
          <DayInput label="Tính từ ngày" placeholder="Ngày/tháng/năm" value={since} onCommit={choose} />
        </Group>
        {breach !== null && (
          <RemoteView of={breach} onRetry={() => since !== null && void readBreach(api, since)} lines={4}>
            {(facts) => <KeyValueList items={rowsOf(facts)} />}
          </RemoteView>
        )}
      </Stack>
    </Section>
  );
}

const yes = (is: boolean): string => (is ? 'có' : 'không');

function rowsOf({ since, machine, machines, sent, received, counts, kinds }: BreachFacts) {
  const counted = (list: readonly { readonly label: string; readonly count: number }[]): string => list.map(({ label, count }) => `${label} ${formatNumber(count)}`).join(' · ');
  return [
    { label: 'Máy này', value: `Mã máy ${machine.device}; mã hóa: ${yes(machine.encrypted)}; mật khẩu: ${yes(machine.passphrase)}; ${machine.users} người dùng` },
    { label: `Gói đã gửi từ ${formatScreenDate(since)}`, value: sent.length === 0 ? 'Không có' : sent.map(({ number, peerName, on, subjects }) => `số ${number} gửi ${peerName}, ${formatScreenDate(on)}, ${subjects} đối tượng`).join('; ') },
    { label: `Gói đã nhận từ ${formatScreenDate(since)}`, value: received.length === 0 ? 'Không có' : received.map(({ number, peerName, on }) => `số ${number} của ${peerName}, ${formatScreenDate(on)}`).join('; ') },
    { label: 'Máy đã gửi gói đến', value: machines.length === 0 ? 'Không có' : machines.map(({ device, unitName, bundles }) => `${unitName} (mã máy ${device}): ${bundles} gói`).join('; ') },
    { label: 'Đang giữ', value: counted(counts) },
    { label: 'Loại dữ liệu cá nhân', value: counted(kinds) },
  ];
}
