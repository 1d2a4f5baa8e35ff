import { Group, Table } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect } from 'react';
import type { Signer } from '../../../shared/domain/unit.ts';
import { useApi, useChanged } from '../../app/api.tsx';
import { useKeptState } from '../../app/put-away.ts';
import { Button } from '../../components/button.tsx';
import { Section } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { EmptyState } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import { WideTable } from '../../components/wide-table.tsx';
import { SignerDialog } from './signer-dialog.tsx';
import { signatureWords, validityWords } from './signer-words.ts';
import { readSigners, useSettings } from './store.ts';

const HEADINGS = ['Họ tên người ký', 'Chức vụ người ký', 'Hiệu lực', 'Mặc định', 'Thao tác'];

/** Người ký: who signs, in which capacity, and from when to when. */
export function Signers() {
  const api = useApi();
  const signers = useSettings((state) => state.signers);
  const [edited, setEdited] = useKeptState<Signer | 'new' | null>('signers', null);
  useEffect(() => void readSigners(api), [api]);
  useChanged(['signer'], () => void readSigners(api));

  async function remove({ id, version: _version, ...fields }: Signer): Promise<void> {
    const result = await api.call('signer.remove', { id });
    if (!result.ok) return void toast.error(result.error);
    await readSigners(api);
    toast.success(`Đã xóa người ký ${fields.name}.`, async () => {
      const saved = await api.call('signer.save', { fields });
      await readSigners(api);
      return saved;
    });
  }

  return (
    <Section
      title="Người ký"
      note="Văn bản lấy người ký còn hiệu lực vào ngày của văn bản; người mặc định được lấy trước."
      actions={
        <Button deed="signer.save" leftSection={<IconPlus size={18} stroke={1.75} aria-hidden />} onClick={() => setEdited('new')}>
          Thêm mới
        </Button>
      }
      flush
    >
      <RemoteView of={signers} onRetry={() => void readSigners(api)} lines={3}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState compact sentence="Chưa có người ký nào. Văn bản cần ít nhất một người ký." />
          ) : (
            <WideTable minWidth={760}>
              <Table verticalSpacing={8} horizontalSpacing={16} aria-label="Người ký">
                <Table.Thead>
                  <Table.Tr>
                    {HEADINGS.map((heading) => (
                      <Table.Th key={heading}>{heading}</Table.Th>
                    ))}
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {rows.map((signer) => (
                    <Table.Tr key={signer.id}>
                      <Table.Td>{signer.name}</Table.Td>
                      <Table.Td>{signatureWords(signer)}</Table.Td>
                      <Table.Td>{validityWords(signer)}</Table.Td>
                      <Table.Td>{signer.preferred ? 'Mặc định' : '–'}</Table.Td>
                      <Table.Td>
                        <Group gap={8} wrap="nowrap">
                          <Button deed="signer.save" variant="default" size="compact-sm" onClick={() => setEdited(signer)} aria-label={`Sửa: ${signer.name}`}>
                            Sửa
                          </Button>
                          <Button deed="signer.remove" variant="default" size="compact-sm" onClick={() => void remove(signer)} aria-label={`Xóa: ${signer.name}`}>
                            Xóa
                          </Button>
                        </Group>
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </WideTable>
          )
        }
      </RemoteView>
      {edited !== null && <SignerDialog signer={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </Section>
  );
}
