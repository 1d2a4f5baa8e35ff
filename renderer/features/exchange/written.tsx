import { Alert, Button, Stack, Text } from '@mantine/core';
import { sizeWords } from '../../components/folder-picker.tsx';
import type { BundleOut } from '../../../shared/domain/exchange.ts';
import type { Exported } from './store.ts';
import { bundleName, contentWords } from './words.ts';
import classes from './exchange.module.css';

interface File {
  readonly first: BundleOut;
  readonly peers: readonly string[];
}

/** The files that were written; several rows of one file are its receivers. */
function filesOf({ written }: Exported): File[] {
  const files = new Map<string, BundleOut[]>();
  for (const row of written) files.set(row.bundleId, [...(files.get(row.bundleId) ?? []), row]);
  return [...files.values()].flatMap((rows) => (rows[0] === undefined ? [] : [{ first: rows[0], peers: rows.map(({ peerName }) => peerName) }]));
}

/** The bundle, where one file is all that was written. */
export function onlyBundle(exported: Exported): BundleOut | null {
  const files = filesOf(exported);
  return files.length === 1 ? (files[0]?.first ?? null) : null;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** What an export wrote, and what it did not. */
export function Written({ exported, onPrint }: { readonly exported: Exported; readonly onPrint: (row: BundleOut) => void }) {
  const files = filesOf(exported);
  return (
    <Stack gap={8}>
      <Text fw={500}>{exported.failed === null ? `Đã ghi và kiểm tra ${files.length === 1 && files[0] !== undefined ? bundleName(files[0].first) : `${files.length} gói`}.` : 'Chưa ghi hết.'}</Text>
      <ul className={classes.plain} aria-label="Gói đã ghi">
        {files.map(({ first, peers }) => (
          <li key={first.bundleId}>
            {files.length > 1 ? <b>{capital(bundleName(first))} gửi </b> : 'Gửi '}
            {peers.join(', ')}: {contentWords(first)}. {first.written ? 'Tệp' : 'Chưa ghi ra USB: tệp'} <b className={classes.fileName}>{first.fileName}</b>, {sizeWords(first.size)}.{' '}
            {files.length > 1 && first.written && (
              <Button size="compact-xs" variant="subtle" onClick={() => onPrint(first)} aria-label={`In phiếu giao nhận ${bundleName(first)}`}>
                In phiếu
              </Button>
            )}
          </li>
        ))}
      </ul>
      {exported.failed !== null && (
        <Alert color="red" title={exported.failed.message}>
          {exported.failed.next} Gói chưa ghi ra USB vẫn lưu trên máy: cắm USB khác rồi bấm «Ghi lại» ở Nhật ký giao nhận.
        </Alert>
      )}
      {exported.nothing.length > 0 && <Text size="sm">Không có gì mới cho: {exported.nothing.join(', ')}.</Text>}
      <Text c="dimmed" size="sm">
        Tháo USB an toàn, giao cùng phiếu giao nhận. Giao xong, đánh dấu «Đã giao» ở Nhật ký giao nhận.
      </Text>
    </Stack>
  );
}
