import { NativeSelect, Stack, Table } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Button } from '../../components/button.tsx';
import { TextAreaField } from '../../components/form/index.ts';
import type { FormHandle } from '../../components/form/index.ts';
import { Section } from '../../components/page.tsx';
import { EmptyState } from '../../components/states.tsx';
import { WideTable } from '../../components/wide-table.tsx';
import { BLOCK_ACTIVITY_KINDS, BLOCK_ACTIVITY_WORDS } from '../../../shared/domain/block.ts';
import { CellInput } from './cell-input.tsx';
import { HeldDay } from './held-day.tsx';
import { LineDeeds } from './line-deeds.tsx';
import { nextId } from './lines.ts';
import { useLines } from './use-lines.ts';
import type { Values } from './values.ts';

/** The block's plan, its activities planned and held, and the criteria by which its own activity is judged. */
export function ActivitiesTab({ form }: { readonly form: FormHandle<Values> }) {
  const { lines, revision, box, change, move, add, remove, faultAt } = useLines(form, 'activities');
  const held = lines.filter(({ heldOn }) => heldOn !== null).length;
  return (
    <Stack gap={16}>
      <Section
        title="Hoạt động"
        note={lines.length === 0 ? undefined : `Đã tổ chức ${held}/${lines.length} hoạt động.`}
        actions={
          <Button
            deed="block.save"
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            disabled={lines.length >= 300}
            onClick={() => add({ id: nextId('hd', lines), kind: 'sinh-hoat-chuyen-de', name: '', plannedFor: '', heldOn: null, note: '' })}
          >
            Thêm hoạt động
          </Button>
        }
        flush
      >
        {lines.length === 0 ? (
          <EmptyState compact sentence="Chưa có hoạt động nào. Ghi sinh hoạt chuyên đề, giao lưu, văn nghệ, thể thao dự kiến trong năm; khi tổ chức thì ghi ngày." />
        ) : (
          <WideTable minWidth={760}>
            <Table aria-label="Hoạt động" verticalSpacing={6} horizontalSpacing="sm">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th w={44}>STT</Table.Th>
                  <Table.Th w={180}>Loại</Table.Th>
                  <Table.Th>Nội dung</Table.Th>
                  <Table.Th w={130}>Dự kiến</Table.Th>
                  <Table.Th w={160}>Ngày tổ chức</Table.Th>
                  <Table.Th w={220}>Kết quả, ghi chú</Table.Th>
                  <Table.Th w={110}>Thao tác</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody ref={box}>
                {lines.map((activity, index) => {
                  const who = activity.name || `dòng ${index + 1}`;
                  return (
                    <Table.Tr key={activity.id} data-line>
                      <Table.Td>{index + 1}</Table.Td>
                      <Table.Td>
                        <NativeSelect
                          aria-label={`Loại, ${who}`}
                          size="xs"
                          data={BLOCK_ACTIVITY_KINDS.map((kind) => ({ value: kind, label: BLOCK_ACTIVITY_WORDS[kind] }))}
                          value={activity.kind}
                          onChange={(event) => {
                            const kind = BLOCK_ACTIVITY_KINDS.find((one) => one === event.currentTarget.value);
                            if (kind !== undefined) change(activity.id, { kind });
                          }}
                        />
                      </Table.Td>
                      <Table.Td>
                        <CellInput label={`Nội dung, dòng ${index + 1}`} field={`activity-${activity.id}`} value={activity.name} revision={revision} error={faultAt(`activity-${activity.id}`)} onText={(name) => change(activity.id, { name })} />
                      </Table.Td>
                      <Table.Td>
                        <CellInput label={`Dự kiến, ${who}`} field={`planned-${activity.id}`} value={activity.plannedFor} revision={revision} placeholder="Quý I" onText={(plannedFor) => change(activity.id, { plannedFor })} />
                      </Table.Td>
                      <Table.Td>
                        <HeldDay form={form} id={activity.id} label={`Ngày tổ chức, ${who}`} revision={revision} value={activity.heldOn} onDay={(heldOn) => change(activity.id, { heldOn })} />
                      </Table.Td>
                      <Table.Td>
                        <CellInput label={`Kết quả, ${who}`} field={`note-${activity.id}`} value={activity.note} revision={revision} maxLength={8000} onText={(note) => change(activity.id, { note })} />
                      </Table.Td>
                      <Table.Td>
                        <LineDeeds who={who} first={index === 0} last={index === lines.length - 1} onMove={(step) => move(index, step)} onRemove={() => remove(activity, index, activity.name)} />
                      </Table.Td>
                    </Table.Tr>
                  );
                })}
              </Table.Tbody>
            </Table>
          </WideTable>
        )}
      </Section>
      <Section title="Kế hoạch">
        <Stack gap={12}>
          <TextAreaField {...form.field('plan')} label="Kế hoạch hoạt động của cụm, khối" maxLength={8000} minRows={4} />
          <TextAreaField {...form.field('ownCriteria')} label="Tiêu chí đánh giá hoạt động của cụm, khối" maxLength={8000} minRows={3} />
        </Stack>
      </Section>
    </Stack>
  );
}
