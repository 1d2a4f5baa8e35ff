import { useState } from 'react';
import { navigate } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { PaperList } from '../../components/paper-list.tsx';
import type { ListedPaper } from '../../components/paper-list.tsx';
import type { PapersHandle } from '../../components/use-papers.tsx';
import { DecisionLayout } from './decision-layout.tsx';
import { PrintDialog } from './print-dialog.tsx';
import type { DecisionPageData } from './store.ts';
import classes from './decisions.module.css';

interface DecisionPapersProps {
  readonly data: DecisionPageData;
  readonly papers: PapersHandle;
}

/** Papers of a decision: seen as they are printed, or saved as Word. Decision and certificates only where the unit made it. */
export function DecisionPapers({ data: { decision, after, own }, papers }: DecisionPapersProps) {
  const [printing, setPrinting] = useState(false);
  const standing = after.awards.filter(({ entry }) => entry.cancelledOn === null);
  const fresh = standing.filter(({ certificate }) => certificate === 'chua-in');
  const certificates = standing.length > 1 ? `Giấy khen (${standing.length} tờ)` : 'Giấy khen';
  const list: readonly ListedPaper[] = [
    ...(own ? [{ kind: 'quyet-dinh', title: 'Quyết định', saves: ['docx'] } as const] : []),
    { kind: 'danh-sach-quyet-dinh', title: 'Danh sách kèm theo', saves: ['docx'] },
    ...(own && standing.length > 0 ? [{ kind: 'giay-khen', title: certificates, saves: ['docx'] } as const] : []),
    ...(standing.length > 0 ? [{ kind: 'tien-thuong', title: 'Danh sách ký nhận tiền thưởng', saves: ['docx', 'xlsx'] } as const] : []),
  ];
  return (
    <>
      {own && standing.length > 0 && <DecisionLayout decisionId={decision.id} />}
      <PaperList papers={papers} id={decision.id} list={list} across />
      {standing.length > 0 && (
        <div className={classes.after}>
          {own && (
            <Button deed="certificate.make" size="compact-md" onClick={() => void navigate('in-giay-khen', { id: decision.id })}>
              In giấy khen…
            </Button>
          )}
          {own && fresh.length > 0 && (
            <Button deed="certificate.print" size="compact-md" variant="light" onClick={() => setPrinting(true)}>
              {fresh.length === 1 ? 'Ghi đã in giấy khen' : `Ghi đã in ${fresh.length} giấy khen`}
            </Button>
          )}
          <Button size="compact-md" variant="subtle" onClick={() => void navigate('danh-sach-cong-bo', { id: decision.id })}>
            Danh sách công bố
          </Button>
        </div>
      )}
      {printing && <PrintDialog awards={fresh} papers={papers} onClose={() => setPrinting(false)} />}
    </>
  );
}
