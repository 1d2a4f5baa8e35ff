import type { RecipientToken } from '../../shared/catalogue/award-schema.ts';

/** A small seeded generator (mulberry32): the same seed gives the same sample data. Not for keys. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Võ', 'Lò', 'Y', 'H’'];
const MIDDLE = ['Văn', 'Thị', 'Đức', 'Ngọc', 'Minh', 'Thu', 'Xuân'];
/** Given names no one bears: sample people can be told from real ones at a glance. */
const GIVEN = ['Mẫu', 'Thí Dụ', 'Ví Dụ', 'Minh Họa', 'Giả Định', 'Thử', 'Làm Mẫu'];
const VILLAGES = ['thôn Mẫu Đông', 'thôn Mẫu Tây', 'buôn Thí Dụ', 'tổ dân phố Giả Định 2', 'bản Ví Dụ'];
const POSITIONS = ['Trưởng thôn', 'Giáo viên', 'Công chức Văn hóa - Xã hội', 'Y sĩ Trạm Y tế', 'Bí thư Chi đoàn', 'Nông dân'];
const OFFICIALS = ['Giáo viên', 'Công chức Văn hóa - Xã hội', 'Y sĩ Trạm Y tế'];

/** Group of the award law that a sample position suggests. */
export function sampleTag(position: string): RecipientToken {
  return OFFICIALS.includes(position) ? 'official' : position === 'Nông dân' ? 'farmer' : 'other_labourer';
}

export interface SamplePerson {
  readonly honorific: string;
  readonly name: string;
  readonly birthYear: number;
  readonly position: string;
  readonly workplace: string;
  readonly address: string;
}

/** Invented people, all of different names for one generator. */
export function samplePeople(random: () => number, count: number): SamplePerson[] {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const people: SamplePerson[] = [];
  const taken = new Set<string>();
  while (people.length < count) {
    const middle = pick(MIDDLE);
    const name = `${pick(FAMILY)} ${middle} ${pick(GIVEN)}`;
    if (taken.has(name)) continue;
    taken.add(name);
    const address = pick(VILLAGES);
    people.push({ honorific: middle === 'Thị' || middle === 'Thu' ? 'Bà' : 'Ông', name, birthYear: 1960 + Math.floor(random() * 45), position: pick(POSITIONS), workplace: address, address });
  }
  return people;
}
