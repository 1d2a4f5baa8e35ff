import { Button } from '@mantine/core';
import { EmptyState } from '../components/states.tsx';
import { Page } from '../components/page.tsx';
import { navigate } from './navigation.ts';
import type { PageDefinition } from './page-definition.ts';

function NotFound() {
  return (
    <Page title="Không tìm thấy trang">
      <EmptyState
        sentence="Trang này không có trong phiên bản đang dùng."
        action={
          <Button variant="default" onClick={() => void navigate('viec-hom-nay')}>
            Về Việc hôm nay
          </Button>
        }
      />
    </Page>
  );
}

/** Stands where a page of this name does not exist. */
export const notFound: PageDefinition = { component: NotFound, help: 'su-co' };
