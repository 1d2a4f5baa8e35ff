import { describe, expect, it } from 'vitest';
import { buildLaunchingPlan } from '../../../shared/documents/launching-plan.ts';
import { BASIS, launchingPlan } from './campaign-samples.ts';
import { chair, signed } from './samples.ts';
import { distributionOf, faultCode, headerOf, headings, of, paragraphs, rows, signersOf, tables, titleOf } from './reading.ts';

describe('buildLaunchingPlan', () => {
  const paper = of(buildLaunchingPlan(launchingPlan));

  it('R27: prints number, targets, contents, tasks and signer of the unit’s own plan', () => {
    expect(titleOf(paper)).toMatchObject({ kind: 'KẾ HOẠCH', subject: 'Tổ chức phong trào thi đua “Chung tay vì người nghèo - Không để ai bị bỏ lại phía sau” giai đoạn 2026 - 2030 trên địa bàn xã Tân An' });
    expect(headerOf(paper)).toMatchObject({ number: 'Số: …/KH-UBND', placeDate: 'Tân An, ngày … tháng … năm 2026' });
    expect(headings(paper)).toEqual(['I. MỤC ĐÍCH, YÊU CẦU', 'II. NỘI DUNG THI ĐUA', 'III. CHỈ TIÊU THI ĐUA', 'IV. TỔ CHỨC THỰC HIỆN']);
    expect(paragraphs(paper)[0]).toBe(
      `Thực hiện ${BASIS}, Ủy ban nhân dân xã Tân An ban hành Kế hoạch tổ chức phong trào thi đua “Chung tay vì người nghèo - Không để ai bị bỏ lại phía sau” giai đoạn 2026 - 2030 trên địa bàn xã Tân An, như sau:`,
    );
    expect(tables(paper).map((t) => t.caption)).toEqual(['1. Chỉ tiêu của đơn vị', '2. Chỉ tiêu cấp trên giao có liên quan đến đơn vị']);
    expect(rows(tables(paper)[0])[2]).toEqual(['3', 'Hộ nghèo tự nguyện đăng ký thoát nghèo mỗi năm', 'ít nhất 10 hộ', '']);
    expect(signersOf(paper)).toEqual([['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Trần Thị Thử']]);
    expect(distributionOf(paper).at(-1)).toBe('Lưu: VT, VHXH');
    expect(paragraphs(paper).at(-1)).toMatch(/\.\/\.$/u);
  });

  it('R27: tasks stand under their body with the last day of each', () => {
    const lines = paragraphs(paper);
    const at = lines.indexOf('1. Phòng Kinh tế xã');
    expect(lines.slice(at, at + 4)).toEqual(['1. Phòng Kinh tế xã', '- Chủ trì theo dõi chỉ tiêu, tổng hợp kết quả giảm nghèo; hoàn thành chậm nhất ngày 05 tháng 11 năm 2026.', '- Hướng dẫn các thôn rà soát hộ nghèo.', '2. Phòng Văn hóa - Xã hội xã']);
  });

  it('R27: is marked a draft until it is issued, then carries its number and day', () => {
    expect(paper.mark).toBe('DỰ THẢO');
    const issued = of(buildLaunchingPlan({ ...launchingPlan, paper: signed('15', 'KH-UBND', '2026-03-09'), signer: chair, draft: false }));
    expect(issued.mark).toBeNull();
    expect(headerOf(issued)).toMatchObject({ number: 'Số: 15/KH-UBND', placeDate: 'Tân An, ngày 09 tháng 3 năm 2026' });
  });

  it('leaves out what is empty and counts on; the unit’s own campaign rests on no plan', () => {
    const small = of(buildLaunchingPlan({ ...launchingPlan, basis: null, purpose: '', ownTargets: [], givenTargets: [] }));
    expect(headings(small)).toEqual(['I. NỘI DUNG THI ĐUA', 'II. TỔ CHỨC THỰC HIỆN']);
    expect(paragraphs(small)[0]).toMatch(/^Ủy ban nhân dân xã Tân An ban hành Kế hoạch tổ chức/u);
    const one = of(buildLaunchingPlan({ ...launchingPlan, givenTargets: [] }));
    expect(tables(one).map((t) => t.caption)).toEqual(['Chỉ tiêu của đơn vị']);
  });

  it('does not say a long title twice', () => {
    const long = of(buildLaunchingPlan({ ...launchingPlan, title: `Phát động phong trào thi đua ${'thực hiện thắng lợi nhiệm vụ '.repeat(5)}` }));
    expect(paragraphs(long)[0]).toBe(`Thực hiện ${BASIS}, Ủy ban nhân dân xã Tân An ban hành Kế hoạch triển khai thực hiện, như sau:`);
  });

  it('names an empty plan', () => {
    expect(faultCode(buildLaunchingPlan({ ...launchingPlan, purpose: '', contents: ' ', ownTargets: [], givenTargets: [], tasks: [] }))).toBe('ke-hoach-trong');
  });
});
