import type { HealthCheck, HealthState } from '../../../shared/domain/health.ts';

/** What of the window can be tried, as far as it is used here; tests hand in their own. */
export interface WindowParts {
  readonly fonts: { load(font: string, text: string): Promise<readonly unknown[]> } | undefined;
  readonly clipboard: { readonly writeText?: unknown } | undefined;
  readonly print: unknown;
  readonly userAgent: string;
  readonly screen: { readonly width: number; readonly height: number };
  readonly scale: number;
  readonly inner: { readonly width: number; readonly height: number };
  readonly language: string;
}

export const thisWindow = (): WindowParts => ({
  fonts: typeof (document.fonts as Partial<FontFaceSet> | undefined)?.load === 'function' ? document.fonts : undefined,
  clipboard: navigator.clipboard as WindowParts['clipboard'],
  print: window.print,
  userAgent: navigator.userAgent,
  screen: window.screen,
  scale: window.devicePixelRatio,
  inner: { width: window.innerWidth, height: window.innerHeight },
  language: navigator.language,
});

interface Said {
  readonly state: HealthState;
  readonly what: string;
  readonly next?: string;
}
/** Letters that only a face with Vietnamese has. */
const LETTERS = 'Ắặ Ễỗ Ợữ Ỵđ';
const FACE = '400 16px "Be Vietnam Pro"';
const LEAST = { width: 1280, height: 600 };

/** What the backend cannot see: fonts of the page, printing, clipboard, screen. */
export async function windowChecks(parts: WindowParts): Promise<HealthCheck[]> {
  const line = (id: string, title: string, { state, what, next = '' }: Said): HealthCheck => ({ id, group: 'may', title, state, what, next, link: null, repair: null });
  return [
    line('trinh-duyet', 'Cửa sổ', { state: 'ok', what: `${engine(parts.userAgent)}, ngôn ngữ ${parts.language}.` }),
    line('phong-man-hinh', 'Phông chữ trên màn hình', await fonts(parts)),
    line('in', 'Hộp thoại in', typeof parts.print === 'function' ? { state: 'ok', what: 'Mở được từ cửa sổ này. In thử một tờ ở «Thiết lập», «Máy in» để biết máy in.' } : { state: 'bad', what: 'Cửa sổ này không in được.', next: 'Mở chương trình bằng Edge hoặc Chrome.' }),
    line('bo-nho-tam', 'Sao chép', typeof parts.clipboard?.writeText === 'function' ? { state: 'ok', what: 'Sao chép được sang chương trình khác.' } : { state: 'warn', what: 'Cửa sổ này không cho sao chép bằng nút.', next: 'Chọn chữ rồi bấm Ctrl+C.' }),
    line('man-hinh', 'Màn hình', screen(parts)),
  ];
}

/** «Edge 141», «Chrome 141»; the whole line where neither is named. */
export function engine(userAgent: string): string {
  const found = /\b(Edg|Electron|Chrome|Chromium)\/(\d+)/u.exec(userAgent.replace(/Chrome\/(?=.*(Edg|Electron)\/)/u, ''));
  return found === null ? userAgent.slice(0, 120) : `${found[1] === 'Edg' ? 'Edge' : (found[1] ?? '')} ${found[2] ?? ''}`;
}

async function fonts({ fonts: faces }: WindowParts): Promise<Said> {
  if (faces === undefined) return { state: 'unknown', what: 'Cửa sổ này không cho biết phông chữ đã tải.' };
  const loaded = await faces.load(FACE, LETTERS).then((found) => found.length, () => 0);
  return loaded > 0 ? { state: 'ok', what: 'Be Vietnam Pro, đủ chữ tiếng Việt.' } : { state: 'bad', what: 'Phông chữ đi kèm chương trình không tải được.', next: 'Cài lại chương trình.' };
}

function screen({ screen: { width, height }, scale, inner }: WindowParts): Said {
  const what = `${width} × ${height}, phóng ${Math.round(scale * 100)} %, cửa sổ ${inner.width} × ${inner.height}.`;
  return width >= LEAST.width && height >= LEAST.height ? { state: 'ok', what } : { state: 'warn', what: `${what} Nhỏ hơn mức các trang được làm cho (1366 × 768).`, next: 'Phóng to cửa sổ, hoặc giảm mức phóng chữ của Windows.' };
}
