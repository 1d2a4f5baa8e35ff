import type { Look } from '../../shared/domain/attachment-look.ts';
import { lookSentence } from '../../shared/domain/attachment-look.ts';
import type { BundleRecord } from '../../shared/exchange/record.ts';
import type { AttachmentType } from '../../shared/exchange/attachment-names.ts';
import type { Looked } from '../files/looks/look.ts';
import { lookAtStream } from '../files/looks/look.ts';

/** What was noticed in one attachment of a bundle. */
export interface StagedLook extends Look {
  readonly sha256: string;
}
/** What was noticed in the attachments of a bundle: by content, and in sentences with the names that its records give. */
export interface StagedFiles {
  /** Those with something to say. */
  readonly looks: readonly StagedLook[];
  /** Sentences about files that are held, and about those to be looked at; each file once, at most 20 of each. */
  readonly held: readonly string[];
  readonly marked: readonly string[];
}

const MOST_TOLD = 20;

/** Looks at the attachments of a bundle while it is verified, then tells of them by the names in its lines. */
export class FilesLook {
  readonly #types = new Map<string, AttachmentType | null>();
  readonly #looks = new Map<string, Look>();
  readonly #held = new Set<string>();
  readonly #marked = new Set<string>();

  async look(sha256: string, size: number, bytes: AsyncIterable<Uint8Array>): Promise<void> {
    const { type, held, marks }: Looked = await lookAtStream(bytes, size);
    this.#types.set(sha256, type);
    if (held !== null || marks.length > 0) this.#looks.set(sha256, { held, marks: [...marks] });
  }

  /** Tells of the files that a record names. */
  name({ kind, body }: Pick<BundleRecord, 'kind' | 'body'>): void {
    if (body === null || this.#types.size === 0) return;
    const files = kind === 'so-attachment' ? [body] : body['attachments'];
    if (!Array.isArray(files)) return;
    for (const info of files as readonly unknown[]) {
      const { fileName, mediaType, sha256 } = (info ?? {}) as { readonly fileName?: unknown; readonly mediaType?: unknown; readonly sha256?: unknown };
      if (typeof fileName === 'string' && typeof sha256 === 'string' && this.#types.has(sha256)) this.#tell(fileName, mediaType, sha256);
    }
  }

  #tell(fileName: string, mediaType: unknown, sha256: string): void {
    const look = this.#looks.get(sha256) ?? { held: null, marks: [] };
    const misnamed = look.held === null && this.#types.get(sha256) !== mediaType;
    const sentence = lookSentence(fileName.slice(0, 120), misnamed ? { held: 'ten-tep-khong-dung-noi-dung', marks: [] } : look);
    const told = misnamed || look.held !== null ? this.#held : this.#marked;
    if (sentence !== '' && told.size <= MOST_TOLD) told.add(sentence);
  }

  get found(): StagedFiles {
    return { looks: [...this.#looks].map(([sha256, look]) => ({ sha256, ...look })), held: some(this.#held), marked: some(this.#marked) };
  }
}

function some(sentences: ReadonlySet<string>): string[] {
  const told = [...sentences];
  return told.length <= MOST_TOLD ? told : [...told.slice(0, MOST_TOLD - 1), 'Còn tệp khác như vậy trong gói.'];
}
