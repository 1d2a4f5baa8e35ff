import { TextInput } from '@mantine/core';
import { nfc } from '../../../shared/text/normal.ts';
import { useTyping } from '../../components/form/typing.ts';

/** The paper that a whole set of figures comes from (R25). */
export function SourceField({ onText }: { readonly onText: (text: string) => void }) {
  const typing = useTyping<HTMLInputElement>('', 0, (text) => onText(nfc(text)), () => undefined);
  const { ref, defaultValue, onChange } = typing;
  return <TextInput ref={ref} defaultValue={defaultValue} onChange={onChange} label="Nguồn số liệu" placeholder="Ví dụ: Báo cáo số 12/BC-UBND ngày 05/01/2026" required w={380} maxLength={300} data-field="source" autoComplete="off" spellCheck={false} />;
}
