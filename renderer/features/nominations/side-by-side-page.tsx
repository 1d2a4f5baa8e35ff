import { Button, Table, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { Page, Section } from '../../components/page.tsx';
import { RemoteView, loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';
import { EmptyState } from '../../components/states.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { OutputOf } from '../../../shared/api/define.ts';
import classes from './nominations.module.css';

type Same = OutputOf<SoVangContract['nomination.same']>;
type Side = Same['sides'][number];

const ROWS: readonly { readonly label: string; readonly text: (side: Side) => string }[] = [
  { label: 'Đợt xét', text: (side) => side.roundName },
  { label: 'Danh hiệu/Hình thức', text: (side) => side.awardName },
  { label: 'Thành tích (in trên bằng)', text: (side) => side.merit },
  { label: 'Tóm tắt thành tích', text: (side) => side.summary },
  { label: 'Căn cứ', text: (side) => side.grounds },
  { label: 'Đơn vị nhận hồ sơ', text: (side) => side.receiver },
];

/** Nominations of one subject for the same merit, side by side, with what it was awarded before (R51). `params`: `id` of one of them. */
export function SideBySidePage({ params }: { readonly params: PageParams }) {
  const api = useApi();
  const id = params['id'] ?? '';
  const [held, setHeld] = useState<Remote<Same>>(loading);
  const [reading, setReading] = useState(0);
  useEffect(() => {
    let current = true;
    void api.call('nomination.same', { id }).then((result) => {
      if (current) setHeld(remoteOf(result));
    });
    return () => {
      current = false;
    };
  }, [api, id, reading]);
  useChanged(['nomination', 'dossier', 'round', 'award_entry', 'subject', 'campaign'], () => setReading((count) => count + 1));
  const data = held.phase === 'ready' ? held.value : null;
  return (
    <Page
      title="Đề nghị cạnh nhau"
      wide
      {...(data === null ? {} : { subtitle: data.subjectName })}
      back={{ page: 'ho-so', label: 'đề nghị' }}
      actions={
        data === null ? undefined : (
          <Button variant="default" onClick={() => void navigate('doi-tuong-chi-tiet', { id: data.subjectId })}>
            Lịch sử khen thưởng
          </Button>
        )
      }
    >
      <RemoteView of={held} onRetry={() => setReading((count) => count + 1)}>
        {({ sides, history }) => (
          <>
            <Section title="Cùng thành tích" note="Một thành tích chỉ nên đề nghị một lần. Thu hồi hoặc xóa đề nghị không dùng ở trang của nó." flush>
              {sides.length < 2 ? <EmptyState compact sentence="Đối tượng này không có đề nghị khác trong cùng phong trào, cùng mốc hay phong trào liên quan." /> : <SidesTable sides={sides} />}
            </Section>
            <Section title="Lịch sử khen thưởng" flush={history.length > 0}>
              {history.length === 0 ? <Text c="dimmed">Chưa có khen thưởng nào trong sổ.</Text> : <History history={history} />}
            </Section>
          </>
        )}
      </RemoteView>
    </Page>
  );
}

function SidesTable({ sides }: Pick<Same, 'sides'>) {
  const [first] = sides;
  return (
    <div className={classes.scroll}>
      <Table className={classes.versions} aria-label="Đề nghị cạnh nhau" withColumnBorders horizontalSpacing="md" layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={150} />
            {sides.map((side) => (
              <Table.Th key={side.id} scope="col">
                <div className={classes.answerHead}>
                  <StatusBadge status={side.stateWord} />
                  <Text span size="xs" c="dimmed" fw={400}>
                    {side.relation}
                  </Text>
                </div>
                <Button size="compact-sm" variant="default" aria-label={`Mở đề nghị trong ${side.roundName}, ${side.awardName}`} onClick={() => void navigate('de-nghi', { id: side.id })}>
                  Mở đề nghị
                </Button>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {ROWS.map(({ label, text }) => (
            <Table.Tr key={label}>
              <Table.Th scope="row">{label}</Table.Th>
              {sides.map((side) => (
                <Table.Td key={side.id} className={first !== undefined && text(side) !== text(first) ? `${classes.lines} ${classes.differs}` : classes.lines}>
                  {text(side) || <span className={classes.quiet}>Chưa có</span>}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function History({ history }: Pick<Same, 'history'>) {
  return (
    <Table aria-label="Lịch sử khen thưởng" horizontalSpacing="md">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={80}>Năm</Table.Th>
          <Table.Th>Danh hiệu/Hình thức</Table.Th>
          <Table.Th>Quyết định</Table.Th>
          <Table.Th>Cơ quan quyết định</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {history.map((entry) => (
          <Table.Tr key={entry.id}>
            <Table.Td>{entry.year}</Table.Td>
            <Table.Td>{entry.name}</Table.Td>
            <Table.Td>{entry.decision}</Table.Td>
            <Table.Td>{entry.authority}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
