import { Text } from '@mantine/core';
import { timeText } from '../../components/day-words.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import type { ImportedBundle } from './store.ts';
import { Warnings } from './warnings.tsx';

/** When a backup was made, by the name of its folder; another name as it is. */
function backupWords(name: string): string {
  const [, day, hour, minute, second] = /^(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})/.exec(name) ?? [];
  return day === undefined ? name : `lập lúc ${timeText(`${day}T${hour}:${minute}:${second}Z`)}`;
}

/** What an import did. `again`: the bundle was in before, and its figures are those of the first time. */
export function ImportResult({ bundle, again }: { readonly bundle: ImportedBundle; readonly again: boolean }) {
  if (again) {
    return (
      <Text fw={500}>
        Gói số {bundle.number} của {bundle.peerName} đã nhập trước đây. Không có gì thay đổi.
      </Text>
    );
  }
  return (
    <>
      <Text fw={500}>
        Đã nhập gói số {bundle.number} của {bundle.peerName}.
      </Text>
      <Text>
        Thêm {formatNumber(bundle.added)}, đổi {formatNumber(bundle.changed)}, đã có {formatNumber(bundle.known)}
        {bundle.setAside > 0 && `, để riêng ${formatNumber(bundle.setAside)} mục cần xem`}.
      </Text>
      {bundle.fromQuarantine > 0 && <Text>Nhập thêm được {formatNumber(bundle.fromQuarantine)} mục để riêng từ các gói trước.</Text>}
      {bundle.backup !== '' && (
        <Text size="sm" c="dimmed">
          Bản sao lưu trước khi nhập: {backupWords(bundle.backup)}
        </Text>
      )}
      <Warnings warnings={bundle.warnings} />
    </>
  );
}
