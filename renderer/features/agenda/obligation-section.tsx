import { Table } from '@mantine/core';
import { useApi } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { dayText } from '../../components/day-words.ts';
import { Section } from '../../components/page.tsx';
import { DeadlineBadge, StatusBadge } from '../../components/status-badge.tsx';
import { toast } from '../../components/toasts.ts';
import { WideTable } from '../../components/wide-table.tsx';
import type { ObligationStart } from './obligation-values.ts';
import { readObligations, useAgenda, written } from './store.ts';
import type { ObligationView, OccurrenceView, RecipientView } from './store.ts';
import type { SentTarget } from './sent-dialog.tsx';
import classes from './agenda.module.css';

export interface ObligationSectionProps {
  readonly view: ObligationView;
  /** Names the campaign as well, on the page of the whole unit. */
  readonly named: boolean;
  readonly onEdit: (start: ObligationStart) => void;
  readonly onSent: (target: SentTarget) => void;
}

const HEADINGS = ['Kỳ', 'Hạn cuối', 'Nơi nhận', 'Tình trạng', 'Đã gửi', 'Thao tác'];

/** Days after which a time gone by is history: it is folded, not shouted. */
const PAST_AFTER_DAYS = 180;

/** One obligation: what the paper prints, then a row for each time and receiver. What is long past is folded. */
export function ObligationSection({ view, named, onEdit, onSent }: ObligationSectionProps) {
  const { content, occurrences } = view;
  const isPast = ({ daysLeft }: OccurrenceView): boolean => daysLeft !== null && daysLeft < -PAST_AFTER_DAYS;
  const past = occurrences.filter(isPast);
  const present = occurrences.filter((occurrence) => !isPast(occurrence));
  return (
    <Section title={content} {...(named ? { spoken: [content, view.campaignName].filter(Boolean).join(', ') } : {})} note={<Note view={view} named={named} />} actions={<Actions view={view} onEdit={onEdit} />} flush>
      {present.length > 0 && <Occurrences label={content} view={view} occurrences={present} onSent={onSent} />}
      {past.length > 0 && (
        <details className={classes.earlier} open={present.length === 0 && past.length === 1}>
          <summary>Các kỳ trước ({past.length})</summary>
          <Occurrences label={`Các kỳ trước: ${content}`} view={view} occurrences={past.toReversed()} onSent={onSent} />
        </details>
      )}
    </Section>
  );
}

/** Stands where the plan names no receiver: the unit gives one together with its day. */
const NOBODY: Omit<RecipientView, 'state' | 'stateWord'> = { name: 'Chưa rõ nơi nhận; ghi khi đặt ngày', hint: '', onward: [], sending: null };

interface OccurrencesProps extends Pick<ObligationSectionProps, 'view' | 'onSent'> {
  readonly label: string;
  readonly occurrences: readonly OccurrenceView[];
}

function Occurrences({ label, view, occurrences, onSent }: OccurrencesProps) {
  return (
    <WideTable minWidth={820}>
      <Table verticalSpacing={8} horizontalSpacing={16} aria-label={label} className={classes.cells} layout="fixed">
        <Table.Thead>
          <Table.Tr>
            {HEADINGS.map((heading, index) => (
              <Table.Th key={heading} w={[112, 124, undefined, 172, 128, 152][index]}>
                {heading}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {occurrences.flatMap((occurrence) =>
            occurrence.recipients.length === 0 ? (
              <Row key={occurrence.key} occurrence={occurrence} recipient={{ ...NOBODY, state: occurrence.state, stateWord: occurrence.stateWord }} first onReport={null} onSent={null} />
            ) : (
              occurrence.recipients.map((recipient, index) => (
                <Row
                  key={`${occurrence.key} ${recipient.name}`}
                  occurrence={occurrence}
                  recipient={recipient}
                  first={index === 0}
                  onReport={reportOf(view, occurrence)}
                  onSent={view.fromBelow ? null : () => onSent({ view, occurrence, recipient })}
                />
              ))
            ),
          )}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
}

/** Begins the report that is asked for; null where none is, where there is one, or where it was sent. */
function reportOf({ key, kind, campaignId, fromBelow }: ObligationView, { key: occurrence, reportId, recipients }: OccurrenceView): (() => void) | null {
  if (kind !== 'bao-cao' || campaignId === null || fromBelow || reportId !== null || recipients.every(({ sending }) => sending !== null)) return null;
  return () => void navigate('bao-cao-phong-trao', { id: campaignId, answers: `${key}/${occurrence}` });
}

function Note({ view, named }: { readonly view: ObligationView; readonly named: boolean }) {
  const { kindWord, printed, section, via, waitsFor, onDemand, own, campaignName, fromBelow } = view;
  const parts = [
    named ? (campaignName === '' ? 'Việc riêng của đơn vị' : campaignName) : '',
    kindWord,
    printed === '' ? '' : `Văn bản ghi: ${printed}`,
    section === '' ? '' : `Mục ${section}`,
    own !== null && own.source !== '' ? `Theo ${own.source}` : '',
    via === '' ? '' : `Qua ${via}`,
    onDemand ? 'Chỉ khi có yêu cầu hoặc khi phát sinh' : waitsFor,
    fromBelow ? 'Đơn vị cấp dưới gửi về; ghi ngày nhận ở trang Đơn vị cấp dưới' : '',
  ];
  return (
    <span className={classes.meta}>
      {parts.filter(Boolean).map((part) => (
        <span key={part}>{part}</span>
      ))}
    </span>
  );
}

function Actions({ view, onEdit }: Pick<ObligationSectionProps, 'view' | 'onEdit'>) {
  const api = useApi();
  const scope = useAgenda((state) => state.scope);
  const { own, content } = view;
  const fromPlan = own === null || own.id !== view.key;
  async function remove(id: string): Promise<void> {
    const reread = () => readObligations(api, scope);
    const result = await written(api.call('obligation.remove', { id }), reread);
    if (!result.ok) return void toast.error(result.error);
    toast.success(fromPlan ? `Đã bỏ ngày đặt cho “${content}”.` : `Đã xóa “${content}” vào thùng rác.`, () => written(api.call('obligation.restore', { id }), reread));
  }
  if (own === null || fromPlan) {
    if (view.onDemand && own === null) return null;
    return (
      <>
        <Button deed="obligation.save" variant="default" size="compact-md" onClick={() => onEdit({ kind: 'local', view })} aria-label={`${own === null ? 'Đặt ngày của đơn vị' : 'Sửa ngày của đơn vị'}: ${content}`}>
          {own === null ? 'Đặt ngày của đơn vị' : 'Sửa ngày của đơn vị'}
        </Button>
        {own !== null && (
          <Button deed="obligation.remove" variant="default" size="compact-md" onClick={() => void remove(own.id)} aria-label={`Bỏ ngày: ${content}`}>
            Bỏ ngày
          </Button>
        )}
      </>
    );
  }
  return (
    <>
      <Button deed="obligation.save" variant="default" size="compact-md" onClick={() => onEdit({ kind: 'edit', obligation: own })} aria-label={`Sửa: ${content}`}>
        Sửa
      </Button>
      <Button deed="obligation.remove" variant="default" size="compact-md" onClick={() => void remove(own.id)} aria-label={`Xóa: ${content}`}>
        Xóa
      </Button>
    </>
  );
}

interface RowProps {
  readonly occurrence: OccurrenceView;
  readonly recipient: RecipientView;
  readonly first: boolean;
  /** Null where no report of a campaign is to be written. */
  readonly onReport: (() => void) | null;
  /** Null where nothing is sent by this unit. */
  readonly onSent: (() => void) | null;
}

function Row({ occurrence, recipient: { name, hint, onward, sending, stateWord }, first, onReport, onSent }: RowProps) {
  const { lastDay, daysLeft, reportId } = occurrence;
  return (
    <Table.Tr>
      <Table.Td>{first && occurrenceWords(occurrence)}</Table.Td>
      <Table.Td>
        {first && (lastDay === null ? <span className={classes.quiet}>Chưa có hạn</span> : dayText(lastDay))}
        {first && occurrence.sendBy !== null && <span className={classes.small}>Là ngày nghỉ, nên gửi trong ngày {dayText(occurrence.sendBy)}</span>}
        {first && occurrence.collectFrom !== null && <span className={classes.small}>Yêu cầu cấp dưới gửi từ {dayText(occurrence.collectFrom)}</span>}
      </Table.Td>
      <Table.Td>
        {name}
        {hint !== '' && <span className={classes.small}>({hint})</span>}
        {onward.length > 0 && <span className={classes.small}>Nơi nhận báo cáo tiếp {onward.join('; ')}</span>}
      </Table.Td>
      <Table.Td>
        {sending === null && daysLeft !== null ? <DeadlineBadge daysLeft={daysLeft} /> : <StatusBadge status={stateWord} />}
      </Table.Td>
      <Table.Td>
        {sending === null ? (
          <span className={classes.quiet}>Chưa gửi</span>
        ) : (
          <>
            {[dayText(sending.sentOn), sending.documentNumber].filter(Boolean).join(', số ')}
            <span className={classes.small}>{sending.acknowledgedOn === null ? 'Chưa có xác nhận của nơi nhận' : `Nơi nhận xác nhận ${dayText(sending.acknowledgedOn)}`}</span>
          </>
        )}
        {first && reportId !== null && (
          <Button variant="subtle" size="compact-sm" px={0} onClick={() => void navigate('bao-cao', { id: reportId })} aria-label={`Mở báo cáo: ${occurrenceWords(occurrence)}`}>
            Mở báo cáo
          </Button>
        )}
      </Table.Td>
      <Table.Td>
        {first && onReport !== null && (
          <Button deed="report.save" variant="light" size="compact-sm" mb={4} onClick={onReport} aria-label={`Soạn báo cáo: ${occurrenceWords(occurrence)}`}>
            Soạn báo cáo
          </Button>
        )}
        {onSent !== null && (
          <Button deed="obligation.markSent" variant="default" size="compact-sm" onClick={onSent} aria-label={`${sending === null ? 'Ghi đã gửi' : 'Sửa lần gửi'}: ${occurrenceWords(occurrence)}, ${name}`}>
            {sending === null ? 'Ghi đã gửi' : 'Sửa lần gửi'}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

/** «Năm 2024», «Đến 25/06/2026», «Một lần». */
export function occurrenceWords({ key, year }: Pick<OccurrenceView, 'key' | 'year'>): string {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(key)) return `Kỳ ${dayText(key)}`;
  return year === null ? 'Một lần' : `Năm ${year}`;
}
