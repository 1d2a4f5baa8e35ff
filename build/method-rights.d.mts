import type { Plugin } from 'vite';

export function methodRights(): Promise<string>;
export function rightsOfMethods(): Plugin;
