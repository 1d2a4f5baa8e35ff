import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { SubjectFields } from '../../shared/domain/subject.ts';
import { carry } from './exchange.ts';
import type { Site } from './site.ts';

export interface ExchangeLife {
  readonly commune: Site;
  readonly province: Site;
  /** Data folder of a second machine of the commune, made and taken away again. */
  readonly second: string;
  readonly stick: string;
  readonly today: string;
  readonly passphrase: string;
  readonly site: (dataDir: string) => Site;
}

const REQUEST = { title: 'Đôn đốc gửi số liệu phong trào thi đua', text: 'Đề nghị gửi số liệu năm; nếu đã gửi bằng hình thức khác, đề nghị trả lời để ghi nhận.', about: 'số liệu năm', scanIds: [], campaignId: null };

/**
 * What the pages of the exchange show in sample data: guidance and requests from above, one answered and one not; a
 * second machine of the commune with a change of its own, so that something waits for a choice and something is set
 * aside; a bundle without its receipt; something still to be written; a year laid aside and checked.
 */
export async function tellExchangeLife({ commune, province, second, stick, today, passphrase, site }: ExchangeLife): Promise<void> {
  const folder = `path:${stick}`;
  const year = Number(today.slice(0, 4));
  await province.call('item.write', { kind: 'guidance', to: 'tat-ca', fields: { title: 'Hướng dẫn lập hồ sơ đề nghị khen thưởng cuối năm', number: '52/SNV-TĐKT', date: today, text: 'Hồ sơ gồm danh sách đề nghị, báo cáo thành tích và biên bản bình xét.\nBáo cáo thành tích ghi số liệu của cả năm, có xác nhận của đơn vị.', scanIds: [], campaignId: null } });
  await province.call('item.write', { kind: 'request', to: 'tat-ca', fields: { ...REQUEST, number: '61/SNV-TĐKT', date: today, dueOn: `${year}-12-10` } });
  await province.call('item.write', { kind: 'request', to: 'tat-ca', fields: { ...REQUEST, title: 'Cung cấp người phụ trách thi đua, khen thưởng', about: '', text: 'Đề nghị gửi thông tin đơn vị và người phụ trách.', number: '58/SNV-TĐKT', date: today, dueOn: `${year}-12-01` } });
  await carry(province, commune, stick);

  await secondMachine({ commune, second, stick, year, passphrase, site });

  // One answered, with the unit's own particulars; the province takes it in.
  const asked = (await commune.call('received.list', { kind: 'request' })).find(({ title }) => title.startsWith('Cung cấp'));
  await commune.call('received.answer', { id: asked?.id ?? '', text: 'Đã gửi thông tin đơn vị trong gói này.', on: today, send: true });
  await commune.call('item.send', { kind: 'unit-card', sourceId: 'unit', to: 'tat-ca' });
  await carry(commune, province, stick);

  // On a stick and not confirmed yet; and one that still waits to be written.
  const feedback = async (content: string) => {
    const line = await commune.call('record.save', { register: 'feedback', fields: { campaignId: null, raisedOn: today, content, proposal: 'Đề nghị hướng dẫn để thực hiện thống nhất.', sentTo: 'Sở Nội vụ' } });
    await commune.call('item.send', { kind: 'feedback', sourceId: line.id, to: 'tat-ca' });
  };
  await feedback('Chưa rõ cách ghi thành tích của hộ gia đình mới chuyển đến.');
  const [peer] = (await commune.call('peer.list', {})).filter(({ trust }) => trust === 'da-xac-nhan');
  await commune.job('bundle.export', { peerCodes: [peer?.unitCode ?? ''], folder });
  await feedback('Biểu số liệu chưa có dòng cho tổ hợp tác.');

  const archive = await commune.job('archive.export', { folder, year, note: 'Phục vụ kiểm tra cuối năm' });
  await commune.job('archive.check', { file: `path:${join(stick, archive.written[0]?.fileName ?? '')}` });
}

/** The unit's data goes to a machine of its own, both go on working, and what the second one did comes back. */
async function secondMachine({ commune, second, stick, year, passphrase, site }: Pick<ExchangeLife, 'commune' | 'second' | 'stick' | 'passphrase' | 'site'> & { readonly year: number }): Promise<void> {
  const folder = `path:${stick}`;
  const saved = await commune.call('subject.save', { fields: { kind: 'collective', name: 'Hợp tác xã Mẫu Tây', category: 'Hợp tác xã' }, keepApart: true });
  const collectiveId = saved.saved?.id ?? '';
  const given = await commune.job('handOn.export', { folder, from: 'Đỗ Văn Thư Mẫu', to: 'Lê Thị Kế Mẫu', note: 'Máy thứ hai dùng song song' });
  const { code } = await commune.call('recovery.status', {});
  await mkdir(second, { recursive: true });
  const other = site(second);
  try {
    await other.upload('handOn.receive', { code: code ?? '', passphrase, acceptUnprotected: true }, await readFile(join(stick, given.written[0]?.fileName ?? '')));
    for (const [at, name, total] of [[commune, 'Hợp tác xã Nông nghiệp Mẫu Tây', 45], [other, 'Hợp tác xã Dịch vụ Mẫu Tây', 48]] as const) {
      const { subject } = await at.call('subject.get', { id: collectiveId });
      await at.call('subject.save', { id: collectiveId, version: subject.version, fields: { ...subject, name } as SubjectFields, keepApart: true });
      await at.call('headCount.save', { collectiveId, year: year - 1, total, source: 'Dữ liệu mẫu' });
    }
    const back = await other.job('handOn.export', { folder, from: 'Lê Thị Kế Mẫu', to: 'Đỗ Văn Thư Mẫu', note: 'Gộp về máy chính' });
    const preview = await commune.job('bundle.preview', { file: `path:${join(stick, back.written[0]?.fileName ?? '')}` });
    await commune.job('bundle.import', { stageId: preview.stageId, ...(preview.asksTwice === null ? {} : { confirmedBy: 'Trần Văn Ký Mẫu' }) });
  } finally {
    await other.close();
    await rm(second, { recursive: true, force: true });
  }
}
