import { PaperList } from '../../components/paper-list.tsx';
import type { ListedPaper } from '../../components/paper-list.tsx';
import type { PapersHandle } from '../../components/use-papers.tsx';

interface DecisionPapersProps {
  readonly decisionId: string;
  /** Only the list can be printed of a decision of others. */
  readonly own: boolean;
  /** How many lines are awarded: one certificate each. */
  readonly awarded: number;
  readonly papers: PapersHandle;
}

/** Papers of a decision: seen as they are printed, or saved as Word. */
export function DecisionPapers({ decisionId, own, awarded, papers }: DecisionPapersProps) {
  const certificates = awarded > 1 ? `Giấy khen (${awarded} tờ)` : 'Giấy khen';
  const list: readonly ListedPaper[] = [
    ...(own ? [{ kind: 'quyet-dinh', title: 'Quyết định', saves: ['docx'] } as const] : []),
    { kind: 'danh-sach-quyet-dinh', title: 'Danh sách kèm theo', saves: ['docx'] },
    ...(own && awarded > 0 ? [{ kind: 'giay-khen', title: certificates, saves: ['docx'] } as const] : []),
  ];
  return <PaperList papers={papers} id={decisionId} list={list} across />;
}
