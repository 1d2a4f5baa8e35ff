import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pdfText } from '../documents/tools.ts';
import { GK, meeting } from './council-sites.ts';
import { decided } from './decided.ts';
import { docxText } from './docx-text.ts';
import { faultOf } from './sites.ts';
import type { PaperKind } from '../../../shared/api/dossier.ts';
import type { Site } from '../../../electron/demo/site.ts';

async function textOf(site: Site, kind: PaperKind, id: string): Promise<string> {
  const { bytes } = await site.download('paper.make', { kind, id, format: 'pdf' });
  if (process.env['SHOW'] !== undefined) writeFileSync(`${process.env['SHOW']}/${kind}.pdf`, bytes);
  return (await pdfText(bytes)).replaceAll(/\s+/gu, ' ');
}

describe('papers around a session', () => {
  it('R61: invitation and public notice come out of what the session has on record', async () => {
    const { site, roundId } = await meeting({ 'Nguyễn Văn An Mẫu': GK, 'Trần Thị Bình Mẫu': GK });
    const fields = await site.call('session.prepare', { roundId });
    const bare = await site.call('session.save', { fields: { ...fields, date: '2026-11-25', place: 'Phòng họp UBND xã' } });
    const invitation = await textOf(site, 'giay-moi', bare.id);
    expect(invitation).toContain('GIẤY MỜI Họp Hội đồng Thi đua - Khen thưởng xã Tân Mẫu xét, đề nghị khen thưởng năm 2026');
    expect(invitation).toContain('- Lê Thị Phó Mẫu, Phó Chủ tịch, Phó Chủ tịch UBND;');
    expect(invitation).toContain('ngày 25 tháng 11 năm 2026');
    expect(invitation).toContain('TM. HỘI ĐỒNG CHỦ TỊCH CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ');
    expect((await faultOf(textOf(site, 'thong-bao-cong-khai', bare.id))).code).toBe('chua-ghi-cong-khai');
    await site.call('session.save', { id: bare.id, version: bare.version, fields: { ...fields, date: '2026-11-25', publicity: { from: '2026-11-10', to: '2026-11-19', manner: 'niêm yết tại trụ sở', remarks: [] } } });
    const notice = await textOf(site, 'thong-bao-cong-khai', bare.id);
    expect(notice).toContain('Thời gian công khai: từ ngày 10 tháng 11 năm 2026 đến hết ngày 19 tháng 11 năm 2026.');
    expect(notice).toContain('gồm 02 cá nhân');
    const each = await docxText((await site.download('paper.make', { kind: 'giay-moi-tung-nguoi', id: bare.id, format: 'docx' })).bytes);
    expect(each.split('trân trọng kính mời:')).toHaveLength(6);
  });

  it('R65: the list of presentation and the invitations follow the order of announcement', async () => {
    const { site, decisionId } = await decided();
    const list = await textOf(site, 'danh-sach-trao-thuong', decisionId);
    expect(list).toContain('Lượt 1. Giấy khen của Chủ tịch UBND xã Tân Mẫu – 01 tập thể');
    expect(list.indexOf('Thôn Đông')).toBeLessThan(list.indexOf('Nguyễn Văn Mẫu'));
    expect(list).toContain('Người nhận thay Người trao Ký nhận');
    const each = await docxText((await site.download('paper.make', { kind: 'giay-moi-trao-thuong', id: decisionId, format: 'docx' })).bytes);
    expect(each.split('GIẤY MỜI')).toHaveLength(5);
  });

  it('R56: guidance passes «chờ phân bổ» on, under the division’s symbol', async () => {
    const { site } = await meeting({});
    const campaign = await site.call('campaign.open', { planCode: 'LD23' });
    const unit = (await site.call('unit.state', {})).unit;
    if (unit !== null) await site.call('unit.update', { ...unit, draftingSymbol: 'VHXH' });
    const milestone = (await site.call('campaign.get', { id: campaign.id })).milestones.find(({ awards }) => awards)?.id ?? null;
    const round = await site.call('round.save', { fields: { kind: 'campaign', name: 'Sơ kết', year: 2026, campaignId: campaign.id, milestoneId: milestone } });
    const letter = await textOf(site, 'huong-dan-phan-bo', round.id);
    expect(letter).toContain('/UBND-VHXH');
    expect(letter).toContain('V/v hướng dẫn đề nghị khen thưởng');
    expect(letter).toContain('DỰ THẢO');
    const lines = (await site.call('round.get', { id: round.id })).quotas;
    expect(lines.some(({ status }) => status === 'cho-phan-bo')).toBe(letter.includes('chờ phân bổ'));
  });
});
