import { Table, Text, VisuallyHidden } from '@mantine/core';
import { dayText } from '../../components/day-words.ts';
import { flagWords } from '../../components/flag-words.ts';
import { Section } from '../../components/page.tsx';
import { ITEM_STATE_WORDS, MERIT_CAPACITY_WORDS } from '../../../shared/domain/nomination.ts';
import type { DossierItem, NominationVersion } from '../../../shared/domain/nomination.ts';
import type { NominationData } from './store.ts';
import { isFrozen } from './words.ts';
import classes from './nominations.module.css';

interface Side {
  readonly heading: string;
  readonly note: string;
  readonly cells: Readonly<Record<string, string>>;
}

const itemLines = (items: readonly DossierItem[]) => items.map((item) => `${item.name}: ${ITEM_STATE_WORDS[item.state]}`).join('\n');

function sideOf(version: NominationVersion): Side {
  return {
    heading: `Lần ${version.n}`,
    note: `gửi ngày ${dayText(version.frozenOn)}`,
    cells: {
      'Danh hiệu/Hình thức': version.awardName,
      'Thành tích (in trên bằng)': version.merit,
      'Tóm tắt thành tích': version.summary,
      'Căn cứ': version.grounds,
      'Tư cách': version.capacity === null ? '' : MERIT_CAPACITY_WORDS[version.capacity],
      'Đặc điểm': flagWords(version.flags),
      'Thành phần hồ sơ': itemLines(version.items),
      'Tệp đính kèm': version.attachments.map((attachment) => attachment.fileName).join('\n'),
      'Điểm chưa đủ khi gửi': version.openPoints.join('\n'),
      'Lý do vẫn gửi': version.overrideReason,
    },
  };
}

function sideNow({ nomination, awardName, attachments, row }: NominationData): Side {
  return {
    heading: `Lần ${nomination.sentVersions + 1}`,
    note: 'đang soạn',
    cells: {
      'Danh hiệu/Hình thức': awardName,
      'Thành tích (in trên bằng)': nomination.merit,
      'Tóm tắt thành tích': nomination.summary,
      'Căn cứ': nomination.grounds,
      'Tư cách': nomination.capacity === null ? '' : MERIT_CAPACITY_WORDS[nomination.capacity],
      'Đặc điểm': flagWords(nomination.flags),
      'Thành phần hồ sơ': itemLines(nomination.items),
      'Tệp đính kèm': attachments.map((attachment) => attachment.fileName).join('\n'),
      'Điểm chưa đủ khi gửi': row.openPoints.map((point) => point.sentence).join('\n'),
      'Lý do vẫn gửi': nomination.overrideReason,
    },
  };
}

/** What was sent, each time beside the other, and what is being mended now; what differs from the time before is marked. */
export function Versions({ data }: { readonly data: NominationData }) {
  const sides = [...data.versions.map(sideOf), ...(isFrozen(data.nomination) ? [] : [sideNow(data)])];
  const labels = Object.keys(sides[0]?.cells ?? {}).filter((label) => sides.some((side) => side.cells[label] !== ''));
  return (
    <Section title="Các lần gửi" note="Bản đã gửi được giữ nguyên. Ô tô màu là chỗ khác lần trước." flush>
      <div className={classes.scroll}>
        <Table className={classes.versions} aria-label="Các lần gửi" withColumnBorders horizontalSpacing="md" layout="fixed">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={150} />
              {sides.map((side) => (
                <Table.Th key={side.heading} scope="col">
                  {side.heading}{' '}
                  <Text span size="xs" c="dimmed" fw={400}>
                    {side.note}
                  </Text>
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {labels.map((label) => (
              <Table.Tr key={label}>
                <Table.Th scope="row">{label}</Table.Th>
                {sides.map((side, index) => {
                  const before = sides[index - 1];
                  const differs = before !== undefined && before.cells[label] !== side.cells[label];
                  return (
                    <Table.Td key={side.heading} className={differs ? `${classes.lines} ${classes.differs}` : classes.lines}>
                      {differs && <VisuallyHidden>Khác lần trước: </VisuallyHidden>}
                      {side.cells[label] || <span className={classes.quiet}>Chưa có</span>}
                    </Table.Td>
                  );
                })}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Section>
  );
}
