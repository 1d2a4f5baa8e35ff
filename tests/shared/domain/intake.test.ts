import { expect, it } from 'vitest';
import { changesBetween, intakeState, mended } from '../../../shared/domain/intake.ts';
import type { IntakeContent, IntakeLine } from '../../../shared/domain/intake.ts';
import { SubjectFields } from '../../../shared/domain/subject.ts';

const content = (name: string, merit: string): IntakeContent => ({ fields: SubjectFields.parse({ kind: 'person', name }), award: null, awardText: 'Giấy khen', merit, note: '' });
const line: IntakeLine = { ...content('Vũ Văn Thí', 'cũ'), id: 'l1', version: 3, intakeId: 'i1', position: 0, sending: 1, state: 'returned', subjectId: 's1', apart: false, nominationId: 'n1', earlier: [] };

it.each([
  [[], 'waiting'],
  [['waiting', 'accepted'], 'waiting'],
  [['returned', 'accepted'], 'returned'],
  [['returned', 'waiting'], 'waiting'],
  [['accepted', 'accepted'], 'accepted'],
] as const)('a list of %j is %s', (states, wanted) => {
  expect(intakeState(states.map((state) => ({ state })))).toBe(wanted);
});

it('R69: a mended line keeps its identity, its subject and its nomination; both versions stand', () => {
  const once = mended(line, content('Vũ Văn Thí', 'mới'), 2);
  expect(once).toMatchObject({ id: 'l1', subjectId: 's1', nominationId: 'n1', state: 'waiting', sending: 2, merit: 'mới', earlier: [{ sending: 1, merit: 'cũ' }] });
  expect(mended({ ...once, state: 'returned' }, content('Vũ Văn Thí', 'mới nữa'), 3).earlier.map(({ sending, merit }) => [sending, merit])).toEqual([[1, 'cũ'], [2, 'mới']]);
});

it('says what changed between two sendings', () => {
  const name = ({ awardText }: IntakeContent) => awardText;
  expect(changesBetween(content('A', 'x'), content('A', 'x'), name)).toEqual([]);
  expect(changesBetween(content('A', ''), { ...content('B', 'x'), awardText: 'Bằng khen' }, name)).toEqual(['Tên: A → B', 'Hình thức: Giấy khen → Bằng khen', 'Thành tích: (trống) → x']);
});
