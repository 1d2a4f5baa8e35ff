import type { LaunchingFields } from './store.ts';
import type { FormRow } from '../../components/form/index.ts';
import { cellName, missing } from '../../components/form/index.ts';
import { fault } from '../../../shared/result.ts';
import type { Fault } from '../../../shared/result.ts';

export interface TaskRow extends FormRow {
  readonly body: string;
  readonly task: string;
  readonly due: string | null;
}

export interface PlanValues {
  readonly number: string;
  readonly date: string | null;
  readonly title: string;
  readonly purpose: string;
  readonly contents: string;
  readonly ownTargetIds: readonly string[];
  readonly tasks: readonly TaskRow[];
  readonly signerId: string | null;
  /** One receiver per line. */
  readonly recipients: string;
}

export function valuesOf(fields: LaunchingFields): PlanValues {
  const { number, date, title, purpose, contents, ownTargetIds, tasks, signerId, recipients } = fields;
  return { number, date, title, purpose, contents, ownTargetIds, tasks: tasks.map(({ id, body, task, due }) => ({ key: id, body, task, due })), signerId, recipients: recipients.join('\n') };
}

export const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean);

export function fieldsOf(campaignId: string, values: PlanValues): LaunchingFields {
  const { number, date, title, purpose, contents, ownTargetIds, tasks, signerId, recipients } = values;
  return { campaignId, number, date, title: title.replace(/\s+/gu, ' '), purpose, contents, ownTargetIds: [...ownTargetIds], tasks: tasks.map(({ key, body, task, due }) => ({ id: key, body, task, due })), signerId, recipients: linesOf(recipients) };
}

/** @param toIssue what issuing needs is asked for as well */
export function planFaults(values: PlanValues, toIssue: boolean): Fault[] {
  return [
    ...missing(values, { title: 'Tên kế hoạch', ...(toIssue ? { number: 'Số kế hoạch', date: 'Ngày ban hành', contents: 'Nội dung thi đua', signerId: 'Người ký' } : {}) }),
    ...values.tasks.flatMap((row, index) => [
      ...(row.body === '' ? [fault('bat-buoc', `Nhiệm vụ ${index + 1} chưa ghi nơi thực hiện.`, { item: cellName('tasks', row, 'body') })] : []),
      ...(row.task === '' ? [fault('bat-buoc', `Nhiệm vụ ${index + 1} chưa ghi việc.`, { item: cellName('tasks', row, 'task') })] : []),
    ]),
    ...(linesOf(values.recipients).some((line) => line.length > 300) ? [fault('dai-qua', 'Mỗi nơi nhận ghi trong một dòng, không quá 300 chữ.', { item: 'recipients' })] : []),
  ];
}
