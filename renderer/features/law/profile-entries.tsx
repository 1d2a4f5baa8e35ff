import { Group, Menu, Table } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { OutputOf } from '../../../shared/api/define.ts';
import { awardCatalogue } from '../../../shared/catalogue/awards.ts';
import { holdsOn } from '../../../shared/catalogue/dated.ts';
import { ENTRY_KIND_WORDS } from '../../../shared/domain/province-profile.ts';
import type { ProfileEntry, ProfileEntryKind, ProvinceProfile } from '../../../shared/domain/province-profile.ts';
import { citedIn } from '../../../shared/law/cited-in.ts';
import { lawOn } from '../../../shared/law/law-book.ts';
import type { LawBook } from '../../../shared/law/law-book.ts';
import { ownRulesBefore } from '../../../shared/law/vote-order.ts';
import { EFFECT_WORDS, comparedWithNational } from '../../../shared/law/profile-compare.ts';
import type { ComparedEntry } from '../../../shared/law/profile-compare.ts';
import { entryAward, entryWords } from '../../../shared/law/entry-words.ts';
import { fault, err } from '../../../shared/result.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { useApi } from '../../app/api.tsx';
import { useKeptState } from '../../app/put-away.ts';
import { Button, MenuItem } from '../../components/button.tsx';
import { Section } from '../../components/page.tsx';
import { EmptyState } from '../../components/states.tsx';
import { ConfidenceMark } from '../../components/status-badge.tsx';
import { toast } from '../../components/toasts.ts';
import { WideTable } from '../../components/wide-table.tsx';
import { AsOf } from './as-of.tsx';
import { EntryDialog } from './entry-dialog.tsx';
import { heldProfile, saveProfile } from './store.ts';
import classes from './law.module.css';

const KINDS = Object.keys(ENTRY_KIND_WORDS) as ProfileEntryKind[];
const HEADINGS = [
  ['Nội dung', '13%'],
  ['Áp dụng cho', '17%'],
  ['Quy định của tỉnh', '27%'],
  ['Đang có trong danh mục', '20%'],
  ['Kết quả', '11%'],
  ['Thao tác', '12%'],
] as const;

interface Editing {
  readonly kind: ProfileEntryKind;
  readonly entry: ProfileEntry | null;
}

interface ProfileEntriesProps {
  readonly profile: ProvinceProfile;
  readonly today: string;
}

/** Entry by entry what the province sets, beside what the national law has on a day, and what comes of it. */
export function ProfileEntries({ profile, today }: ProfileEntriesProps) {
  const api = useApi();
  const [day, setDay] = useState<string | null>(null);
  const [editing, setEditing] = useKeptState<Editing | null>('profile-entries', null);
  const date = day ?? (holdsOn(profile, today) ? today : profile.validFrom);
  const law = useMemo(() => lawOn(citedIn(awardCatalogue, [profile.province]), profile, [], date), [profile, date]);
  const rows = useMemo(() => comparedWithNational(profile.entries, law), [profile, law]);
  const [rules, setRules] = useState<readonly OwnRule[]>([]);
  useEffect(() => void api.call('council.rules', {}).then((result) => setRules(result.ok ? result.value : [])), [api]);

  async function remove(gone: ProfileEntry): Promise<void> {
    const at = profile.entries.indexOf(gone);
    const result = await saveProfile(api, profile, { entries: profile.entries.filter(({ id }) => id !== gone.id) });
    if (!result.ok) return void toast.error(result.error);
    toast.success(`Đã bỏ «${ENTRY_KIND_WORDS[gone.kind]}».`, () => {
      const held = heldProfile(profile.id);
      if (held === null) return Promise.resolve(err(fault('khong-tim-thay', 'Không tìm thấy quy định này; có thể đã bị xóa.')));
      return saveProfile(api, held, { entries: held.entries.toSpliced(at, 0, gone) });
    });
  }

  return (
    <Section
      title="Nội dung quy định"
      note="Điều bắt buộc của cả nước không bị hạ thấp: phần mềm giữ lại và nói rõ."
      actions={
        <>
          <AsOf date={date} today={today} label="So với ngày" onChange={setDay} />
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <Button leftSection={<IconPlus size={18} stroke={1.75} aria-hidden />}>Thêm nội dung</Button>
            </Menu.Target>
            <Menu.Dropdown>
              {KINDS.map((kind) => (
                <MenuItem deed="profile.save" key={kind} onClick={() => setEditing({ kind, entry: null })}>
                  {ENTRY_KIND_WORDS[kind]}
                </MenuItem>
              ))}
            </Menu.Dropdown>
          </Menu>
        </>
      }
      flush
    >
      {rows.length === 0 ? (
        <EmptyState compact sentence="Chưa ghi nội dung nào. Thêm từng điều tỉnh quy định: hồ sơ, số bộ, tỷ lệ phiếu, thời hạn, Hội đồng, tiêu chuẩn." />
      ) : (
        <WideTable minWidth={980}>
          <Table verticalSpacing={8} horizontalSpacing={16} aria-label="Nội dung quy định" layout="fixed" className={classes.table}>
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
              {rows.map((row) => (
                <EntryRow key={row.entry.id} row={row} own={ownRemarks(row.entry, rules, law)} onEdit={() => setEditing({ kind: row.entry.kind, entry: row.entry })} onRemove={() => void remove(row.entry)} />
              ))}
            </Table.Tbody>
          </Table>
        </WideTable>
      )}
      {editing !== null && <EntryDialog profile={profile} kind={editing.kind} entry={editing.entry} today={today} onClose={() => setEditing(null)} />}
    </Section>
  );
}

type OwnRule = OutputOf<SoVangContract['council.rules']>[number];

/** Where the unit's own rule on votes decides in spite of the entry, and what it says. */
function ownRemarks(entry: ProfileEntry, rules: readonly OwnRule[], law: LawBook): string[] {
  if (entry.kind !== 'vote' || !law.entries.some(({ id }) => id === entry.id)) return [];
  return ownRulesBefore(rules, entry, law).map((rule) => {
    const whom = entry.awardCode === null ? ` đối với ${entryAward({ ...entry, awardCode: rule.awardCode })}` : '';
    const words = entryWords({ ...entry, rule: rule.rule, percent: rule.percent, base: rule.base });
    return `Đơn vị có quy định riêng, dùng trước mục này${whom}: ${words.charAt(0).toLocaleLowerCase('vi')}${words.slice(1)}, từ ngày ${formatScreenDate(rule.validFrom)}${rule.source === '' ? '' : ` (${rule.source})`}.`;
  });
}

interface EntryRowProps {
  readonly row: ComparedEntry;
  /** What of the unit's own goes before it. */
  readonly own: readonly string[];
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

function EntryRow({ row: { entry, national, effect, remarks }, own, onEdit, onRemove }: EntryRowProps) {
  const name = `${ENTRY_KIND_WORDS[entry.kind]}, ${entryAward(entry)}`;
  const days = [entry.validFrom === null ? '' : `từ ${formatScreenDate(entry.validFrom)}`, entry.validTo === null ? '' : `đến trước ${formatScreenDate(entry.validTo)}`].filter(Boolean).join(' ');
  return (
    <Table.Tr>
      <Table.Td>{ENTRY_KIND_WORDS[entry.kind]}</Table.Td>
      <Table.Td>{entryAward(entry)}</Table.Td>
      <Table.Td>
        {entryWords(entry)}
        <span className={classes.small}>{[entry.citation, days].filter(Boolean).join(' · ')}</span>
        {[...remarks, ...own].map((remark) => (
          <span key={remark} className={classes.remark}>
            {remark}
          </span>
        ))}
        {entry.confidence === 'low' && <ConfidenceMark reason="Người ghi chưa đối chiếu với văn bản." />}
      </Table.Td>
      <Table.Td>{national === '' ? <span className={classes.small}>Không có</span> : national}</Table.Td>
      <Table.Td>
        {EFFECT_WORDS[effect]}
      </Table.Td>
      <Table.Td>
        <Group gap={8} wrap="nowrap">
          <Button deed="profile.save" variant="default" size="compact-sm" onClick={onEdit} aria-label={`Sửa: ${name}`}>
            Sửa
          </Button>
          <Button deed="profile.save" variant="default" size="compact-sm" onClick={onRemove} aria-label={`Xóa: ${name}`}>
            Xóa
          </Button>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
