import { expect, it } from 'vitest';
import { docxText } from './docx-text.ts';
import { connected, dossierSent, ship } from './kinds-sites.ts';
import { faultOf } from './sites.ts';

it('R84: the receiver prints the báo cáo thành tích as it was sent, in the name of the sender', async () => {
  const two = await connected();
  const { commune, province, stick } = two;
  await dossierSent(two, ['Nguyễn Văn Mẫu']);
  await ship(commune, province, stick);
  const versionId = (await province.call('inbox.list', {}))[0]?.versionId ?? '';
  const [line] = (await province.call('inbox.get', { versionId })).lines;
  const text = await docxText((await province.download('paper.make', { kind: 'bao-cao-thanh-tich', id: line?.version.id ?? '', format: 'docx' })).bytes);
  expect(text).toContain('Nguyễn Văn Mẫu');
  expect(text.toUpperCase()).toContain('XÃ TÂN MẪU');
  expect(text).not.toContain('Hồ Giám Mẫu');
  expect((await faultOf(province.download('paper.make', { kind: 'bao-cao-thanh-tich', id: 'khong-co', format: 'docx' }))).code).toBe('khong-tim-thay');
}, 120_000);
