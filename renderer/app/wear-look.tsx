import { useMantineColorScheme } from '@mantine/core';
import { useLayoutEffect, useState } from 'react';
import { useLook } from './look.ts';

const MORE_CONTRAST = '(prefers-contrast: more)';

/** Puts the chosen look on the whole window. */
export function WearLook() {
  const { scheme, contrast } = useLook();
  const { setColorScheme } = useMantineColorScheme();
  const asked = useAskedContrast();
  useLayoutEffect(() => setColorScheme(scheme), [scheme, setColorScheme]);
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute('data-contrast', contrast || asked);
  }, [contrast, asked]);
  return null;
}

/** Whether the computer asks for more contrast. */
function useAskedContrast(): boolean {
  const [asked, setAsked] = useState(() => window.matchMedia(MORE_CONTRAST).matches);
  useLayoutEffect(() => {
    const query = window.matchMedia(MORE_CONTRAST);
    const listen = () => setAsked(query.matches);
    query.addEventListener('change', listen);
    return () => query.removeEventListener('change', listen);
  }, []);
  return asked;
}
