import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useApi, useChanged } from '../../../app/api.tsx';
import { navigate } from '../../../app/navigation.ts';
import { DataTable } from '../../../components/data-table.tsx';
import type { Column } from '../../../components/data-table.tsx';
import { dayText } from '../../../components/day-words.ts';
import { heldRows } from '../../../components/held-rows.ts';
import { RemoteView, loading, remoteOf } from '../../../components/remote.tsx';
import type { Remote } from '../../../components/remote.tsx';
import { EmptyState } from '../../../components/states.tsx';
import type { ReviewRow } from './values.ts';

const COLUMNS: readonly Column<ReviewRow>[] = [
  { key: 'date', heading: 'Ngày họp', width: 120, render: ({ meeting }) => dayText(meeting.date) },
  { key: 'unit', heading: 'Thôn, đơn vị', width: 240, render: ({ meeting }) => meeting.unitName },
  { key: 'number', heading: 'Số biên bản', width: 150, render: ({ meeting }) => meeting.number },
  { key: 'names', heading: 'Được bình xét', width: 320, grow: 1, render: ({ names }) => names.map(({ name }) => name).join('; ') },
];

/** Minutes of villages and units that singled out nominees of the round, before the council sits. */
export function ReviewTab({ roundId }: { readonly roundId: string }) {
  const api = useApi();
  const [held, setHeld] = useState<Remote<readonly ReviewRow[]>>(loading);
  const [reading, setReading] = useState(0);
  useEffect(() => {
    let here = true;
    void api.call('review.list', { roundId }).then((result) => here && setHeld(remoteOf(result)));
    return () => {
      here = false;
    };
  }, [api, roundId, reading]);
  useChanged(['review_meeting', 'nomination', 'subject'], () => setReading((count) => count + 1));
  const add = (first: boolean) => (
    <Button variant={first ? 'filled' : 'default'} leftSection={<IconPlus size={16} aria-hidden />} onClick={() => void navigate('binh-xet', { roundId })}>
      Ghi biên bản bình xét
    </Button>
  );
  return (
    <RemoteView of={held} onRetry={() => setReading((count) => count + 1)}>
      {(rows) => (
        <>
          {rows.length > 0 && (
            <Group mb={12} justify="flex-end">
              {add(false)}
            </Group>
          )}
          <DataTable
            label="Biên bản bình xét"
            columns={COLUMNS}
            load={heldRows(rows)}
            refreshKey={reading}
            rowKey={({ meeting }) => meeting.id}
            onOpen={({ meeting }) => void navigate('binh-xet', { roundId, id: meeting.id })}
            empty={<EmptyState sentence="Chưa có biên bản bình xét nào. Ghi cuộc họp của thôn, đơn vị để in biên bản có số hộ dự họp và số đồng ý." action={add(true)} />}
          />
        </>
      )}
    </RemoteView>
  );
}
