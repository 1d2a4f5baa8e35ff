import type { ReactNode } from 'react';
import type { Confidence, Origin } from '../../../shared/catalogue/award-schema.ts';
import { shortCitation } from '../../../shared/catalogue/citation.ts';
import { ORIGIN_WORDS } from '../../../shared/law/origin-words.ts';
import { Button } from '../../components/button.tsx';
import { ConfidenceMark } from '../../components/status-badge.tsx';
import classes from './law.module.css';

interface Rule {
  readonly citation: string;
  readonly confidence: Confidence;
  readonly origin?: Origin;
}

interface RuleLineProps {
  readonly rule: Rule;
  /** How a confirmation of this rule alone is asked; absent where there is nothing to confirm. */
  readonly onConfirm?: () => void;
  /** Name of the rule for those who hear the screen. */
  readonly name: string;
  /** Said beside the citation: not in force, from when. */
  readonly remark?: string;
  readonly children: ReactNode;
}

/** One rule: its words, then where it stands and how sure it is. Only what is of low confidence carries a mark of its own. */
export function RuleLine({ rule, name, remark = '', onConfirm, children }: RuleLineProps) {
  const origin = rule.origin === undefined ? '' : ORIGIN_WORDS[rule.origin];
  return (
    <li className={classes.rule}>
      {children}
      <div className={classes.meta}>
        {origin !== '' && <span className={rule.origin === 'province' ? classes.ours : undefined}>{origin}</span>}
        <span>{shortCitation(rule.citation)}</span>
        {remark !== '' && <span>{remark}</span>}
        {rule.confidence === 'low' && <ConfidenceMark reason="Chưa đối chiếu được với văn bản. Quy định này chỉ gợi ý, không tự quyết định." />}
        {rule.confidence === 'low' && onConfirm !== undefined && (
          <Button deed="law.confirm" variant="subtle" size="compact-xs" onClick={onConfirm} aria-label={`Đã đối chiếu: ${name}`}>
            Đã đối chiếu
          </Button>
        )}
      </div>
    </li>
  );
}
