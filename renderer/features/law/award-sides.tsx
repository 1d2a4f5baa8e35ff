import { holdsOn, standingOn } from '../../../shared/catalogue/dated.ts';
import { shortCitation } from '../../../shared/catalogue/citation.ts';
import { RECIPIENT_WORDS } from '../../../shared/eligibility/words.ts';
import { workCalendar } from '../../../shared/domain/calendar/working-days.ts';
import { BALLOT_WORDS } from '../../../shared/law/entry-words.ts';
import { deadlineDay } from '../../../shared/law/deadline-day.ts';
import { deadlineWords } from '../../../shared/law/deadline-words.ts';
import { councilRuleOf } from '../../../shared/law/law-book.ts';
import { otherWords } from '../../../shared/law/words.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { formatPercent } from '../../../shared/text/numbers.ts';
import { Section } from '../../components/page.tsx';
import { EmptyState } from '../../components/states.tsx';
import type { AwardPart } from './award-page.tsx';
import { bonusesOf, sumWords } from './bonus-line.ts';
import { RuleLine } from './rule-line.tsx';
import classes from './law.module.css';

/** Share of votes and what the province sets about the council. */
export function VotesSection({ award, law, onConfirm }: AwardPart) {
  const thresholds = standingOn(award.voteThresholds, law.date, () => '');
  const council = councilRuleOf(law, award.code);
  return (
    <Section title="Biểu quyết" flush>
      {thresholds.length === 0 && council === null ? (
        <EmptyState compact sentence="Dữ liệu không có quy định về tỷ lệ phiếu. Ghi quy định của đơn vị trong Thiết lập, hoặc của tỉnh." />
      ) : (
        <ul className={classes.rules}>
          {thresholds.map(({ record, standing }) => {
            const words = `${record.comparator === 'majority' ? 'Quá nửa' : `Từ ${formatPercent(record.minPct ?? 0)}`} ${record.base === 'all_members' ? 'tổng số thành viên' : 'số người biểu quyết'}`;
            return (
              <RuleLine key={record.citation} rule={record} name={words} onConfirm={() => onConfirm('voteThresholds', record, words)} remark={standing === 'in-force' ? '' : standing === 'lapsed' ? 'căn cứ đã hết hiệu lực' : 'chưa có hiệu lực'}>
                {words}
                {record.councils === 'all_levels' && <span className={classes.small}>Hội đồng các cấp</span>}
              </RuleLine>
            );
          })}
          {council !== null && (
            <RuleLine rule={{ ...council, origin: 'province' }} name="Hội đồng">
              {[
                council.minAttendancePct === null ? '' : `Họp khi có từ ${formatPercent(council.minAttendancePct)} thành viên`,
                council.absentInWriting === null ? '' : council.absentInWriting ? 'Lấy ý kiến bằng văn bản của người vắng' : 'Không lấy ý kiến của người vắng',
                council.ballot === null ? '' : BALLOT_WORDS[council.ballot],
              ].filter(Boolean).join(' · ')}
            </RuleLine>
          )}
        </ul>
      )}
    </Section>
  );
}

/** Terms of the steps, with the last day of this year where it can be told. */
export function DeadlinesSection({ award, law, onConfirm }: AwardPart) {
  const deadlines = award.deadlines.filter((deadline) => holdsOn(deadline, law.date));
  const year = Number(law.date.slice(0, 4));
  return (
    <Section title="Thời hạn" flush>
      {deadlines.length === 0 ? (
        <EmptyState compact sentence="Dữ liệu không có thời hạn chung. Thời hạn theo quy định của tỉnh hoặc kế hoạch của phong trào." />
      ) : (
        <ul className={classes.rules}>
          {deadlines.map((deadline) => {
            const words = deadlineWords(deadline);
            const day = deadlineDay(deadline, { year, events: {}, calendar: workCalendar() });
            return (
              <RuleLine key={words} rule={deadline} name={words} onConfirm={() => onConfirm('deadlines', deadline, words)}>
                {words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)}
                {day !== null && deadline.step !== 'occasion' && <span className={classes.small}>Ngày cuối cho năm {year}: {formatScreenDate(day)}</span>}
              </RuleLine>
            );
          })}
        </ul>
      )}
    </Section>
  );
}

/** Money and what is handed over with it, for a decision of the day. */
export function BonusSection({ award, law, onConfirm }: AwardPart) {
  const bonuses = bonusesOf(award, law);
  const foreign = award.bonuses.some((rule) => rule.payFormFor?.foreigner === 'souvenir' && holdsOn(rule, law.date));
  const objects = award.objects !== null && holdsOn(award.objects, law.date) ? award.objects : null;
  return (
    <Section title="Tiền thưởng, hiện vật" note={`Theo quyết định ký ngày ${formatScreenDate(law.date)}.`} flush>
      <ul className={classes.rules}>
        {bonuses.map(({ recipientClass, reading }) => {
          const rule = award.bonuses.find((one) => one.recipientClass === recipientClass && holdsOn(one, law.date));
          const name = `Tiền thưởng ${RECIPIENT_WORDS[recipientClass]}`;
          return (
            <RuleLine key={recipientClass} rule={{ citation: reading.citation, confidence: reading.state === 'ask' ? 'low' : reading.confidence }} name={name} {...(rule === undefined || rule.limit !== 'exact' || reading.confidence === 'high' && rule.status === 'confirmed' ? {} : { onConfirm: () => onConfirm('bonuses', rule, name) })}>
              <span className={classes.name}>
                {RECIPIENT_WORDS[recipientClass].charAt(0).toLocaleUpperCase('vi') + RECIPIENT_WORDS[recipientClass].slice(1)}: <span className={classes.sum}>{sumWords(reading)}</span>
              </span>
              <span className={classes.small}>{reading.sentence}</span>
            </RuleLine>
          );
        })}
        {bonuses.length === 0 && <li className={classes.rule}>Dữ liệu không có mức tiền thưởng.</li>}
        {foreign && <li className={classes.rule}>Người nước ngoài: tặng phẩm lưu niệm có giá trị tương đương thay cho tiền.</li>}
        {objects !== null && (
          <li className={classes.rule}>
            {objects.items.length === 0 ? 'Chỉ có tiền thưởng, không kèm hiện vật.' : `Hiện vật: ${objects.items.map(otherWords).join(', ')}.`}
            <div className={classes.meta}>{shortCitation(objects.citation)}</div>
          </li>
        )}
      </ul>
    </Section>
  );
}
