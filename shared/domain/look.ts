import { z } from 'zod';

/** How the window looks to whoever signed in. */
export const Look = z.object({
  /** `auto`: as the computer has it. */
  scheme: z.enum(['auto', 'light', 'dark']),
  /** Darker words and a line around everything that can be pressed; on by itself where the computer asks for it. */
  contrast: z.boolean(),
});
export type Look = z.infer<typeof Look>;

export const AS_THE_COMPUTER: Look = { scheme: 'auto', contrast: false };

/** A kept look. What is none, or one that a later version knows, leaves the window as the computer has it. */
export function lookFrom(text: string | null): Look {
  if (text === null) return AS_THE_COMPUTER;
  try {
    return Look.safeParse(JSON.parse(text)).data ?? AS_THE_COMPUTER;
  } catch {
    return AS_THE_COMPUTER;
  }
}
