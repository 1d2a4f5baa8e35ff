import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { PrintWindows, usePrint } from '../../components/use-print.tsx';
import { PrintSetDialog } from './print-set-dialog.tsx';

/** «In cả bộ»: all papers of a dossier in one go. `blocked`: particulars of the unit are missing that every paper prints. */
export function PrintSetButton({ dossierId, blocked }: { readonly dossierId: string; readonly blocked: boolean }) {
  const print = usePrint();
  const [choosing, setChoosing] = useState(false);
  return (
    <>
      <Button deed="print.part" variant="default" disabled={blocked} leftSection={<IconPrinter size={18} stroke={1.75} aria-hidden />} onClick={() => setChoosing(true)}>
        In cả bộ
      </Button>
      {choosing && (
        <PrintSetDialog
          dossierId={dossierId}
          onClose={() => setChoosing(false)}
          onPrint={(items) => {
            setChoosing(false);
            print.start('Bộ hồ sơ', items);
          }}
        />
      )}
      <PrintWindows of={print} />
    </>
  );
}
