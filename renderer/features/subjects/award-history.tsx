import { Table, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { AWARD_TYPE_WORDS } from '../../../shared/domain/award-type.ts';
import { AWARD_TYPE_OF_ROUND } from '../../../shared/domain/award.ts';
import type { AwardType } from '../../../shared/catalogue/award-schema.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { navigate } from '../../app/navigation.ts';
import { useKeptState } from '../../app/put-away.ts';
import { Button } from '../../components/button.tsx';
import { Section } from '../../components/page.tsx';
import { WideTable } from '../../components/wide-table.tsx';
import { OldAwardDialog } from './old-award-dialog.tsx';
import type { AwardEntry } from './registry-store.ts';
import type { SubjectPage } from './store.ts';
import classes from './subjects.module.css';

/** The kind of commendation; entries of earlier versions of the program say only the kind of their round. */
function typeText({ type, roundKind }: AwardEntry): string {
  const known = type ?? (AWARD_TYPE_OF_ROUND as Readonly<Record<string, AwardType>>)[roundKind];
  return known === undefined ? '' : AWARD_TYPE_WORDS[known];
}

/** Lịch sử khen thưởng, as it stands in the award register, newest first; old awards are entered and mended here. */
export function AwardHistory({ subjectId, awards }: { readonly subjectId: string; readonly awards: SubjectPage['awards'] }) {
  const [edited, setEdited] = useKeptState<AwardEntry | null>('award-history', null);
  return (
    <Section
      title="Lịch sử khen thưởng"
      flush={awards.length > 0}
      actions={
        <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => void navigate('khen-thuong-cu', { ids: subjectId })}>
          Nhập khen thưởng cũ
        </Button>
      }
    >
      {awards.length === 0 ? <Text c="dimmed">Chưa có khen thưởng nào trong sổ.</Text> : <AwardTable label="Lịch sử khen thưởng" awards={awards} onEdit={setEdited} />}
      {edited !== null && <OldAwardDialog entry={edited} onClose={() => setEdited(null)} />}
    </Section>
  );
}

/** Awards of the collectives that ended in this one: for looking up, never counted as its own. */
export function PredecessorAwards({ predecessors }: { readonly predecessors: SubjectPage['predecessors'] }) {
  return predecessors.map(({ id, name, endedOn, awards }) => (
    <Section key={id} title={`Của đơn vị tiền thân: ${name}`} note={`Không còn từ ngày ${formatScreenDate(endedOn)}. Chỉ để tra cứu, không tính cho tập thể này.`} flush={awards.length > 0}>
      {awards.length === 0 ? <Text c="dimmed">Không có khen thưởng nào trong sổ.</Text> : <AwardTable label={`Khen thưởng của ${name}`} awards={awards} />}
    </Section>
  ));
}

function AwardTable({ label, awards, onEdit }: { readonly label: string; readonly awards: SubjectPage['awards']; readonly onEdit?: (entry: AwardEntry) => void }) {
  const mends = onEdit !== undefined && awards.some(({ origin }) => origin === 'backfill');
  return (
    <WideTable minWidth={860}>
      <Table verticalSpacing={8} horizontalSpacing={16} aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            {['Năm', 'Danh hiệu/Hình thức', 'Loại hình', 'Số quyết định', 'Ngày', 'Cơ quan quyết định', 'Thành tích', ...(mends ? ['Thao tác'] : [])].map((heading) => (
              <Table.Th key={heading}>{heading}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {awards.map((award) => (
            <Table.Tr key={award.id} c={award.cancelledOn === null ? undefined : 'dimmed'}>
              <Table.Td>{award.year}</Table.Td>
              <Table.Td>
                {award.awardName}
                {award.cancelledOn !== null && <span className={classes.quiet}> (hủy từ {formatScreenDate(award.cancelledOn)})</span>}
              </Table.Td>
              <Table.Td>
                {typeText(award)}
                {award.campaignName !== null && (
                  <Text size="xs" c="dimmed" lineClamp={2} title={award.campaignName}>
                    {award.campaignName}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>{award.decisionNumber}</Table.Td>
              <Table.Td>{formatScreenDate(award.decisionDate)}</Table.Td>
              <Table.Td>{award.authority}</Table.Td>
              <Table.Td>{award.merit}</Table.Td>
              {mends && (
                <Table.Td>
                  {award.origin === 'backfill' && (
                    <Button deed="award.change" variant="default" size="compact-sm" aria-label={`Sửa: ${award.awardName} ${award.year}`} onClick={() => onEdit(award)}>
                      Sửa
                    </Button>
                  )}
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
}
