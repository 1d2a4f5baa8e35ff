import { Tooltip } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useApi } from '../app/api.tsx';
import { StatusBadge } from './status-badge.tsx';

/** What was noticed in a file, in words. */
export interface LookWords {
  readonly id: string;
  /** Why it is not opened at all; null where it may be. */
  readonly held: string | null;
  readonly marks: readonly string[];
}

/** What was noticed in these files, by id; those with nothing to say are left out. */
export function useLooks(ids: readonly string[]): ReadonlyMap<string, LookWords> {
  const api = useApi();
  const asked = ids.join(' ');
  const [looks, setLooks] = useState<ReadonlyMap<string, LookWords>>(new Map());
  useEffect(() => {
    if (asked === '') return;
    let left = false;
    void api.call('attachment.looks', { ids: asked.split(' ').slice(0, 500) }).then((result) => {
      if (!left && result.ok) setLooks(new Map(result.value.looks.map((look) => [look.id, look])));
    });
    return () => {
      left = true;
    };
  }, [api, asked]);
  return looks;
}

/** «Để riêng» or «Nên xem» beside the name of a file, with the reason. */
export function LookBadge({ look }: { readonly look: LookWords | undefined }) {
  if (look === undefined) return null;
  const why = lookWhy(look);
  return (
    <Tooltip label={why} multiline maw={360}>
      <span tabIndex={0} aria-label={`${lookWord(look)}: ${why}`}>
        <StatusBadge status={lookWord(look)} />
      </span>
    </Tooltip>
  );
}

const lookWord = ({ held }: LookWords) => (held === null ? 'Nên xem' : 'Để riêng');

/** Why, as a sentence. */
export function lookWhy({ held, marks }: LookWords): string {
  const words = held ?? marks.join('; ');
  return `${words.charAt(0).toLocaleUpperCase('vi')}${words.slice(1)}.`;
}
