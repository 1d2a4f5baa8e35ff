import { flagWords } from '../../components/flag-words.ts';
import { KeyValueList } from '../../components/key-value-list.tsx';
import { MERIT_CAPACITY_WORDS } from '../../../shared/domain/nomination.ts';
import type { NominationData } from './store.ts';
import classes from './nominations.module.css';

/** The content of a nomination that cannot be changed now. */
export function FrozenFields({ data: { nomination, awardName } }: { readonly data: NominationData }) {
  const lines = (text: string) => (text === '' ? '' : <span className={classes.lines}>{text}</span>);
  return (
    <KeyValueList
      items={[
        { label: 'Danh hiệu/Hình thức đề nghị', value: awardName },
        { label: 'Thành tích (in trên bằng)', value: nomination.merit },
        { label: 'Tóm tắt thành tích', value: lines(nomination.summary) },
        { label: 'Căn cứ (các năm, số quyết định)', value: lines(nomination.grounds) },
        { label: 'Tư cách lập thành tích', value: nomination.capacity === null ? null : MERIT_CAPACITY_WORDS[nomination.capacity] },
        { label: 'Đặc điểm', value: flagWords(nomination.flags) },
        ...(nomination.overrideReason === '' ? [] : [{ label: 'Lý do vẫn gửi', value: lines(nomination.overrideReason) }]),
      ]}
    />
  );
}
