import { Text } from '@mantine/core';
import { Section } from '../../components/page.tsx';
import { PaperList } from '../../components/paper-list.tsx';
import { PaperPreview, usePapers } from '../../components/use-papers.tsx';

/** Máy in: proves that papers leave the printer at their own size. */
export function Printing() {
  const papers = usePapers();
  return (
    <Section title="Máy in">
      <Text mb={8}>Giấy tờ được lập đúng từng milimét. Khi in chọn cỡ thật (Actual size, 100 %), không chọn vừa khổ giấy. In tờ thử rồi đo bằng thước một lần cho mỗi máy in.</Text>
      <PaperList papers={papers} id="" list={[{ kind: 'to-thu-may-in', title: 'Tờ thử máy in', saves: [] }]} />
      <PaperPreview of={papers} />
    </Section>
  );
}
