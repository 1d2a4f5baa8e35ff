import { Section } from '../../components/page.tsx';
import { PaperList } from '../../components/paper-list.tsx';
import type { ListedPaper } from '../../components/paper-list.tsx';
import { PaperPreview, usePapers } from '../../components/use-papers.tsx';

const PAPERS: readonly ListedPaper[] = [
  { kind: 'to-trinh', title: 'Tờ trình', saves: ['docx'] },
  { kind: 'danh-sach', title: 'Danh sách đề nghị khen thưởng', saves: ['docx', 'xlsx'] },
  { kind: 'danh-sach-trich-ngang', title: 'Danh sách trích ngang', saves: ['docx', 'xlsx'] },
  { kind: 'danh-sach-theo-dong', title: 'Danh sách theo dòng', saves: ['docx'] },
  { kind: 'bao-cao-thanh-tich', title: 'In tất cả báo cáo thành tích', saves: ['docx'] },
  { kind: 'bia-ho-so', title: 'Bìa hồ sơ', saves: ['docx'] },
  { kind: 'muc-luc', title: 'Mục lục hồ sơ', saves: ['docx'] },
];

const WITHDRAWAL: ListedPaper = { kind: 'cong-van-thu-hoi', title: 'Công văn thu hồi', saves: ['docx'] };

interface PapersProps {
  readonly dossierId: string;
  /** Particulars of the unit are missing that every paper prints. */
  readonly blocked: boolean;
  /** Something of it was taken back after it was sent. */
  readonly withdrawn: boolean;
}

/** The papers of a dossier: seen as they are printed, or saved to be worked on. */
export function Papers({ dossierId, blocked, withdrawn }: PapersProps) {
  const papers = usePapers();
  return (
    <Section title="Giấy tờ" {...(blocked ? { note: 'Trả lời các câu hỏi ở «Trước khi trình» trước khi in.' } : {})}>
      <PaperList papers={papers} id={dossierId} list={withdrawn ? [...PAPERS, WITHDRAWAL] : PAPERS} />
      <PaperPreview of={papers} />
    </Section>
  );
}
