import { Checkbox, Table } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useCallback, useEffect, useId, useRef } from 'react';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/form/index.ts';
import type { FormHandle } from '../../components/form/index.ts';
import { Section } from '../../components/page.tsx';
import { EmptyState } from '../../components/states.tsx';
import { WideTable } from '../../components/wide-table.tsx';
import { maximumOf } from '../../../shared/domain/block-ranking.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { CellInput } from './cell-input.tsx';
import { LineDeeds } from './line-deeds.tsx';
import { nextId } from './lines.ts';
import { NumberCell } from './number-cell.tsx';
import { useLines } from './use-lines.ts';
import { fieldsOf, maxField, readScore, scoreText, withUnread } from './values.ts';
import type { Values } from './values.ts';

/** The items by which members are scored, each with its maximum; items that take points away are marked. */
export function ItemsTab({ form }: { readonly form: FormHandle<Values> }) {
  const { lines, revision, box, change, move, add, remove, faultAt } = useLines(form, 'table');
  const groupsId = useId();
  const groups = [...new Set(lines.map(({ group }) => group).filter((group) => group !== ''))];
  const { unread } = form.values;
  const latest = useRef(form);
  useEffect(() => {
    latest.current = form;
  });
  const onMax = useCallback((field: string, text: string) => {
    const { values, field: bound } = latest.current;
    const { score, unread: kept } = readScore(text);
    bound('table').onCommit(values.table.map((item) => (maxField(item.id) === field ? { ...item, max: score } : item)));
    bound('unread').onCommit(withUnread(values.unread, field, kept));
  }, []);
  return (
    <Section
      title={`Bảng tiêu chí (${lines.length})`}
      note={`Tổng điểm tối đa ${formatNumber(maximumOf(fieldsOf(form.values).table))}; điểm trừ không tính vào tổng này.`}
      actions={
        <Button
          deed="block.save"
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={lines.length >= 300}
          onClick={() => add({ id: nextId('tc', lines), group: lines.at(-1)?.group ?? '', text: '', max: null, penalty: false })}
        >
          Thêm tiêu chí
        </Button>
      }
    >
      <TextField {...form.field('tableSource')} label="Văn bản ban hành bảng tiêu chí" maxLength={300} placeholder="Ví dụ: Hướng dẫn số 05/HD-KTĐ ngày 10/01/2026" />
      {lines.length === 0 ? (
        <EmptyState compact sentence="Chưa có tiêu chí nào. Ghi từng tiêu chí với điểm tối đa theo bảng của Trưởng cụm, khối; mục trừ điểm đánh dấu «Điểm trừ»." />
      ) : (
        <>
          <datalist id={groupsId}>
            {groups.map((group) => (
              <option key={group} value={group} />
            ))}
          </datalist>
          <WideTable minWidth={760}>
            <Table aria-label="Bảng tiêu chí" verticalSpacing={6} horizontalSpacing="sm" mt={12}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th w={44}>STT</Table.Th>
                  <Table.Th w={210}>Nhóm</Table.Th>
                  <Table.Th>Nội dung tiêu chí</Table.Th>
                  <Table.Th w={110}>Điểm tối đa</Table.Th>
                  <Table.Th w={90}>Điểm trừ</Table.Th>
                  <Table.Th w={110}>Thao tác</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody ref={box}>
                {lines.map((item, index) => {
                  const who = item.text || `dòng ${index + 1}`;
                  return (
                    <Table.Tr key={item.id} data-line>
                      <Table.Td>{index + 1}</Table.Td>
                      <Table.Td>
                        <CellInput label={`Nhóm, dòng ${index + 1}`} field={`group-${item.id}`} value={item.group} revision={revision} list={groupsId} onText={(group) => change(item.id, { group })} />
                      </Table.Td>
                      <Table.Td>
                        <CellInput label={`Nội dung, dòng ${index + 1}`} field={`item-${item.id}`} value={item.text} revision={revision} maxLength={1000} error={faultAt(`item-${item.id}`)} onText={(text) => change(item.id, { text })} />
                      </Table.Td>
                      <Table.Td>
                        <NumberCell label={`Điểm tối đa, ${who}`} field={maxField(item.id)} shown={unread[maxField(item.id)] ?? scoreText(item.max)} revision={revision} fault={faultAt(maxField(item.id))} onText={onMax} />
                      </Table.Td>
                      <Table.Td>
                        <Checkbox aria-label={`Điểm trừ, ${who}`} checked={item.penalty} onChange={(event) => change(item.id, { penalty: event.currentTarget.checked })} />
                      </Table.Td>
                      <Table.Td>
                        <LineDeeds who={who} first={index === 0} last={index === lines.length - 1} onMove={(step) => move(index, step)} onRemove={() => remove(item, index, item.text)} />
                      </Table.Td>
                    </Table.Tr>
                  );
                })}
              </Table.Tbody>
            </Table>
          </WideTable>
        </>
      )}
    </Section>
  );
}
