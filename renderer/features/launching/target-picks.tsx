import { Checkbox, Input } from '@mantine/core';
import { toIndicatorTarget } from '../../../shared/domain/own-target.ts';
import type { FieldBinding } from '../../components/form/field.ts';
import { useLaunching } from './store.ts';
import type { OwnTarget } from './store.ts';
import classes from './launching.module.css';

/** Words of an own target with its figure, where the text does not say it already. */
export function targetWords(own: OwnTarget): string {
  const { figure } = toIndicatorTarget(own);
  return figure === '' || own.text.includes(figure) ? own.text : `${own.text}: ${figure}`;
}

/** Own targets that the plan prints, in the order of the list. */
export function TargetPicks({ binding: { name, value, onCommit } }: { readonly binding: FieldBinding<readonly string[]>; readonly campaignId: string }) {
  const targets = useLaunching((state) => state.targets);
  const pick = (id: string, on: boolean) => onCommit(targets.filter((own) => (own.id === id ? on : value.includes(own.id))).map((own) => own.id));
  return (
    <Input.Wrapper component="fieldset" className={classes.picks} label="Chỉ tiêu của đơn vị" labelElement="div" description={targets.length === 0 ? undefined : 'Chọn chỉ tiêu được in trong kế hoạch.'}>
      {targets.length === 0 ? (
        <p className={classes.quiet}>Đơn vị chưa đặt chỉ tiêu riêng; kế hoạch in chỉ tiêu được giao.</p>
      ) : (
        <div className={classes.pickList}>
          {targets.map((own) => (
            <Checkbox key={own.id} data-field={name} label={targetWords(own)} checked={value.includes(own.id)} onChange={(event) => pick(own.id, event.currentTarget.checked)} />
          ))}
        </div>
      )}
    </Input.Wrapper>
  );
}
