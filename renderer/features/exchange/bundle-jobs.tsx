import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useApi } from '../../app/api.tsx';
import { Button } from '../../components/button.tsx';
import { JobDialog } from '../../components/job-dialog.tsx';
import { useFolder } from '../../components/use-folder.tsx';
import { useJob } from '../../components/use-job.ts';
import type { BundleOut } from '../../../shared/domain/exchange.ts';
import { loadJournal } from './store.ts';
import { bundleName } from './words.ts';

type Row = Pick<BundleOut, 'id' | 'number' | 'set'>;

export interface BundleJobs {
  /** Asks for a stick and writes the very same file of the bundle to it. */
  readonly rewrite: (row: Row) => void;
  /** Asks for the stick that was plugged in again and reads the bundle on it. */
  readonly verify: (row: Row) => void;
  /** Goes into the page. */
  readonly dialogs: ReactNode;
}

/** What can be done with a bundle that was written before. */
export function useBundleJobs(): BundleJobs {
  const api = useApi();
  const rewriting = useJob<BundleOut>();
  const verifying = useJob<BundleOut>();
  const onto = useFolder('Chọn USB hoặc thư mục để ghi lại gói');
  const from = useFolder('Chọn USB vừa cắm lại');
  const verify = (row: Row) => void from.choose(({ handle }) => verifying.start((onProgress) => api.job('bundle.verify', { id: row.id, folder: handle }, onProgress)));
  const reload = () => void loadJournal(api);
  return {
    rewrite: (row) => void onto.choose(({ handle }) => rewriting.start((onProgress) => api.job('bundle.rewrite', { id: row.id, folder: handle }, onProgress))),
    verify,
    dialogs: (
      <>
        {onto.dialog}
        {from.dialog}
        <JobDialog
          job={rewriting}
          title="Ghi lại gói dữ liệu"
          result={(row) => <Text>Đã ghi lại và kiểm tra {bundleName(row)}: đúng tệp cũ.</Text>}
          resultActions={(row) => (
            <Button
              deed="bundle.verify"
              variant="default"
              onClick={() => {
                rewriting.close();
                reload();
                verify(row);
              }}
            >
              Rút USB, cắm lại rồi kiểm tra
            </Button>
          )}
          onDone={reload}
        />
        <JobDialog job={verifying} title="Kiểm tra lại sau khi cắm lại" result={(row) => <Text>Đã đọc lại {bundleName(row)} trên thiết bị: đúng từng byte.</Text>} onDone={reload} />
      </>
    ),
  };
}
