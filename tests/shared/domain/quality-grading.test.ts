import { describe, expect, it } from 'vitest';
import { gradingMismatch } from '../../../shared/domain/quality-grading.ts';

const proposal = (merit: string) => ({ merit, summary: '', grounds: '' });

describe('quality grading beside a proposal', () => {
  it.each([
    ['xuat-sac', 'Hoàn thành xuất sắc nhiệm vụ năm 2025', null],
    ['tot', 'Hoàn thành xuất sắc nhiệm vụ năm 2025', 'Đề nghị ghi «Hoàn thành xuất sắc nhiệm vụ» nhưng năm 2025 xếp loại «Hoàn thành tốt nhiệm vụ».'],
    ['hoan-thanh', 'hoàn thành tốt nhiệm vụ được giao', 'Đề nghị ghi «Hoàn thành tốt nhiệm vụ» nhưng năm 2025 xếp loại «Hoàn thành nhiệm vụ».'],
    ['tot', 'Hoàn thành tốt nhiệm vụ', null],
    ['xuat-sac', 'Có thành tích trong phong trào', null],
    ['hoan-thanh', 'Có thành tích trong phong trào', null],
    ['khong', 'Có thành tích trong phong trào', 'Năm 2025 xếp loại «Không hoàn thành nhiệm vụ», không khớp với việc đề nghị khen thưởng.'],
  ] as const)('R39: graded «%s» with «%s»', (grade, merit, expected) => {
    expect(gradingMismatch({ grade, year: 2025 }, proposal(merit), 2025)).toBe(expected);
  });

  it('R39: a grading of another year is shown and not compared', () => {
    expect(gradingMismatch({ grade: 'khong', year: 2023 }, proposal(''), 2025)).toBeNull();
  });
});
