import { expect, it } from 'vitest';
import { Sender } from '../electron/usecases/bundle-sender.ts';
import { faultOf, folder, newProvince, siteAt } from '../electron/usecases/sites.ts';
import { times } from '../long.ts';

const LINES = times(12_000, 1_000_000);
const MB = 1_048_576;

it(`F38: a bundle of ${LINES} lines: progress all the way, stopped at once, and taken in with the memory it took for few`, { timeout: 7_200_000 }, async () => {
  const site = siteAt(folder());
  await newProvince(site);
  const sender = await Sender.make('xa-mau-a1b2', 'xã Mẫu');
  await sender.meet(site);
  const stick = folder();
  await sender.send(site, stick, { lines: [sender.feedback(5_000_000, 'Một')] });
  const path = await sender.bundle(site, stick, { lines: Array.from({ length: LINES }, (_, i) => sender.feedback(1 + i, `Vướng mắc ${i}`)) });
  const labels = new Set<string>();
  globalThis.gc?.();
  const idle = process.memoryUsage.rss();
  let peak = idle;
  const told = ({ label, done, total }: { label: string; done: number; total?: number | undefined }) => {
    labels.add(label);
    if (total !== undefined) expect(done).toBeLessThanOrEqual(total);
    peak = Math.max(peak, process.memoryUsage.rss());
  };

  const stopped = site.startJob('bundle.preview', { file: `path:${path}` }, ({ label }) => (label === 'Đang đọc các mục trong gói' ? stopped.cancel() : undefined));
  expect((await faultOf(stopped.done)).kind).toBe('cancelled');
  const preview = await site.startJob('bundle.preview', { file: `path:${path}` }, told).done;
  expect(preview.add).toBe(LINES);
  const done = await site.startJob('bundle.import', { stageId: preview.stageId }, told).done;
  expect(done.added).toBe(LINES);
  expect([...labels]).toEqual(['Đang chép gói dữ liệu vào máy', 'Đang kiểm tra gói dữ liệu', 'Đang đọc các mục trong gói', 'Đang so với dữ liệu đang có', 'Đang sao lưu trước khi nhập', 'Đang ghi vào sổ']);
  expect((peak - idle) / MB).toBeLessThan(150);
});
