import { Button, Menu } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { toast } from '../../components/toasts.ts';
import { PaperPreview, usePapers } from '../../components/use-papers.tsx';

const PAPERS = [
  { kind: 'dang-ky-thi-dua', title: 'Bản đăng ký thi đua' },
  { kind: 'giao-uoc-thi-dua', title: 'Giao ước thi đua' },
] as const;

/** Registration and pledge for a campaign; without one, for the unit's emulation of this year. */
export function EmulationMenu({ campaignId }: { readonly campaignId: string | null }) {
  const papers = usePapers({ onFault: toast.error });
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button variant="default" leftSection={<IconPrinter size={18} stroke={1.75} aria-hidden />} loading={papers.busy !== null}>
            Đăng ký, giao ước
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {PAPERS.map(({ kind, title }) => (
            <Menu.Item key={kind} onClick={() => void papers.show(kind, campaignId, title)}>
              {title}
            </Menu.Item>
          ))}
          <Menu.Divider />
          {PAPERS.map(({ kind, title }) => (
            <Menu.Item key={kind} onClick={() => void papers.save(kind, campaignId, 'docx')}>
              Lưu {title} (Word)
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <PaperPreview of={papers} />
    </>
  );
}
