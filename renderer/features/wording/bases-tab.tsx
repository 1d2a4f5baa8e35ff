import { Group, Select, Table, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { knownBases } from '../../../shared/domain/basis-change.ts';
import type { BasisChange, KnownBasis } from '../../../shared/domain/basis-change.ts';
import { PAPER_FORMS } from '../../../shared/documents/paper-forms.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { useApi } from '../../app/api.tsx';
import { useKeptState } from '../../app/put-away.ts';
import { Button } from '../../components/button.tsx';
import { Section } from '../../components/page.tsx';
import { EmptyState } from '../../components/states.tsx';
import { ConfidenceMark } from '../../components/status-badge.tsx';
import { toast } from '../../components/toasts.ts';
import { WideTable } from '../../components/wide-table.tsx';
import { BasisDialog } from './basis-dialog.tsx';
import { formName } from './form-words.ts';
import { removeBasis, restoreBasis } from './store.ts';
import type { WordingState } from './store.ts';
import classes from './wording.module.css';

const HEADINGS = ['Căn cứ', 'Hiệu lực', 'Văn bản viện dẫn', 'Nguồn, điều cần kiểm tra', 'Thao tác'];
const WIDTHS = [undefined, 152, 184, 304, 176];
const LEVEL_WORDS = { 'built-in': 'Có sẵn', province: 'Của tỉnh', unit: 'Của đơn vị' } as const;

/** What the dialog is opened for: a new basis, or one that another takes the place of or that ends. */
interface Asked {
  readonly ends: KnownBasis | null;
  readonly change: BasisChange | null;
}

/** Legal bases with their days, who prints them, and what is to be checked. */
export function BasesTab({ held }: { readonly held: WordingState }) {
  const [asked, setAsked] = useKeptState<Asked | null>('bases-tab', null);
  const [document, setDocument] = useState<string | null>(null);
  const papers = PAPER_FORMS.filter((form) => knownBases(held.bases).some((basis) => basis.papers.includes(form.document)));
  const shown = knownBases(held.bases)
    .filter((basis) => basis.province === null || basis.province === held.provinceName)
    .filter((basis) => document === null || basis.papers.some((paper) => paper === document))
    .sort((a, b) => a.order - b.order || (a.validFrom ?? '').localeCompare(b.validFrom ?? ''));
  return (
    <Section
      title="Căn cứ pháp lý"
      note="Mỗi văn bản in các căn cứ có hiệu lực vào ngày của văn bản."
      actions={
        <>
          <Select aria-label="Lọc theo văn bản" placeholder="Mọi văn bản" clearable w={232} data={papers.map((form) => ({ value: form.document, label: formName(form) }))} value={document} onChange={setDocument} />
          <Button deed="basis.save" leftSection={<IconPlus size={18} stroke={1.75} aria-hidden />} onClick={() => setAsked({ ends: null, change: null })}>
            Thêm căn cứ
          </Button>
        </>
      }
      flush
    >
      {shown.length === 0 ? (
        <EmptyState compact sentence="Không có căn cứ nào cho văn bản này." />
      ) : (
        <WideTable minWidth={1040}>
          <Table verticalSpacing={8} horizontalSpacing={16} aria-label="Căn cứ pháp lý" className={classes.table}>
            <Table.Thead>
              <Table.Tr>
                {HEADINGS.map((heading, at) => (
                  <Table.Th key={heading} w={WIDTHS[at]}>
                    {heading}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {shown.map((basis) => (
                <BasisRow key={basis.id} basis={basis} held={held} onAsk={setAsked} />
              ))}
            </Table.Tbody>
          </Table>
        </WideTable>
      )}
      {asked !== null && <BasisDialog held={held} ends={asked.ends} change={asked.change} onClose={() => setAsked(null)} />}
    </Section>
  );
}

/** «Từ 01/7/2025 đến trước 01/03/2027». */
function span({ validFrom, validTo }: KnownBasis): string {
  if (validTo !== null && validFrom !== null && validTo <= validFrom) return 'Không dùng';
  const parts = [validFrom === null ? '' : `Từ ${formatScreenDate(validFrom)}`, validTo === null ? '' : `đến trước ${formatScreenDate(validTo)}`].filter(Boolean);
  return parts.length === 0 ? 'Không giới hạn' : parts.join(' ');
}

function BasisRow({ basis, held, onAsk }: { readonly basis: KnownBasis; readonly held: WordingState; readonly onAsk: (asked: Asked) => void }) {
  const api = useApi();
  const { today } = held;
  const names = PAPER_FORMS.filter((form) => basis.papers.includes(form.document)).map(formName);
  const ended = basis.validTo !== null && basis.validTo <= today;
  const toCheck = basis.confidence === 'low' || (basis.reviewBy !== null && basis.reviewBy <= today);
  const change = held.bases.find(({ id }) => id === basis.id) ?? null;
  const ending = held.bases.find(({ id }) => id === basis.endedBy) ?? null;
  async function takeBack(id: string): Promise<void> {
    const result = await removeBasis(api, id);
    if (!result.ok) return void toast.error(result.error);
    toast.success('Đã bỏ thay đổi về căn cứ.', () => restoreBasis(api, id));
  }
  return (
    <Table.Tr {...(ended ? { c: 'dimmed' } : {})}>
      <Table.Td>
        {basis.text}
        <Text size="xs" c="dimmed">
          {LEVEL_WORDS[basis.level]}
          {ended ? ', đã hết hiệu lực' : ''}
        </Text>
      </Table.Td>
      <Table.Td>{span(basis)}</Table.Td>
      <Table.Td fz="sm">{names.join(', ')}</Table.Td>
      <Table.Td fz="xs">
        {toCheck && !ended && <ConfidenceMark reason={basis.note ?? basis.source} />}
        {basis.note !== null && <div>{basis.note}</div>}
        <Text size="xs" c="dimmed">
          {basis.source}
        </Text>
      </Table.Td>
      <Table.Td>
        <Group gap={8}>
          {change !== null && (
            <Button deed="basis.save" size="compact-sm" variant="default" aria-label={`Sửa: ${basis.text}`} onClick={() => onAsk({ ends: null, change })}>
              Sửa
            </Button>
          )}
          {basis.endedBy === null && !ended && (
            <Button deed="basis.save" size="compact-sm" variant="default" aria-label={`Thay, kết thúc: ${basis.text}`} onClick={() => onAsk({ ends: basis, change: null })}>
              Thay, kết thúc
            </Button>
          )}
          {change !== null && basis.endedBy === null && (
            <Button deed="basis.remove" size="compact-sm" variant="default" aria-label={`Bỏ: ${basis.text}`} onClick={() => void takeBack(change.id)}>
              Bỏ
            </Button>
          )}
          {ending !== null && ending.begins === null && (
            <Button deed="basis.remove" size="compact-sm" variant="default" aria-label={`Dùng lại: ${basis.text}`} onClick={() => void takeBack(ending.id)}>
              Dùng lại
            </Button>
          )}
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
