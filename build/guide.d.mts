import type { Plugin } from 'vite';
import type { GuidePage } from '../renderer/app/help/guide-types.ts';

export function slugOf(heading: string): string;
export function readGuidePage(text: string, name: string): GuidePage;
export function guide(): Plugin;
