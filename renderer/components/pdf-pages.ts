const MOST_HEADER = 4096;

/**
 * Pages of a PDF, read from its objects without running or drawing anything; null where they are packed away (newer files
 * keep them in compressed streams) or there are none.
 */
export function pdfPages(bytes: Uint8Array): number | null {
  const text = new TextDecoder('latin1').decode(bytes);
  const linear = /\/Linearized[^>]*?\/N\s+(\d+)/u.exec(text.slice(0, MOST_HEADER))?.[1];
  if (linear !== undefined) return Number(linear);
  const pages = text.match(/\/Type\s*\/Page(?![A-Za-z])/gu)?.length ?? 0;
  return pages > 0 ? pages : null;
}
