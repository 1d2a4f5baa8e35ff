import { IconLock } from '@tabler/icons-react';
import { EmptyState } from '../components/states.tsx';
import { Page } from '../components/page.tsx';

/** Stands where a page is for a deed of another role. */
export function NotAllowed({ reason }: { readonly reason: string }) {
  return (
    <Page title="Trang của vai trò khác" back={{ page: 'viec-hom-nay' }}>
      <EmptyState icon={<IconLock size={24} stroke={1.5} />} sentence={`${reason} Nhờ người có vai trò đó trong đơn vị làm.`} />
    </Page>
  );
}
