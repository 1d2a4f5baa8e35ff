import { parseArgs } from 'node:util';
import { hasFormat, PAPER_CODES, paperInfo } from '../../shared/documents/catalogue.ts';
import type { PaperCode } from '../../shared/documents/catalogue.ts';
import type { Result } from '../../shared/result.ts';
import { err, fault, ok } from '../../shared/result.ts';
import type { PaperFormat } from '../documents/job.ts';

interface Output {
  /** One line of JSON for programs instead of indented JSON for people. */
  readonly json: boolean;
}
export interface MethodsCommand extends Output {
  readonly command: 'methods';
}
export interface CallCommand extends Output {
  readonly command: 'call';
  readonly method: string;
  /** JSON text, or `-` for standard input: what stands there is in no process list. */
  readonly input: string;
  readonly data: string | null;
  readonly as: string | null;
  /** File an upload is read from. */
  readonly in: string | null;
  /** File a download is written to. */
  readonly out: string | null;
  readonly sticks: readonly string[];
  readonly today: string | null;
}
export interface DemoCommand extends Output {
  readonly command: 'demo';
  readonly out: string;
  readonly seed: number;
  readonly today: string | null;
  /** Codes of the plans to walk; empty: all. */
  readonly plans: readonly string[];
}
export interface ReadPlanCommand extends Output {
  readonly command: 'plan read';
  /** Path of the document, or `-` for standard input. */
  readonly file: string;
  /** With the findings, the leftovers and the notes. */
  readonly findings: boolean;
  readonly code: string;
  readonly id: string | null;
  /** Which of several plans in the file, from 1; null: there should be one. */
  readonly part: number | null;
}
export interface PaperKindsCommand extends Output {
  readonly command: 'paper kinds';
}
export interface MakePaperCommand extends Output {
  readonly command: 'paper make';
  readonly kind: PaperCode;
  /** What it is about, as `paper kinds` says; empty where the paper is of the unit. */
  readonly id: string;
  readonly format: PaperFormat;
  readonly data: string;
  readonly out: string;
  readonly as: string | null;
  readonly today: string | null;
}
export interface GalleryCommand extends Output {
  readonly command: 'paper gallery';
  readonly out: string;
  /** Keys of the sample units; empty: all three. */
  readonly units: readonly string[];
  readonly today: string | null;
}
export interface InspectBundleCommand extends Output {
  readonly command: 'bundle inspect';
  readonly file: string;
}
interface OpensUnit extends Output {
  readonly data: string;
  readonly as: string | null;
  readonly today: string | null;
}
export interface PreviewBundleCommand extends OpensUnit {
  readonly command: 'bundle preview';
  readonly file: string;
  /** Opened by words, which come on standard input: what stands there is in no process list. */
  readonly emergency: boolean;
}
export interface ImportBundleCommand extends OpensUnit {
  readonly command: 'bundle import';
  readonly file: string;
  /** Second person, where the bundle changes much. */
  readonly confirmedBy: string | null;
  /** As of a preview. */
  readonly emergency: boolean;
}
export interface ExportBundleCommand extends OpensUnit {
  readonly command: 'bundle export';
  /** Codes of the receiving units. */
  readonly to: readonly string[];
  readonly out: string;
  /** For one unit, opened by generated words instead of its key. */
  readonly emergency: boolean;
  /** Also where the key of that unit still serves. */
  readonly evenSo: boolean;
}
export type BundleCommand = InspectBundleCommand | PreviewBundleCommand | ImportBundleCommand | ExportBundleCommand;
/** Walks the whole journal: `audit verify`. */
export interface VerifyAuditCommand extends OpensUnit {
  readonly command: 'audit verify';
  /** «Mã sổ» as printed on papers, to be compared too. */
  readonly codes: readonly string[];
}
export interface CreateBackupCommand extends OpensUnit {
  readonly command: 'backup create';
}
export interface NamedBackupCommand extends OpensUnit {
  readonly command: 'backup list' | 'backup verify' | 'backup restore';
  /** Folder name of the backup; null: the newest. */
  readonly name: string | null;
  /** Folder to look in instead of the unit's own and its second place. */
  readonly in: string | null;
}
export type BackupCommand = CreateBackupCommand | NamedBackupCommand;
/** Machine and data, whether or not the data open: `doctor`. */
export interface DoctorCommand extends OpensUnit {
  readonly command: 'doctor';
  /** Every page, attachment and journal line. */
  readonly deep: boolean;
}
/** A unit's folder to another place: `data move`; without `from` the one in use. */
export interface DataMoveCommand extends Output {
  readonly command: 'data move';
  readonly from: string | null;
  readonly to: string;
}
/** Tries everything the program needs of this machine: `selftest`. */
export interface SelfTestCommand extends Output {
  readonly command: 'selftest';
  /** Folder to try writing in. */
  readonly data: string | null;
}
/** Lays the version of a signed update file: `update`. */
export interface UpdateCommand extends Output {
  readonly command: 'update';
  readonly file: string;
}
export type Command = DataMoveCommand | SelfTestCommand | UpdateCommand | DoctorCommand | BackupCommand | BundleCommand | VerifyAuditCommand | MethodsCommand | CallCommand | DemoCommand | ReadPlanCommand | PaperKindsCommand | MakePaperCommand | GalleryCommand;

const STRING = { type: 'string' } as const;
const OPTIONS = { json: { type: 'boolean' }, findings: { type: 'boolean' }, quick: { type: 'boolean' }, emergency: { type: 'boolean' }, 'even-so': { type: 'boolean' }, code: STRING, format: STRING, id: STRING, part: STRING, data: STRING, as: STRING, in: STRING, from: STRING, out: STRING, seed: STRING, today: STRING, stick: { type: 'string', multiple: true }, plan: { type: 'string', multiple: true }, to: { type: 'string', multiple: true }, 'confirmed-by': STRING, unit: { type: 'string', multiple: true } } as const;

export function readCommand(argv: readonly string[]): Result<Command> {
  const parsed = parse(argv);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const [command, method, input, ...more] = positionals;
  const json = values.json ?? false;
  const today = values.today ?? null;
  if (today !== null && !/^\d{4}-\d{2}-\d{2}$/.test(today)) return wrong('--today cần một ngày viết như 2026-03-26.');
  if (command === 'methods' && method === undefined) return ok({ command, json });
  if (command === 'call' && method !== undefined && more.length === 0) {
    const text = { data: values.data ?? null, as: values.as ?? null, in: values.in ?? null, out: values.out ?? null };
    return ok({ command, json, method, input: input ?? '{}', ...text, sticks: values.stick ?? [], today });
  }
  if (command === 'demo' && method === undefined) {
    const seed = Number(values.seed ?? '1');
    if (values.out === undefined) return wrong('demo cần --out DIR.');
    if (!Number.isSafeInteger(seed) || seed < 0) return wrong('--seed cần một số nguyên không âm.');
    return ok({ command, json, out: values.out, seed, today, plans: values.plan ?? [] });
  }
  if (command === 'plan' && method === 'read' && input !== undefined && more.length === 0) {
    const part = values.part === undefined ? null : Number(values.part);
    if (part !== null && (!Number.isSafeInteger(part) || part < 1)) return wrong('--part cần một số nguyên từ 1.');
    const code = values.code ?? 'KH';
    if (!/^[A-Z0-9]+$/u.test(code)) return wrong('--code chỉ gồm chữ hoa không dấu và chữ số.');
    if (values.id !== undefined && !/^[a-z0-9-]+$/u.test(values.id)) return wrong('--id chỉ gồm chữ thường không dấu, chữ số và gạch nối.');
    return ok({ command: 'plan read', json, file: input, findings: values.findings ?? false, code, id: values.id ?? null, part });
  }
  if (command === 'paper' && method === 'kinds' && input === undefined) return ok({ command: 'paper kinds', json });
  if (command === 'paper' && method === 'gallery' && input === undefined) {
    return values.out === undefined ? wrong('paper gallery cần --out DIR.') : ok({ command: 'paper gallery', json, out: values.out, today, units: values.unit ?? [] });
  }
  if (command === 'paper' && method === 'make' && input !== undefined && more.length === 0) return makePaper(input, values, { json, today });
  if (command === 'bundle' && method !== undefined && more.length === 0) return bundleCommand(method, input, values, { json, today });
  if (command === 'backup' && method !== undefined && more.length === 0) return backupCommand(method, input, values, { json, today });
  if (command === 'data' && method === 'move' && input === undefined) {
    const [to, ...others] = values.to ?? [];
    return to === undefined || others.length > 0 ? wrong('data move cần một --to DIR.') : ok({ command: 'data move', json, from: values.from ?? null, to });
  }
  if (command === 'selftest' && method === undefined) return ok({ command, json, data: values.data ?? null });
  if (command === 'update' && method !== undefined && input === undefined) return ok({ command, json, file: method });
  if (command === 'doctor' && method === undefined) {
    return values.data === undefined ? wrong('doctor cần --data DIR.') : ok({ command: 'doctor', json, data: values.data, as: values.as ?? null, today, deep: values.quick !== true });
  }
  if (command === 'audit' && method === 'verify' && values.data !== undefined) {
    const codes = [...(input === undefined ? [] : [input]), ...more];
    return ok({ command: 'audit verify', json, data: values.data, as: values.as ?? null, today, codes });
  }
  return wrong('Không có lệnh này.');
}

function bundleCommand(verb: string, file: string | undefined, values: { readonly [K in 'data' | 'out' | 'as' | 'confirmed-by']?: string | undefined } & { readonly to?: string[] | undefined } & { readonly [K in 'emergency' | 'even-so']?: boolean | undefined }, { json, today }: Output & { readonly today: string | null }): Result<BundleCommand> {
  if (verb === 'inspect') return file === undefined ? wrong('bundle inspect cần tên tệp.') : ok({ command: 'bundle inspect', json, file });
  if (verb !== 'preview' && verb !== 'import' && verb !== 'export') return wrong('Không có lệnh này.');
  if (values.data === undefined) return wrong(`bundle ${verb} cần --data DIR.`);
  const unit = { json, today, data: values.data, as: values.as ?? null };
  const emergency = values.emergency ?? false;
  if (verb === 'export') {
    if (file !== undefined || values.to === undefined || values.out === undefined) return wrong('bundle export cần --to UNIT và --out DIR.');
    if (emergency && values.to.length !== 1) return wrong('Gói khẩn cấp chỉ gửi một đơn vị: --to UNIT một lần.');
    return ok({ command: 'bundle export', ...unit, to: values.to, out: values.out, emergency, evenSo: values['even-so'] ?? false });
  }
  if (file === undefined) return wrong(`bundle ${verb} cần tên tệp.`);
  return verb === 'preview' ? ok({ command: 'bundle preview', ...unit, file, emergency }) : ok({ command: 'bundle import', ...unit, file, emergency, confirmedBy: values['confirmed-by'] ?? null });
}

function backupCommand(verb: string, name: string | undefined, values: { readonly [K in 'data' | 'in' | 'as']?: string | undefined }, common: Output & { readonly today: string | null }): Result<BackupCommand> {
  if (verb !== 'create' && verb !== 'list' && verb !== 'verify' && verb !== 'restore') return wrong('Không có lệnh này.');
  if (values.data === undefined) return wrong(`backup ${verb} cần --data DIR.`);
  const unit = { ...common, data: values.data, as: values.as ?? null };
  if (verb === 'create') return name === undefined ? ok({ command: 'backup create', ...unit }) : wrong('backup create không cần tên.');
  if (verb === 'restore' && name === undefined) return wrong('backup restore cần tên bản sao lưu; backup list liệt kê các bản.');
  return ok({ command: `backup ${verb}`, ...unit, name: name ?? null, in: values.in ?? null });
}

/** The format is `--format`, else the ending of the file to write. */
function makePaper(kind: string, values: { readonly [K in 'data' | 'out' | 'id' | 'as' | 'format']?: string | undefined }, common: Output & { readonly today: string | null }): Result<MakePaperCommand> {
  const code = PAPER_CODES.find((known) => known === kind);
  if (code === undefined) return wrong(`Không có giấy tờ «${kind}»; lệnh paper kinds liệt kê mọi loại.`);
  if (values.data === undefined || values.out === undefined) return wrong('paper make cần --data DIR và --out FILE.');
  const asked = values.format ?? values.out.slice(values.out.lastIndexOf('.') + 1).toLowerCase();
  const format = (['docx', 'pdf', 'xlsx'] as const).find((known) => known === asked);
  if (format === undefined) return wrong('--format là docx, pdf hoặc xlsx; khi không ghi thì theo đuôi của tệp --out.');
  if (!hasFormat(code, format)) return wrong(`«${paperInfo(code).name}» chỉ có bản ${paperInfo(code).formats.join(', ')}.`);
  return ok({ command: 'paper make', ...common, kind: code, id: values.id ?? '', format, data: values.data, out: values.out, as: values.as ?? null });
}

function parse(argv: readonly string[]) {
  try {
    // A lone `-` is the sign for standard input, not an option.
    return ok(parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true }));
  } catch (error) {
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) return wrong('Không hiểu tham số.');
    throw error;
  }
}

const USAGE = 'Dùng: methods [--json] · call METHOD JSON|- --data DIR [--as USER] [--in FILE] [--out FILE] [--stick DIR] [--today YYYY-MM-DD] [--json] · demo --out DIR [--seed N] [--plan CODE] [--today YYYY-MM-DD] [--json] · plan read FILE|- [--findings] [--part N] [--code CODE] [--id ID] [--json] · paper kinds [--json] · paper make KIND --data DIR --out FILE [--id ID] [--format docx|pdf|xlsx] [--as USER] [--today YYYY-MM-DD] [--json] · paper gallery --out DIR [--unit xa|phuong|so] [--today YYYY-MM-DD] [--json] · bundle inspect FILE [--json] · bundle preview FILE --data DIR [--emergency] [--json] · bundle import FILE --data DIR [--emergency] [--confirmed-by NAME] [--json] · bundle export --data DIR --to UNIT … --out DIR [--emergency [--even-so]] [--json] · backup create --data DIR [--json] · backup list|verify [NAME] --data DIR [--in DIR] [--json] · backup restore NAME --data DIR [--in DIR] [--json] · doctor --data DIR [--quick] [--as USER] [--json] · selftest [--data DIR] [--json] · data move [--from DIR] --to DIR [--json] · update FILE [--json] · audit verify [MÃ SỔ …] --data DIR [--as USER] [--json]; với --emergency, cụm từ của gói được đọc từ đầu vào chuẩn khi mở và in ra đầu ra chuẩn khi ghi';
const wrong = (message: string): Result<never> => err(fault('sai-lenh', message, { next: USAGE }));
