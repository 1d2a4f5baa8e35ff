import { useState } from 'react';
import { useApi } from '../../app/api.tsx';
import { PdfPreview } from '../../components/pdf-preview.tsx';
import { toast } from '../../components/toasts.ts';
import type { Downloaded } from '../../../shared/api/client.ts';

export interface SlipHandle {
  readonly file: Downloaded | null;
  /** Makes the hand-over slip of a bundle that was written. */
  readonly show: (bundleOutId: string) => Promise<void>;
  readonly close: () => void;
}

/** «Phiếu giao nhận dữ liệu», shown by `SlipPreview`. */
export function useSlip(): SlipHandle {
  const api = useApi();
  const [file, setFile] = useState<Downloaded | null>(null);
  return {
    file,
    show: async (id) => {
      const result = await api.download('paper.make', { kind: 'phieu-giao-nhan', id, format: 'pdf' });
      if (result.ok) setFile(result.value);
      else toast.error(result.error);
    },
    close: () => setFile(null),
  };
}

export function SlipPreview({ of: { file, close } }: { readonly of: SlipHandle }) {
  return <PdfPreview file={file} title="Phiếu giao nhận dữ liệu" onClose={close} />;
}
