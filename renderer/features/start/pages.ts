import type { PageMap } from '../../app/page-definition.ts';
import { ChangePassphrase } from './change-passphrase.tsx';
import { Gate } from './gate.tsx';
import { Recovery } from './recovery.tsx';

export const startPages: PageMap = {
  'bat-dau': { component: Gate, frame: false },
  'doi-mat-khau': { component: ChangePassphrase, menu: 'thiet-lap' },
  'ma-khoi-phuc': { component: Recovery, menu: 'thiet-lap', deed: 'recovery.status' },
};
