import { Group, Radio, Stack, Switch, Text } from '@mantine/core';
import { useId, useState } from 'react';
import type { Look } from '../../../shared/domain/look.ts';
import type { Fault } from '../../../shared/result.ts';
import { useApi } from '../../app/api.tsx';
import { keepLook, useLook } from '../../app/look.ts';
import { Section } from '../../components/page.tsx';
import { FaultAlert } from '../../components/states.tsx';

const SCHEMES: readonly { readonly value: Look['scheme']; readonly label: string; readonly note: string }[] = [
  { value: 'light', label: 'Sáng', note: 'Nền trắng, chữ đen.' },
  { value: 'dark', label: 'Tối', note: 'Nền đen, chữ sáng: dịu mắt khi phòng tối.' },
  { value: 'auto', label: 'Theo máy', note: 'Sáng hay tối như Windows đang đặt.' },
];

/** Giao diện: light, dark or as the computer has it, and more contrast. Taken on at once; each user has his own. */
export function LookSection() {
  const id = useId();
  const api = useApi();
  const { scheme, contrast } = useLook();
  const [fault, setFault] = useState<Fault | null>(null);
  async function keep(change: Partial<Look>): Promise<void> {
    const kept = await keepLook(api, change);
    setFault(kept.ok ? null : kept.error);
  }
  return (
    <Section title="Giao diện" note="Đổi là thấy ngay. Chỉ đổi với người đang dùng, không đổi giấy tờ in ra.">
      <Stack gap={16}>
        <FaultAlert fault={fault} onClose={() => setFault(null)} />
        <Radio.Group label="Nền" value={scheme} onChange={(next) => void keep({ scheme: SCHEMES.find(({ value }) => value === next)?.value ?? 'auto' })}>
          <Group gap={24} mt={8} align="flex-start">
            {SCHEMES.map(({ value, label, note }) => (
              <Radio key={value} value={value} label={label} description={note} />
            ))}
          </Group>
        </Radio.Group>
        <div>
          <Switch label="Tương phản cao" aria-describedby={id} checked={contrast} onChange={(event) => void keep({ contrast: event.currentTarget.checked })} />
          <Text id={id} size="xs" c="dimmed" mt={4}>
            Chữ đậm màu hơn, mọi nút và ô có viền rõ. Tự bật khi Windows đang đặt tương phản cao.
          </Text>
        </div>
        <Text c="dimmed">Chữ to hơn: giữ Ctrl rồi bấm dấu cộng; nhỏ lại: Ctrl và dấu trừ.</Text>
      </Stack>
    </Section>
  );
}
