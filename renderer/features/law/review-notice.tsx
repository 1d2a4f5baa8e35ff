import { IconFileSearch } from '@tabler/icons-react';
import { Button } from '../../components/button.tsx';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import type { RuleSetReview } from '../../../shared/catalogue/rule-sets.ts';
import type { LawBook } from '../../../shared/law/law-book.ts';
import type { Confirming } from './confirm-dialog.tsx';
import classes from './law.module.css';

interface ReviewNoticeProps {
  /** Sets whose review date has come, unconfirmed. */
  readonly due: readonly RuleSetReview[];
  readonly onConfirm: (confirming: Confirming) => void;
}

/** One banner for the sets shown, whatever their number of rules. */
export function ReviewNotice({ due, onConfirm }: ReviewNoticeProps) {
  if (due.length === 0) return null;
  const texts = [...new Set(due.flatMap((set) => set.texts))].sort();
  const one = due.length === 1 ? due[0] : undefined;
  const since = due.map(({ reviewBy }) => reviewBy ?? '').sort()[0] ?? '';
  return (
    <section className={classes.notice} aria-label="Cần kiểm tra văn bản">
      <IconFileSearch size={20} stroke={1.75} aria-hidden />
      <div className={classes.noticeWords}>
        Cần kiểm tra văn bản: quy định {one === undefined ? `của ${due.length} danh hiệu, hình thức khen thưởng` : `về ${one.nameVi}`} đã đến ngày rà soát
        {since === '' ? '' : ` (${formatScreenDate(since)})`}.{texts.length > 0 && <span className={classes.small}>Dựa trên {texts.join('; ')}.</span>}
      </div>
      <Button deed="law.confirm" variant="default" onClick={() => onConfirm({ awardCode: one?.code ?? null, rule: null, texts })}>
        {one === undefined ? 'Đã đối chiếu tất cả' : 'Đã đối chiếu'}
      </Button>
    </section>
  );
}

/** What was decided in putting the law together: a profile out of its days, national rules that stay. */
export function LawNotices({ law, awardCode = null, general = false }: { readonly law: LawBook; readonly awardCode?: string | null; /** Only what is about no single award. */ readonly general?: boolean }) {
  const shown = law.notices.filter((notice) => notice.awardCode === null || (!general && (awardCode === null || notice.awardCode === awardCode)));
  if (shown.length === 0) return null;
  return (
    <section className={classes.notice} aria-label="Quy định của tỉnh">
      <IconFileSearch size={20} stroke={1.75} aria-hidden />
      <div className={classes.noticeWords}>
        {shown.map(({ sentence }) => (
          <div key={sentence}>{sentence}</div>
        ))}
      </div>
    </section>
  );
}
