import { describe, expect, it } from 'vitest';
import { dossierCell, launchCell, overdueCell, reportCell } from '../../../shared/domain/office-overview.ts';

const TODAY = '2026-11-20';

describe('cells of the table of units', () => {
  it('R79: what nothing says is «Chưa rõ», with the days since its last day passed', () => {
    expect(overdueCell(null, TODAY)).toMatchObject({ word: 'Chưa rõ', tone: 'chua-ro', days: null });
    expect(overdueCell(TODAY, TODAY)).toMatchObject({ word: 'Chưa rõ', days: null });
    expect(overdueCell('2026-11-19', TODAY)).toMatchObject({ word: 'Chưa rõ, quá hạn 1 ngày', tone: 'thieu', days: 1 });
  });

  it.each([
    [{ typedOn: null, arrivedOn: null, lastDay: '2026-11-10' }, 'Chưa rõ, quá hạn 10 ngày', 'thieu'],
    [{ typedOn: '2026-03-10', arrivedOn: null, lastDay: '2026-03-10' }, '10/03/2026', 'xong'],
    [{ typedOn: null, arrivedOn: '2026-03-11', lastDay: '2026-03-10' }, '11/03/2026, muộn', 'muon'],
    [{ typedOn: '2026-03-10', arrivedOn: '2026-03-10', lastDay: null }, '10/03/2026', 'xong'],
    [{ typedOn: '2026-03-10', arrivedOn: '2026-03-12', lastDay: null }, '10/03/2026 (nhập tay); 12/03/2026 (theo gói)', 'thieu'],
  ] as const)('R79: launching %j reads %s', (facts, word, tone) => expect(launchCell(facts, TODAY)).toMatchObject({ word, tone }));

  it('R79: reports are counted on time, late and not known, since the oldest last day', () => {
    const report = (lastDay: string | null, receivedOn: string | null, late = false) => ({ label: 'Báo cáo', lastDay, receivedOn, late });
    expect(reportCell([], [], TODAY)).toMatchObject({ word: 'Chưa rõ', tone: 'chua-ro' });
    expect(reportCell([report('2026-12-01', null)], [], TODAY)).toMatchObject({ word: 'Chưa rõ' });
    expect(reportCell([report('2026-06-01', '2026-05-30'), report('2026-09-01', '2026-09-05', true), report('2026-11-08', null), report('2026-10-31', null)], [], TODAY)).toMatchObject({ word: '1 đã nhận; 1 muộn; 2 chưa rõ, quá hạn 20 ngày', tone: 'thieu', days: 20 });
    expect(reportCell([], ['2026-11-01'], TODAY)).toMatchObject({ word: '1 chưa khớp hạn', tone: 'xong' });
  });

  it('R92: dossiers and lists typed in stand beside each other', () => {
    expect(dossierCell({ arrived: 0, waiting: 0, returned: 0, decided: 0, waitingSince: null, listed: 0 }, TODAY).word).toBe('Chưa rõ');
    expect(dossierCell({ arrived: 9, waiting: 4, returned: 2, decided: 3, waitingSince: '2026-11-01', listed: 5 }, TODAY)).toMatchObject({ word: '9 đề nghị, 4 chờ trả lời, 2 trả lại, 3 đã quyết định; danh sách nhập 5 dòng', tone: 'thieu', days: 19 });
  });
});
