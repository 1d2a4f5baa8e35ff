import { Button, Checkbox, Modal, ScrollArea, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Subject } from '../../../shared/domain/subject.ts';
import type { Fault } from '../../../shared/result.ts';
import { fold } from '../../../shared/text/fold.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { useApi } from '../../app/api.tsx';
import { DialogBar } from '../../components/dialog-bar.tsx';
import { DateField } from '../../components/form/index.ts';
import type { Rejected } from '../../components/form/field.ts';
import { RemoteView } from '../../components/remote.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { EmptyState, FaultAlert } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import { addMembers, removeMembers } from './registry-store.ts';
import { useRemote } from './use-remote.ts';

interface ManyMembersDialogProps {
  readonly collective: Pick<Subject, 'id' | 'name'>;
  readonly onClose: () => void;
}

/** Everyone whose workplace is this collective, ticked and saved as members at once. */
export function ManyMembersDialog({ collective, onClose }: ManyMembersDialogProps) {
  const api = useApi();
  const { remote, again } = useRemote(collective.id, ['membership', 'subject'], (reader) => reader.call('membership.candidates', { collectiveId: collective.id }));
  const [search, setSearch] = useState('');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [from, setFrom] = useState<{ readonly value: string | null; readonly rejected?: Rejected }>({ value: null });
  const [fault, setFault] = useState<Fault | null>(null);
  const [saving, setSaving] = useState(false);
  const all = remote.phase === 'ready' ? remote.value : [];
  const shown = all.filter(({ name, position }) => fold(`${name} ${position}`).includes(fold(search)));
  const chosen = all.filter(({ id }) => ticked.has(id)).map(({ id }) => id);
  const tick = (ids: readonly string[], on: boolean) => setTicked((held) => new Set(on ? [...held, ...ids] : [...held].filter((id) => !ids.includes(id))));

  async function save(): Promise<void> {
    if (from.rejected !== undefined) return setFault(from.rejected.fault);
    setSaving(true);
    const result = await addMembers(api, { collectiveId: collective.id, personIds: chosen, from: from.value });
    setSaving(false);
    if (!result.ok) return setFault(result.error);
    const { ids } = result.value;
    toast.success(`Đã thêm ${formatNumber(ids.length)} thành viên.`, () => removeMembers(api, ids));
    onClose();
  }
  const onPage = shown.filter(({ id }) => ticked.has(id)).length;
  return (
    <Modal opened onClose={onClose} title={`Chọn thành viên của ${collective.name}`} size="lg" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Stack gap={12}>
        <RemoteView of={remote} onRetry={again}>
          {(rows) =>
            rows.length === 0 ? (
              <EmptyState compact sentence="Không có cá nhân nào ghi nơi công tác là tập thể này mà chưa là thành viên. Ghi nơi công tác ở trang của từng người, hoặc thêm từng thành viên." />
            ) : (
              <Stack gap={12}>
                <FaultAlert fault={fault} />
                <SearchField label="Tìm trong danh sách" placeholder="Tên, chức vụ; không cần dấu" value={search} onSearch={setSearch} />
                <Checkbox
                  label={`Chọn tất cả (${formatNumber(shown.length)})`}
                  checked={shown.length > 0 && onPage === shown.length}
                  indeterminate={onPage > 0 && onPage < shown.length}
                  disabled={shown.length === 0}
                  onChange={(event) => tick(shown.map(({ id }) => id), event.currentTarget.checked)}
                />
                <ScrollArea.Autosize mah={280} type="auto">
                  <Stack gap={8} role="group" aria-label="Cá nhân công tác tại đây">
                    {shown.length === 0 && <Text c="dimmed">Không có dữ liệu phù hợp.</Text>}
                    {shown.map(({ id, name, position, birth }) => (
                      <Checkbox key={id} label={name} description={[position, birth === '' ? '' : `sinh ${birth}`].filter(Boolean).join(' · ')} checked={ticked.has(id)} onChange={(event) => tick([id], event.currentTarget.checked)} />
                    ))}
                  </Stack>
                </ScrollArea.Autosize>
                <DateField
                  name="from"
                  label="Từ ngày"
                  description="Ghi cho tất cả người được chọn; chưa rõ thì để trống."
                  value={from.value}
                  revision={0}
                  onCommit={(value, rejected) => setFrom({ value, ...(rejected === undefined ? {} : { rejected }) })}
                  onTouched={() => undefined}
                  {...(from.rejected === undefined ? {} : { rejected: from.rejected })}
                />
              </Stack>
            )
          }
        </RemoteView>
        <DialogBar>
          <Button disabled={chosen.length === 0} loading={saving} onClick={() => void save()}>
            {chosen.length === 0 ? 'Thêm thành viên' : `Thêm ${formatNumber(chosen.length)} thành viên`}
          </Button>
          <Button variant="default" disabled={saving} onClick={onClose}>
            Hủy thao tác
          </Button>
        </DialogBar>
      </Stack>
    </Modal>
  );
}
