import { Button, Menu } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { toast } from '../../components/toasts.ts';
import { PaperPreview, usePapers } from '../../components/use-papers.tsx';

interface PrintMenuProps {
  readonly id: string;
  readonly title: string;
  /** Saves what is typed before the paper is made; false: it could not be saved. */
  readonly before?: () => Promise<boolean>;
}

/** The report as it is printed, or as a Word file. */
export function PrintMenu({ id, title, before = () => Promise.resolve(true) }: PrintMenuProps) {
  const papers = usePapers({ onFault: toast.error });
  const make = async (run: () => Promise<void>): Promise<void> => {
    if (await before()) await run();
  };
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button variant="default" leftSection={<IconPrinter size={18} stroke={1.75} aria-hidden />} loading={papers.busy !== null}>
            In báo cáo
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void make(() => papers.show('bao-cao', id, title))}>Xem trước bản in</Menu.Item>
          <Menu.Item onClick={() => void make(() => papers.save('bao-cao', id, 'docx'))}>Lưu (Word)</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <PaperPreview of={papers} />
    </>
  );
}
