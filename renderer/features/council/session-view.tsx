import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { dayText } from '../../components/day-words.ts';
import { KeyValueList } from '../../components/key-value-list.tsx';
import { Section } from '../../components/page.tsx';
import { ConfidenceMark, StatusBadge } from '../../components/status-badge.tsx';
import { publicityWords } from '../../../shared/domain/posting.ts';
import type { SessionFields } from '../../../shared/domain/council.ts';
import { Findings } from './findings.tsx';
import { SIDE_WORDS } from './side-words.ts';
import { useCouncil } from './store.ts';
import { attendanceOf } from './voting.ts';
import { VoteHeadings } from './vote-headings.tsx';
import classes from './council.module.css';

interface SessionViewProps {
  readonly fields: SessionFields;
  /** What can still be written, under the results. */
  readonly children?: ReactNode;
}

/** A concluded session, to be read. */
export function SessionView({ fields, children }: SessionViewProps) {
  const judgement = useCouncil((state) => state.judgement);
  const nameOf = (id: string | null) => fields.members.find((member) => member.id === id)?.name ?? null;
  const absent = fields.members.filter(({ id }) => !attendanceOf(fields.attendance, id).present);
  const { issued, collected, valid, invalid } = fields.ballots;
  const count = (value: number | null) => (value === null ? 'chưa ghi' : String(value));
  const passed = judgement?.outcomes.filter(({ state }) => state === 'passed') ?? [];
  const open = judgement?.findings.filter(({ code }) => code !== 'khac-hoi-dong') ?? [];
  return (
    <>
      <Findings findings={open} />
      <Section title="Cuộc họp">
        <KeyValueList
          items={[
            { label: 'Thời gian', value: [dayText(fields.date), fields.startTime, fields.endTime && `đến ${fields.endTime}`].filter(Boolean).join(', ') },
            { label: 'Địa điểm', value: fields.place },
            { label: 'Số biên bản', value: fields.number },
            { label: 'Chủ trì', value: nameOf(fields.chairId) },
            { label: 'Thư ký', value: nameOf(fields.secretaryId) },
            { label: 'Hình thức biểu quyết', value: fields.ballot === 'gio-tay' ? 'Giơ tay' : 'Phiếu kín' },
            ...(fields.ballot === 'phieu-kin' ? [{ label: 'Số phiếu', value: `phát ra ${count(issued)}, thu về ${count(collected)}, hợp lệ ${count(valid)}, không hợp lệ ${count(invalid)}` }] : []),
            { label: 'Có mặt', value: judgement?.quorum.sentence },
            {
              label: 'Vắng (lý do)',
              value:
                absent.length === 0
                  ? 'Không'
                  : absent
                      .map(({ id, name }) => {
                        const { absentReason, writtenOpinion } = attendanceOf(fields.attendance, id);
                        const notes = [absentReason, writtenOpinion ? 'có ý kiến bằng văn bản' : ''].filter(Boolean).join('; ');
                        return notes === '' ? name : `${name} (${notes})`;
                      })
                      .join(', '),
            },
            ...(fields.reason === '' ? [] : [{ label: 'Lý do vẫn họp', value: fields.reason }]),
            { label: 'Công khai danh sách', value: publicityWords(fields.publicity) || 'Chưa ghi' },
            ...(fields.publicity.remarks.length === 0 ? [] : [{ label: 'Ý kiến nhận được', value: fields.publicity.remarks.map(({ from, content, handling }) => [from, content, handling === '' ? '' : `xử lý: ${handling}`].filter(Boolean).join(': ')).join('; ') }]),
            { label: 'Đã thông qua', value: `${passed.length}/${fields.results.length} đề nghị: ${passed.filter(({ side }) => side === 'own').length} đơn vị quyết định, ${passed.filter(({ side }) => side === 'up').length} trình cấp trên` },
          ]}
        />
      </Section>
      <Section title="Tổng hợp kết quả họp xét" flush>
        <div className={classes.scroll}>
          <table className={classes.votes} aria-label="Tổng hợp kết quả họp xét">
            <thead>
              <tr>
                <VoteHeadings />
              </tr>
            </thead>
            <tbody>
              {judgement?.outcomes.map((outcome, index) => {
                const result = fields.results.find(({ nominationId }) => nominationId === outcome.nominationId);
                return (
                  <tr key={outcome.nominationId}>
                    <td className={classes.stt}>{index + 1}</td>
                    <th scope="row">
                      {outcome.subjectName}
                      <Text size="xs" c="dimmed" fw={400}>
                        {outcome.awardName}
                      </Text>
                    </th>
                    <td>{result?.yes ?? '–'}</td>
                    <td>{result?.no ?? '–'}</td>
                    <td>
                      <div className={classes.outcome}>
                        <StatusBadge status={outcome.state === 'passed' ? 'Thông qua' : outcome.state === 'not-passed' ? 'Không thông qua' : 'Chưa xác định'} />
                        <Text size="xs">{outcome.sentence}</Text>
                        {outcome.threshold !== '' && (
                          <Text size="xs" c="dimmed">
                            {outcome.threshold} <ConfidenceMark confidence={outcome.confidence} />
                          </Text>
                        )}
                      </div>
                    </td>
                    <td>
                      <Text size="xs">{outcome.side === null ? 'Chưa rõ' : SIDE_WORDS[outcome.side]}</Text>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      </Section>
      {children}
    </>
  );
}
