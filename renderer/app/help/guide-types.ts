/** The guide as data, made of docs/huong-dan/*.md when the window is built (build/guide.mjs). */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  /** A key of the keyboard. */
  | { readonly type: 'key'; readonly text: string }
  | { readonly type: 'strong' | 'em'; readonly content: readonly Inline[] }
  | { readonly type: 'link'; readonly topic: string; readonly anchor: string | null; readonly content: readonly Inline[] };

export type Block =
  | { readonly type: 'heading'; readonly level: number; readonly id: string; readonly content: readonly Inline[] }
  | { readonly type: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly start: number; readonly items: readonly (readonly Block[])[] }
  | { readonly type: 'note'; readonly blocks: readonly Block[] }
  | { readonly type: 'table'; readonly head: readonly (readonly Inline[])[]; readonly rows: readonly (readonly (readonly Inline[])[])[] }
  /** `src`: address of a file of the built window. */
  | { readonly type: 'picture'; readonly src: string; readonly alt: string };

export interface GuidePage {
  readonly topic: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}
export type Guide = ReadonlyMap<string, GuidePage>;

/** The words alone. */
export function wordsOf(content: readonly Inline[]): string {
  return content.map((node) => ('text' in node ? node.text : wordsOf(node.content))).join('');
}
