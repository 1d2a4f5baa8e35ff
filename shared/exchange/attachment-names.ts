/** The kinds of file that are attached, and the endings under which each may be named. */
export const ATTACHMENT_ENDINGS = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type AttachmentType = keyof typeof ATTACHMENT_ENDINGS;
const endings: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(ATTACHMENT_ENDINGS));

/**
 * Name of the first file in a body's `attachments` whose ending is not that of its kind, or null: such a name comes from
 * another unit, and a program under the name of a paper must not reach a folder (F58).
 */
export function misnamedAttachment(body: Readonly<Record<string, unknown>>): string | null {
  const { attachments } = body;
  if (!Array.isArray(attachments)) return null;
  for (const info of attachments as readonly unknown[]) {
    const { fileName, mediaType } = (info ?? {}) as { readonly fileName?: unknown; readonly mediaType?: unknown };
    if (typeof fileName !== 'string' || typeof mediaType !== 'string') continue;
    const ending = fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase();
    if (endings.get(mediaType)?.includes(ending) === false) return fileName;
  }
  return null;
}
