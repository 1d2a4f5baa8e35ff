import type { OrganisationFields } from '../../../shared/domain/organisation.ts';
import { fault } from '../../../shared/result.ts';
import type { Fault } from '../../../shared/result.ts';
import { cellName, missing } from '../../components/form/index.ts';
import type { FormRow } from '../../components/form/index.ts';
import type { OrganisationView } from './store.ts';

export interface NameRow extends FormRow {
  readonly name: string;
  readonly until: string | null;
}
export interface PredecessorRow extends FormRow {
  readonly organisationId: string | null;
  readonly share: 'whole' | 'part' | null;
  readonly on: string | null;
  readonly source: string;
}
export interface AreaRow extends FormRow {
  readonly areaClass: OrganisationFields['areaClasses'][number]['areaClass'] | null;
  readonly from: string | null;
  readonly source: string;
}

export interface OrganisationValues {
  readonly name: string;
  readonly kind: OrganisationFields['kind'] | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly district: string;
  readonly source: string;
  readonly own: boolean;
  readonly formerNames: readonly NameRow[];
  readonly predecessors: readonly PredecessorRow[];
  readonly areaClasses: readonly AreaRow[];
}

export const BLANK: OrganisationValues = { name: '', kind: null, validFrom: null, validTo: null, district: '', source: '', own: false, formerNames: [], predecessors: [], areaClasses: [] };

const keyed = <T extends object>(rows: readonly T[]) => rows.map((row, index) => ({ ...row, key: `dong-${index + 1}` }));

export function valuesOf({ name, kind, validFrom, validTo, district, source, own, formerNames, predecessors, areaClasses }: OrganisationView): OrganisationValues {
  return { name, kind, validFrom, validTo, district, source, own, formerNames: keyed(formerNames), predecessors: keyed(predecessors), areaClasses: keyed(areaClasses) };
}

const LABELS = {
  formerNames: { line: 'Tên cũ', columns: { name: 'tên', until: 'ngày cuối' } },
  predecessors: { line: 'Đơn vị tiền thân', columns: { organisationId: 'đơn vị', share: 'phần nhập vào', on: 'ngày', source: 'văn bản' } },
  areaClasses: { line: 'Khu vực', columns: { areaClass: 'loại khu vực', from: 'từ ngày', source: 'văn bản' } },
} as const;

export function organisationFaults(values: OrganisationValues): Fault[] {
  const { validFrom, validTo } = values;
  const cells = (Object.keys(LABELS) as (keyof typeof LABELS)[]).flatMap((list) => {
    const { line, columns } = LABELS[list];
    return values[list].flatMap((row, index) =>
      Object.entries(columns).flatMap(([column, word]) => {
        const value = (row as unknown as Readonly<Record<string, unknown>>)[column];
        return value === null || value === '' ? [fault('bat-buoc', `${line} thứ ${index + 1} chưa ghi ${word}.`, { item: cellName(list, row, column) })] : [];
      }),
    );
  });
  return [
    ...missing(values, { name: 'Tên đơn vị', kind: 'Loại' }),
    ...(validFrom !== null && validTo !== null && validTo < validFrom ? [fault('ngay-nguoc', 'Ngày kết thúc trước ngày bắt đầu.', { item: 'validTo' })] : []),
    ...cells,
  ];
}

/** The fields of values that `organisationFaults` finds nothing wrong with. */
export function fieldsOf(values: OrganisationValues): OrganisationFields {
  const { kind, formerNames, predecessors, areaClasses, name, validFrom, validTo, district, source, own } = values;
  return {
    name, kind: kind ?? 'xa', validFrom, validTo, district, source, own,
    formerNames: formerNames.map((row) => ({ name: row.name, until: row.until ?? '' })),
    predecessors: predecessors.map((row) => ({ organisationId: row.organisationId ?? '', share: row.share ?? 'whole', on: row.on ?? '', source: row.source })),
    areaClasses: areaClasses.map((row) => ({ areaClass: row.areaClass ?? 'khong', from: row.from ?? '', source: row.source })),
  };
}
