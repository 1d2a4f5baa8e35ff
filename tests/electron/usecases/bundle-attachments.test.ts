import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import type { NominationVersion } from '../../../shared/domain/nomination.ts';
import type { BundleRecord } from '../../../shared/exchange/record.ts';
import type { Site } from '../../../electron/demo/site.ts';
import { pdf, png } from '../files/looks/corpus.ts';
import { uuid } from '../exchange/sites.ts';
import { Sender } from './bundle-sender.ts';
import { faultOf, folder, newCommune, newProvince, siteAt } from './sites.ts';
import { inUnitDb } from './unit-db.ts';

const SCRIPTED = pdf('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>');
const PROGRAM = Buffer.from('MZ\x90\0chương trình giả');
const FILES = [
  { id: uuid(501), fileName: 'bao-cao.pdf', bytes: pdf() },
  { id: uuid(502), fileName: 'co-lenh.pdf', bytes: SCRIPTED },
  { id: uuid(503), fileName: 'giay-khen.pdf', bytes: PROGRAM },
  { id: uuid(504), fileName: 'anh-quet.pdf', bytes: png(10, 10) },
] as const;
const HELD = ['Tệp «giay-khen.pdf» để riêng, không mở: không phải tệp PDF, ảnh JPG, PNG hoặc Word .docx.', 'Tệp «anh-quet.pdf» để riêng, không mở: nội dung không phải loại tệp như tên ghi.'];
const MARKED = 'Nên xem tệp «co-lenh.pdf»: PDF có đoạn lệnh (JavaScript); PDF tự làm một việc khi vừa mở.';

function nominationWith(sender: Sender, n: number, files: readonly { id: string; fileName: string; bytes: Buffer }[]): BundleRecord {
  const record = sender.nomination(n);
  const attachments: NominationVersion['attachments'] = files.map(({ id, fileName, bytes }) => ({ id, fileName, mediaType: 'application/pdf', size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }));
  return { ...record, body: { ...record.body, attachments } };
}
const contentOf = async (site: Site, id: string) => Buffer.from((await site.download('attachment.read', { id })).bytes);

it('F57, F58: what a file of a bundle is, is told by its bytes: the preview says so, a strange one is held, a clean one opens', async () => {
  const [dir, at] = [folder(), folder()];
  const site = siteAt(dir);
  await newProvince(site);
  const sender = await Sender.make('xa-xa', 'xã Xa');
  await sender.meet(site);
  const path = await sender.bundle(site, at, { kind: 'ho-so-trinh', lines: [nominationWith(sender, 101, FILES)], attachments: FILES.map(({ bytes }) => bytes) });
  const preview = await site.job('bundle.preview', { file: `path:${path}` });
  expect(preview.warnings).toEqual([...HELD, MARKED]);
  expect({ add: preview.add, review: preview.review }).toEqual({ add: 1, review: 0 });
  const done = await site.job('bundle.import', { stageId: preview.stageId });
  expect({ added: done.added, setAside: done.setAside, warnings: done.warnings }).toEqual({ added: 1, setAside: 0, warnings: [...HELD, MARKED] });

  const { looks } = await site.call('attachment.looks', { ids: FILES.map(({ id }) => id) });
  expect(looks).toEqual([
    { id: uuid(502), held: null, marks: ['PDF có đoạn lệnh (JavaScript)', 'PDF tự làm một việc khi vừa mở'] },
    { id: uuid(503), held: 'không phải tệp PDF, ảnh JPG, PNG hoặc Word .docx', marks: [] },
  ]);
  expect(await contentOf(site, uuid(501))).toEqual(FILES[0].bytes);
  expect(await contentOf(site, uuid(502))).toEqual(SCRIPTED);
  for (const id of [uuid(503), uuid(504)]) expect(await faultOf(contentOf(site, id))).toMatchObject({ code: 'tep-de-rieng', next: expect.stringContaining('gửi lại') as string });

  // The sender reads in the receipt which files to send again.
  await site.close();
  const receipt = await inUnitDb(dir, 'mat khau tinh', (db) => db.prepare('SELECT body FROM bundle_receipt').pluck().get() as string);
  expect((JSON.parse(receipt) as { reasons: string[] }).reasons).toEqual(HELD);
});

it('F58: a file that came in another bundle of the set than its record is judged all the same', async () => {
  const [site, at] = [siteAt(folder()), folder()];
  await newProvince(site);
  const sender = await Sender.make('xa-xa', 'xã Xa');
  await sender.meet(site);
  const set = (k: number) => ({ id: uuid(900), k, n: 2 });
  await sender.send(site, at, { kind: 'ho-so-trinh', set: set(1), lines: [], attachments: [PROGRAM] });
  await sender.send(site, at, { kind: 'ho-so-trinh', set: set(2), lines: [nominationWith(sender, 101, [FILES[2]])] });
  expect(await faultOf(contentOf(site, uuid(503)))).toMatchObject({ code: 'tep-de-rieng' });
});

it('F58: a file attached here goes by the same rule: refused where it would be held, marked where it is to be looked at', async () => {
  const site = siteAt(folder());
  await newCommune(site);
  expect(await faultOf(site.upload('scan.add', { fileName: 'giay-khen.pdf' }, PROGRAM))).toMatchObject({ code: 'loai-tep-khong-nhan' });
  const { id } = await site.upload('scan.add', { fileName: 'co-lenh.pdf' }, SCRIPTED);
  const clean = await site.upload('scan.add', { fileName: 'bao-cao.pdf' }, pdf());
  expect((await site.call('attachment.looks', { ids: [id, clean.id] })).looks).toMatchObject([{ id, held: null, marks: [expect.stringContaining('JavaScript'), expect.any(String)] }]);
  expect(await contentOf(site, id)).toEqual(SCRIPTED);
});
