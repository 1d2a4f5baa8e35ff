import { z } from 'zod';
import { RecipientToken } from '../catalogue/award-schema.ts';
import { Id, IsoDate, Line, Prose, RequiredLine, Stored, Year } from './common.ts';

export const SUBJECT_KINDS = ['person', 'collective', 'household'] as const;
export const SubjectKind = z.enum(SUBJECT_KINDS);
export type SubjectKind = z.infer<typeof SubjectKind>;

export const SUBJECT_KIND_WORDS: Readonly<Record<SubjectKind, string>> = {
  person: 'Cá nhân',
  collective: 'Tập thể',
  household: 'Hộ gia đình',
};

/** Birth is a day, a year alone, or not known; a year is never turned into 1 January. */
export const Birth = z.union([z.object({ date: IsoDate }), z.object({ year: Year })]).nullable();
export type Birth = z.infer<typeof Birth>;

/** Flags that sort selection lists and feed statistics (R50). */
export const SubjectFlags = z.object({
  smallCollective: z.boolean().default(false),
  directWorker: z.boolean().default(false),
  worker: z.boolean().default(false),
  farmer: z.boolean().default(false),
  difficultArea: z.boolean().default(false),
});
export type SubjectFlags = z.infer<typeof SubjectFlags>;
export const SUBJECT_FLAG_WORDS: Readonly<Record<keyof SubjectFlags, string>> = {
  smallCollective: 'Tập thể nhỏ',
  directWorker: 'Trực tiếp lao động, sản xuất, chiến đấu',
  worker: 'Công nhân',
  farmer: 'Nông dân',
  difficultArea: 'Địa bàn đặc biệt khó khăn',
};

const Common = {
  name: RequiredLine,
  address: Line.default(''),
  category: Line.default(''),
  /** Tags of the award law beside the class; null: nobody said, which is not the same as none. */
  tags: z.array(RecipientToken).max(10).nullable().default(null),
  flags: SubjectFlags.default({ smallCollective: false, directWorker: false, worker: false, farmer: false, difficultArea: false }),
  /** R45: outside the province, admitted only where a plan says so. */
  outsideProvince: z.boolean().default(false),
  note: Prose.default(''),
};

export const PersonFields = z.object({
  kind: z.literal('person'),
  ...Common,
  /** Form of address, free text; never decides the sex. */
  honorific: Line.default(''),
  otherName: Line.default(''),
  birth: Birth.default(null),
  gender: z.enum(['nam', 'nu']).nullable().default(null),
  nationalId: Line.default(''),
  ethnicity: Line.default(''),
  position: Line.default(''),
  department: Line.default(''),
  workplace: Line.default(''),
  phone: Line.default(''),
});
export const CollectiveFields = z.object({
  kind: z.literal('collective'),
  ...Common,
  /** Name printed on the certificate when it differs. */
  printName: Line.default(''),
  managedBy: Line.default(''),
  field: Line.default(''),
  size: z.number().int().nonnegative().nullable().default(null),
  women: z.number().int().nonnegative().nullable().default(null),
  representative: Line.default(''),
  /** Year it was founded; null: not known. */
  foundedYear: Year.nullable().default(null),
  /** First day it no longer exists; null: it exists. */
  endedOn: IsoDate.nullable().default(null),
  /** Paper by which it ended. */
  endSource: Line.default(''),
  /** Collectives that took over when it ended. Its awards stay its own: nothing is inherited. */
  successorIds: z.array(Id).max(50).default([]),
  /** Whether it may receive flags (cờ thi đua); null: nobody said. */
  mayReceiveFlags: z.boolean().nullable().default(null),
});
export const HouseholdFields = z.object({ kind: z.literal('household'), ...Common });

export const SubjectFields = z.discriminatedUnion('kind', [PersonFields, CollectiveFields, HouseholdFields]);
export type SubjectFields = z.infer<typeof SubjectFields>;
export type PersonFields = z.infer<typeof PersonFields>;
export const Subject = z.discriminatedUnion('kind', [PersonFields.extend(Stored), CollectiveFields.extend(Stored), HouseholdFields.extend(Stored)]);
export type Subject = z.infer<typeof Subject>;

/** «Ông Nguyễn Văn A» for a person with a form of address, the bare name otherwise: as papers say it. Screens show `name`. */
export function displayName(subject: Pick<SubjectFields, 'kind' | 'name'> & { honorific?: string }): string {
  return subject.honorific ? `${subject.honorific} ${subject.name}` : subject.name;
}

const ADDRESSED = /^(?:Ông|Bà|Anh|Chị|Cô|Thầy|Đ\/c|Đồng chí|(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy)|Linh mục|Mục sư|Hòa thượng|Thượng tọa|Đại đức|Ni sư)\s+(?=\p{Lu})/u;

/** The name without the form of address that it was stored with for papers. */
export function plainName(name: string): string {
  return name.replace(ADDRESSED, '');
}

/** «Trưởng thôn, thôn Đông» for lists: position and unit of a person, manager of a collective, address of a household. */
export function placeOf(subject: SubjectFields): string {
  switch (subject.kind) {
    case 'person':
      return [subject.position, subject.department, subject.workplace].filter(Boolean).join(', ');
    case 'collective':
      return subject.managedBy || subject.address;
    case 'household':
      return subject.address;
  }
}

/** Birth as the lists print it: dd/mm/yyyy, the year alone, or nothing. */
export function birthText(birth: Birth): string {
  if (birth === null) return '';
  if ('year' in birth) return String(birth.year);
  const [y, m, d] = birth.date.split('-');
  return `${d}/${m}/${y}`;
}

/** Year of birth, or null when not known. */
export function birthYear(birth: Birth): number | null {
  if (birth === null) return null;
  return 'year' in birth ? birth.year : Number(birth.date.slice(0, 4));
}
