export const root: string;
export function buildAll(options?: { quiet?: boolean }): Promise<boolean>;
