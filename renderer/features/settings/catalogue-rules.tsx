import { Table, Text } from '@mantine/core';
import type { AwardDefinition } from '../../../shared/catalogue/award-schema.ts';
import { Button } from '../../components/button.tsx';
import { Section } from '../../components/page.tsx';
import { ConfidenceMark } from '../../components/status-badge.tsx';
import { WideTable } from '../../components/wide-table.tsx';
import { awardCatalogue } from '../../../shared/catalogue/awards.ts';
import { catalogueRules, ruleSubject, ruleWords, usedInstead } from './rule-words.ts';
import type { CatalogueRule } from './rule-words.ts';
import type { VoteRule } from './store.ts';

const REASONS: Readonly<Record<CatalogueRule['standing'], string>> = {
  province: 'Người ghi quy định của tỉnh chưa đối chiếu với văn bản.',
  national: 'Chưa đối chiếu hết với văn bản đang có hiệu lực.',
  default: 'Văn bản sau không nhắc lại tỷ lệ này mà để tỉnh, đơn vị quy định. Ở đây chỉ là gợi ý.',
  example: 'Quy định của tỉnh khác, đưa ra làm ví dụ. Cần quyết định của tỉnh mình hoặc quy chế của Hội đồng.',
};

const HEADINGS = [
  ['Danh hiệu, hình thức', '32%'],
  ['Tỷ lệ phiếu đồng ý', '26%'],
  ['Văn bản', '28%'],
  ['Thao tác', '14%'],
] as const;

export interface CatalogueRulesProps {
  readonly today: string;
  /** The catalogue with what the province sets; the bare one while that is not read. */
  readonly awards?: readonly AwardDefinition[];
  /** Rules that the unit set itself. */
  readonly own?: readonly VoteRule[];
  /** Begins a rule of the unit's own from one of the catalogue. */
  readonly onUse: (start: Partial<VoteRule>) => void;
}

/** What the built-in catalogue says on this day, each with its source and how sure it is. */
export function CatalogueRules({ today, awards = awardCatalogue, own = [], onUse }: CatalogueRulesProps) {
  return (
    <Section title="Theo danh mục" note="Có sẵn trong phần mềm hoặc theo quy định của tỉnh, kèm văn bản và mức chắc chắn. Không sửa ở đây; ghi quy định của đơn vị ở trên." flush>
      <WideTable minWidth={760}>
        <Table verticalSpacing={8} horizontalSpacing={16} aria-label="Theo danh mục" layout="fixed">
          <Table.Thead>
            <Table.Tr>
              {HEADINGS.map(([heading, width]) => (
                <Table.Th key={heading} w={width}>
                  {heading}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {catalogueRules(today, awards).map((rule) => (
              <Table.Tr key={rule.awardCode}>
                <Table.Td>{ruleSubject(rule)}</Table.Td>
                <Table.Td>
                  {ruleWords(rule)}
                  {usedInstead(rule.awardCode, own, awards, today) !== undefined && (
                    <Text size="sm" c="dimmed">
                      Đang dùng quy định của đơn vị.
                    </Text>
                  )}
                </Table.Td>
                <Table.Td>
                  {rule.citation} <ConfidenceMark confidence={rule.standing === 'national' || rule.standing === 'province' ? rule.confidence : 'low'} reason={REASONS[rule.standing]} />
                </Table.Td>
                <Table.Td>
                  {rule.ownMayDiffer ? (
                    <Button
                      deed="council.saveRules"
                      variant="default"
                      size="compact-sm"
                      onClick={() => onUse({ awardCode: rule.awardCode, rule: rule.rule, percent: rule.percent, base: rule.base })}
                      aria-label={`Ghi quy định của đơn vị: ${ruleSubject(rule)}`}
                    >
                      Ghi quy định
                    </Button>
                  ) : (
                    'theo quy định chung'
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
    </Section>
  );
}
