export type Platform = 'win-x64' | 'linux-x64';
export const VERSION: string;
export function neededModules(): string[];
export function layVersion(folder: string, platform: Platform, options?: { readonly version?: string }): void;
export function layProgram(folder: string, platform: Platform, options?: { readonly version?: string }): void;
export function filesBelow(folder: string): string[];
