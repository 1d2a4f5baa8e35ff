import { Modal, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { navigate } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { useRemote } from './use-remote.ts';
import classes from './subjects.module.css';

interface NominateDialogProps {
  readonly ids: readonly string[];
  /** Whom the title names: «3 cá nhân». */
  readonly whom: string;
  readonly onClose: () => void;
}

/** «Đề nghị khen thưởng»: in which round those ticked are nominated, one that stands or a new one; the page of the round goes on with them. */
export function NominateDialog({ ids, whom, onClose }: NominateDialogProps) {
  const { remote, again } = useRemote('', ['round'], (api) => api.call('round.list', {}));
  const subjectIds = ids.join(',');
  return (
    <Modal opened onClose={onClose} title={`Đề nghị khen thưởng ${whom}`} size="lg" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <RemoteView of={remote} onRetry={again} lines={4}>
        {(rounds) => (
          <Stack gap={8}>
            <Text>{rounds.length === 0 ? 'Chưa có đợt xét nào; đề nghị nằm trong một đợt xét.' : 'Đề nghị nằm trong một đợt xét. Chọn đợt xét:'}</Text>
            {rounds.map(({ id, name, year, nominations }) => (
              <Button key={id} deed="nomination.add" variant="default" justify="flex-start" className={classes.choice} onClick={() => void navigate('them-de-nghi', { roundId: id, subjectIds })}>
                <span>
                  {name}
                  <span className={classes.choiceNote}>năm {year} · {formatNumber(nominations)} đề nghị</span>
                </span>
              </Button>
            ))}
            <Button deed="round.save" variant={rounds.length === 0 ? 'filled' : 'light'} leftSection={<IconPlus size={18} stroke={1.75} aria-hidden />} onClick={() => void navigate('dot-xet-moi', { subjectIds })}>
              Thêm đợt xét
            </Button>
          </Stack>
        )}
      </RemoteView>
    </Modal>
  );
}
