import type { PageMap } from '../../app/page-definition.ts';
import { ChangePassphrase } from './change-passphrase.tsx';
import { Gate } from './gate.tsx';
import { Recovery } from './recovery.tsx';

export const startPages: PageMap = {
  'bat-dau': { component: Gate, help: 'bat-dau', frame: false },
  'doi-mat-khau': { component: ChangePassphrase, help: 'mat-khau', menu: 'thiet-lap' },
  'ma-khoi-phuc': { component: Recovery, help: 'mat-khau', menu: 'thiet-lap', deed: 'recovery.status' },
};
