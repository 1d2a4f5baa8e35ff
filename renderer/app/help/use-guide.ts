import { useEffect, useState } from 'react';
import { fault } from '../../../shared/result.ts';
import { loading } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';
import type { Guide } from './guide-types.ts';

let held: Guide | null = null;
const unreadable = fault('khong-doc-duoc-huong-dan', 'Chưa đọc được hướng dẫn.', { next: 'Đóng Sổ Vàng rồi mở lại.' });

/** The guide, once it is loaded: it is no part of what the window starts with. */
export function useGuide(): Remote<Guide> {
  const [guide, setGuide] = useState<Remote<Guide>>(held === null ? loading : { phase: 'ready', value: held });
  useEffect(() => {
    let gone = false;
    if (held !== null) return undefined;
    void import('./guide.ts').then(
      (module) => {
        held = module.guide;
        if (!gone) setGuide({ phase: 'ready', value: module.guide });
      },
      () => {
        if (!gone) setGuide({ phase: 'failed', fault: unreadable });
      },
    );
    return () => void (gone = true);
  }, []);
  return guide;
}
