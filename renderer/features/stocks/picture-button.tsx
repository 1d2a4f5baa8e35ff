import { IconPhoto } from '@tabler/icons-react';
import { useState } from 'react';
import type { Fault } from '../../../shared/result.ts';
import { useApi } from '../../app/api.tsx';
import { enterFile } from '../../components/enter-file.ts';
import { FilePickButton } from '../../components/file-pick-button.tsx';

const LONGEST_NAME = 300;

/** Takes in a picture, made smaller in the browser as other scans are. */
export function PictureButton({ label, onPicture, onFault }: { readonly label: string; readonly onPicture: (id: string) => void; readonly onFault: (fault: Fault | null) => void }) {
  const api = useApi();
  const [busy, setBusy] = useState(false);
  async function take(file: File): Promise<void> {
    setBusy(true);
    const { fileName, bytes } = await enterFile(file);
    const result = await api.upload('stock.picture', { fileName: fileName.slice(-LONGEST_NAME) }, bytes);
    setBusy(false);
    onFault(result.ok ? null : result.error);
    if (result.ok) onPicture(result.value.id);
  }
  return <FilePickButton deed="stock.picture" label={label} accept=".png,.jpg,.jpeg" size="compact-md" icon={<IconPhoto size={16} aria-hidden />} loading={busy} onFile={(file) => void take(file)} />;
}
