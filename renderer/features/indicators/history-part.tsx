import { dayText } from '../../components/day-words.ts';
import { useIndicators } from './store.ts';
import type { HistoryLine, IndicatorLine } from './store.ts';
import { kindWords, valueWords } from './words.ts';
import classes from './indicators.module.css';

const DEED_WORDS: Readonly<Record<HistoryLine['deed'], string>> = { nhap: 'nhập', sua: 'sửa thành', xoa: 'xóa', 'khoi-phuc': 'khôi phục' };

/** Who entered, changed and removed what, newest first; what was replaced stays readable here (R25). */
export function HistoryPart({ line }: { readonly line: IndicatorLine }) {
  const { history } = useIndicators();
  if (history.phase !== 'ready' || history.value.length === 0) return null;
  return (
    <details className={classes.history}>
      <summary>Lịch sử số liệu ({history.value.length})</summary>
      <ol>
        {history.value.map((entry, index) => (
          <li key={index}>
            {dayText(entry.on)} – {entry.by} {DEED_WORDS[entry.deed]} <b>{valueWords(line, entry)}</b> cho năm {entry.year}
            <span className={classes.meta}>{[kindWords(line, entry.kind), entry.unitName, `nguồn: ${entry.source}`].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
