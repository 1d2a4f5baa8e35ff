import { Group, Stack, Table, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect } from 'react';
import { formatScreenDate, isIsoDate } from '../../../shared/text/dates.ts';
import { useApi } from '../../app/api.tsx';
import { useKeptState } from '../../app/put-away.ts';
import { Button } from '../../components/button.tsx';
import { Section } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { EmptyState } from '../../components/states.tsx';
import { ConfidenceMark } from '../../components/status-badge.tsx';
import { toast } from '../../components/toasts.ts';
import { WideTable } from '../../components/wide-table.tsx';
import { CatalogueRules } from './catalogue-rules.tsx';
import { passedOver, ruleSubject, ruleWords } from './rule-words.ts';
import { readLaw, readProgram, readRules, saveRules, useSettings } from './store.ts';
import type { VoteRule } from './store.ts';
import { VoteRuleDialog } from './vote-rule-dialog.tsx';

/** Which rule is open: its place in the list, or -1 for a new one, with what stands in the form to begin with. */
interface Editing {
  readonly index: number;
  readonly start: Partial<VoteRule>;
}

/** Quy định tỷ lệ phiếu: the unit's own dated rules, and what the catalogue says where it has none. */
export function VoteRules() {
  const api = useApi();
  const { rules, program, awards } = useSettings();
  const [editing, setEditing] = useKeptState<Editing | null>('vote-rules', null);
  useEffect(() => {
    void readRules(api);
    void readProgram(api);
    void readLaw(api);
  }, [api]);

  async function remove(all: readonly VoteRule[], gone: VoteRule): Promise<void> {
    const result = await saveRules(api, all.filter((rule) => rule !== gone));
    if (!result.ok) return void toast.error(result.error);
    toast.success('Đã xóa quy định.', () => saveRules(api, all));
  }

  return (
    <Stack gap={16}>
      <Section
        title="Quy định của đơn vị"
        note="Khi có quyết định của tỉnh hoặc quy chế của Hội đồng. Theo ngày họp: quy định của đơn vị cho từng danh hiệu, rồi quy định của tỉnh, rồi quy định của đơn vị cho mọi danh hiệu, rồi danh mục."
        actions={
          <Button deed="council.saveRules" leftSection={<IconPlus size={18} stroke={1.75} aria-hidden />} onClick={() => setEditing({ index: -1, start: {} })}>
            Thêm mới
          </Button>
        }
        flush
      >
        <RemoteView of={rules} onRetry={() => void readRules(api)} lines={2}>
          {(own) => (
            <>
              {own.length === 0 ? (
                <EmptyState compact sentence="Chưa có quy định riêng. Kết quả phiếu được xét theo danh mục bên dưới." />
              ) : (
                <OwnRules rules={own} noteOf={(rule) => (program.phase === 'ready' ? passedOver(rule, own, awards, program.value.today) : '')} onEdit={(rule) => setEditing({ index: own.indexOf(rule), start: rule })} onRemove={(rule) => void remove(own, rule)} />
              )}
              {editing !== null && <VoteRuleDialog rules={own} index={editing.index} start={editing.start} onClose={() => setEditing(null)} />}
            </>
          )}
        </RemoteView>
      </Section>
      {program.phase === 'ready' && <CatalogueRules today={program.value.today} awards={awards} own={rules.phase === 'ready' ? rules.value : []} onUse={(start) => setEditing({ index: -1, start })} />}
    </Stack>
  );
}

interface OwnRulesProps {
  readonly rules: readonly VoteRule[];
  /** Where another rule is used before this one; empty: nowhere. */
  readonly noteOf: (rule: VoteRule) => string;
  readonly onEdit: (rule: VoteRule) => void;
  readonly onRemove: (rule: VoteRule) => void;
}

function OwnRules({ rules, noteOf, onEdit, onRemove }: OwnRulesProps) {
  return (
    <WideTable minWidth={760}>
      <Table verticalSpacing={8} horizontalSpacing={16} aria-label="Quy định của đơn vị">
        <Table.Thead>
          <Table.Tr>
            {['Áp dụng cho', 'Tỷ lệ phiếu đồng ý', 'Từ ngày', 'Văn bản', 'Thao tác'].map((heading) => (
              <Table.Th key={heading}>{heading}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rules.map((rule, index) => (
            <Table.Tr key={`${rule.awardCode ?? 'chung'} ${rule.validFrom} ${index}`}>
              <Table.Td>
                {ruleSubject(rule)}
                {noteOf(rule) !== '' && (
                  <Text size="sm" c="dimmed">
                    {noteOf(rule)}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>{ruleWords(rule)}</Table.Td>
              <Table.Td>{isIsoDate(rule.validFrom) ? formatScreenDate(rule.validFrom) : rule.validFrom}</Table.Td>
              <Table.Td>{rule.source === '' ? <ConfidenceMark reason="Chưa ghi văn bản quy định." /> : rule.source}</Table.Td>
              <Table.Td>
                <Group gap={8} wrap="nowrap">
                  <Button deed="council.saveRules" variant="default" size="compact-sm" onClick={() => onEdit(rule)} aria-label={`Sửa: ${ruleSubject(rule)}`}>
                    Sửa
                  </Button>
                  <Button deed="council.saveRules" variant="default" size="compact-sm" onClick={() => onRemove(rule)} aria-label={`Xóa: ${ruleSubject(rule)}`}>
                    Xóa
                  </Button>
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
}
