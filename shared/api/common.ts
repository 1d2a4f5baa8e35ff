import { z } from 'zod';

export const Nothing = z.object({}).strict();
export const Done = z.object({ version: z.number().int().optional() });
/** Opaque name of a folder or file on a disk, given out by the host and resolved only there. */
export const Handle = z.string().min(1).max(400);
/** Position after the last row of a page; null from the start. Opaque to the window. */
export const Cursor = z.array(z.union([z.string(), z.number(), z.null()])).nullable();
export const Page = { after: Cursor.default(null), limit: z.number().int().min(1).max(500).default(100) };
export const paged = <R extends z.ZodType>(row: R) => z.object({ rows: z.array(row), next: Cursor, total: z.number().int() });
