import { dossierItemsOf } from '../../../shared/catalogue/awards.ts';
import type { DossierItemReading } from '../../../shared/catalogue/awards.ts';
import type { AwardCondition } from '../../../shared/catalogue/award-schema.ts';
import { holdsOn } from '../../../shared/catalogue/dated.ts';
import { GROUP_WORDS, conditionSentence, whomWords } from '../../../shared/law/condition-words.ts';
import type { ConditionSentence } from '../../../shared/law/condition-words.ts';
import { REQUIRED_WORDS } from '../../../shared/law/dossier-words.ts';
import { copiesOf, switchOn } from '../../../shared/law/law-book.ts';
import { bodyWords } from '../../../shared/law/words.ts';
import { Section } from '../../components/page.tsx';
import { EmptyState } from '../../components/states.tsx';
import type { AwardPart } from './award-page.tsx';
import { RuleLine } from './rule-line.tsx';
import classes from './law.module.css';

const GROUPS: readonly AwardCondition['group'][] = ['gate', 'standard', 'counting', 'info'];

/** Conditions as sentences, what must hold first. */
export function ConditionsSection({ award, law, onConfirm }: AwardPart) {
  const inForce = award.conditions.filter((condition) => holdsOn(condition, law.date));
  return (
    <Section title="Điều kiện, tiêu chuẩn" flush>
      {inForce.length === 0 && <EmptyState compact sentence="Dữ liệu không có điều kiện nào của ngày này." />}
      {GROUPS.map((group) => {
        const conditions = inForce.filter((condition) => condition.group === group);
        if (conditions.length === 0) return null;
        return (
          <div key={group}>
            <div className={classes.group}>{GROUP_WORDS[group]}</div>
            <ul className={classes.rules}>
              {conditions.map((condition) => {
                const sentence = conditionSentence(condition.test);
                return (
                  <RuleLine
                    key={condition.id}
                    rule={condition}
                    name={sentence.text}
                    onConfirm={() => onConfirm('conditions', condition, sentence.text)}
                    remark={[whomWords(condition) === '' ? '' : `Áp dụng: ${whomWords(condition)}`, condition.severity === 'warn' ? 'chỉ nhắc' : ''].filter(Boolean).join(' · ')}
                  >
                    <Sentence of={sentence} />
                  </RuleLine>
                );
              })}
            </ul>
          </div>
        );
      })}
    </Section>
  );
}

function Sentence({ of: { text, parts } }: { readonly of: ConditionSentence }) {
  if (parts.length === 0) return <span>{text}</span>;
  return (
    <>
      <span>{text}:</span>
      <ul className={classes.parts}>
        {parts.map((part, index) => (
          <li key={`${index} ${part.text}`}>
            <Sentence of={part} />
          </li>
        ))}
      </ul>
    </>
  );
}

const STANDINGS = { 'in-force': '', lapsed: 'căn cứ đã hết hiệu lực', 'not-yet': 'chưa có hiệu lực' } as const;

/** Papers of the dossier with when each is needed. */
export function DossierSection({ award, law, onConfirm }: AwardPart) {
  const items = dossierItemsOf(award, law.date);
  const copies = copiesOf(law, award.code);
  const asked = switchOn(law, 'province_asks', award.code);
  return (
    <Section title="Thành phần hồ sơ" note={copies === null ? undefined : `Tỉnh yêu cầu ${copies} bộ.`} flush>
      {items.length === 0 ? (
        <EmptyState compact sentence="Dữ liệu không có thành phần hồ sơ của danh hiệu, hình thức này." />
      ) : (
        <ul className={classes.rules}>
          {items.map((item) => (
            <RuleLine
              key={`${item.docCode} ${(item.appliesTo ?? []).join()}`}
              rule={item}
              name={item.nameVi}
              onConfirm={() => onConfirm('dossier', item, item.nameVi)}
              remark={[whomWords(item) === '' ? '' : `Áp dụng: ${whomWords(item)}`, STANDINGS[item.standing]].filter(Boolean).join(' · ')}
            >
              <span className={classes.name}>{item.nameVi}</span>
              <span className={classes.small}>{paperWords(item, asked)}</span>
            </RuleLine>
          ))}
        </ul>
      )}
    </Section>
  );
}

function paperWords(item: DossierItemReading, asked: boolean): string {
  const need = item.required ? 'Phải có' : item.oneOfGroup !== null ? 'Cần một trong các giấy tờ thay thế nhau' : item.requiredWhen === null ? 'Tùy căn cứ' : item.requiredWhen.map((when) => (when === 'province_asks' && asked ? 'Phải có: tỉnh yêu cầu' : REQUIRED_WORDS[when])).join(' và ');
  const forms = [...new Set(item.forms.map(({ no, law }) => `Mẫu số ${no}, ${law}`))].join('; ');
  return [need, item.copies === undefined ? '' : `${item.copies} bản`, item.heldBy === undefined ? '' : `do ${item.heldBy.map(bodyWords).join(', ')} họp`, forms].filter(Boolean).join(' · ');
}
