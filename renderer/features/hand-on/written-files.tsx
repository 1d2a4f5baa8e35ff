import { Alert, List, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { BundleOut } from '../../../shared/domain/exchange.ts';

export interface WrittenFilesProps {
  readonly written: readonly BundleOut[];
  readonly missing: readonly string[];
  readonly failed: { readonly message: string; readonly next: string } | null;
  readonly children?: ReactNode;
}

/** What was written, with the check code of each file; what could not go along. */
export function WrittenFiles({ written, missing, failed, children }: WrittenFilesProps) {
  return (
    <Stack gap={12}>
      <List>
        {written.map(({ id, fileName, sha256, number }) => (
          <List.Item key={id}>
            Gói số {number}: {fileName}; mã kiểm tra {sha256.slice(0, 32)}
          </List.Item>
        ))}
      </List>
      {missing.length > 0 && (
        <Alert color="orange" title="Tệp đính kèm không còn trên máy nên không đi cùng">
          {missing.join(', ')}
        </Alert>
      )}
      {failed !== null && (
        <Alert color="red">
          {failed.message} {failed.next}
        </Alert>
      )}
      {children}
    </Stack>
  );
}
