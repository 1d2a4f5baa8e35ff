import { Button } from '@mantine/core';
import { navigate } from '../app/navigation.ts';

/** From a campaign to its exemplars, and to the blocks in which the unit takes part. */
export function ExemplarLinks({ campaignId }: { readonly campaignId: string }) {
  return (
    <>
      <Button variant="default" onClick={() => void navigate('dien-hinh', { campaignId })}>
        Điển hình tiên tiến
      </Button>
      <Button variant="default" onClick={() => void navigate('cum-khoi')}>
        Cụm, khối thi đua
      </Button>
    </>
  );
}
