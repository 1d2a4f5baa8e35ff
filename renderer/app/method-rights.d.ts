/** Made when the window is built (build/method-rights.mjs). */
declare module 'virtual:method-rights' {
  import type { Rights } from '../../shared/api/roles.ts';
  export const rights: Rights;
}
