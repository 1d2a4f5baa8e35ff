import { createReadStream } from 'node:fs';
import { stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createClient } from '../../shared/api/client.ts';
import type { Contract, Progress } from '../../shared/api/define.ts';
import { contract } from '../../shared/api/contract.ts';
import { wirePair } from '../../shared/api/wires.ts';
import type { Result } from '../../shared/result.ts';
import { err, fault, ok } from '../../shared/result.ts';
import type { Backend } from '../host/backend-type.ts';
import { logBugsToStderr } from '../host/log.ts';
import { serve } from '../host/serve.ts';

export interface CallOptions {
  readonly method: string;
  readonly input: unknown;
  readonly as: string | null;
  readonly passphrase: string | null;
  readonly in: string | null;
  readonly out: string | null;
  readonly onProgress: (progress: Progress) => void;
}

/** Opens the unit where the method needs it and runs one method as a window would, over a wire. */
export async function callOnce(backend: Backend, options: CallOptions): Promise<Result<unknown>> {
  const { method, input, as, passphrase } = options;
  const methods: Contract = contract;
  const def = Object.hasOwn(methods, method) ? methods[method] : undefined;
  if (def === undefined || def.kind === 'event') return err(fault('khong-co-viec-nay', `Không có việc “${method}”.`, { next: 'Lệnh methods liệt kê mọi việc.' }));
  const [windowEnd, backendEnd] = wirePair();
  serve({ wire: backendEnd, dispatcher: backend.dispatcher, session: { id: 'cli', host: 'cli', ...(as !== null && { as }) }, log: logBugsToStderr });
  const api = createClient(contract, windowEnd);
  // The name was looked up just now, and the backend parses the input.
  const name = method as never;
  const value = input as never;
  try {
    const opened = def.role === 'none' ? ok() : await unlock(api, passphrase, as);
    if (!opened.ok) return opened;
    if (def.kind === 'call') return await api.call(name, value);
    if (def.kind === 'job') return await api.job(name, value, options.onProgress).done;
    if (def.kind === 'upload') {
      const file = await readable(options.in);
      return file.ok ? await api.upload(name, value, file.value) : file;
    }
    if (options.out === null) return err(fault('thieu-cho-ghi', 'Việc này trả về một tệp.', { next: 'Thêm --out FILE.' }));
    const given = await api.download(name, value);
    return given.ok ? await keep(resolve(options.out), given.value) : given;
  } finally {
    api.close();
  }
}

/** Opens the unit for commands that need it. `as`: the sign-in label where it has several users. */
export async function unlock(api: ReturnType<typeof createClient<typeof contract>>, passphrase: string | null, as: string | null): Promise<Result<unknown>> {
  const state = await api.call('unit.state', {});
  if (!state.ok || state.value.state === 'open') return state;
  if (state.value.state === 'new') return err(fault('chua-co-du-lieu', 'Thư mục này chưa có dữ liệu của đơn vị nào.', { next: 'Kiểm tra --data, hoặc lập đơn vị bằng unit.create.' }));
  if (passphrase === null && !state.value.unprotected) {
    return err(fault('thieu-mat-khau', 'Dữ liệu của đơn vị được khóa bằng mật khẩu.', { next: 'Đặt mật khẩu vào biến môi trường SOVANG_PASSPHRASE rồi chạy lại.' }));
  }
  const shared = (state.value.signIn ?? []).length > 0;
  if (shared && as === null) return err(fault('thieu-nguoi-dung', 'Dữ liệu này có nhiều người dùng.', { next: 'Thêm --as và tên đăng nhập.' }));
  return api.call('unit.unlock', { passphrase: passphrase ?? '', ...(shared && as !== null ? { label: as } : {}) });
}

async function readable(path: string | null): Promise<Result<AsyncIterable<Uint8Array>>> {
  if (path === null) return err(fault('thieu-tep', 'Việc này cần một tệp gửi kèm.', { next: 'Thêm --in FILE.' }));
  const info = await stat(path).catch(() => null);
  if (info?.isFile() !== true) return err(fault('khong-doc-duoc-tep', 'Không đọc được tệp ở --in.', { next: 'Kiểm tra đường dẫn rồi chạy lại.' }));
  return ok(createReadStream(path));
}

async function keep(path: string, file: { fileName: string; mediaType: string; bytes: Uint8Array }): Promise<Result<unknown>> {
  const written = await writeFile(path, file.bytes).then(() => true, () => false);
  if (!written) return err(fault('khong-ghi-duoc-tep', 'Không ghi được tệp ở --out.', { next: 'Kiểm tra thư mục còn chỗ và ghi được, rồi chạy lại.' }));
  return ok({ fileName: file.fileName, mediaType: file.mediaType, size: file.bytes.length, path });
}
