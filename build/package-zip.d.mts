export function writeZip(archive: string, folder: string, files: readonly string[], top: string): void;
