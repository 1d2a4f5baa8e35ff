/** Endings under which a file of a media type may be named. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
};

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
    if (ENDINGS[mediaType]?.includes(ending) === false) return fileName;
  }
  return null;
}
