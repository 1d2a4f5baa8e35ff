import { Text, UnstyledButton } from '@mantine/core';
import type { HelpHit } from './search.ts';
import classes from './help.module.css';

/** What a search within the guide found. */
export function Hits({ hits, onOpen }: { readonly hits: readonly HelpHit[]; readonly onOpen: (hit: HelpHit) => void }) {
  if (hits.length === 0) return <Text role="status">Không có đoạn nào có đủ các từ này. Thử ít từ hơn.</Text>;
  return (
    <>
      <Text role="status" c="dimmed" mb={8}>
        Tìm thấy {hits.length} đoạn
      </Text>
      {hits.map((hit) => (
        <UnstyledButton key={`${hit.topic} ${hit.anchor ?? ''}`} className={classes.hit} onClick={() => onOpen(hit)}>
          <span className={classes.hitTitle}>
            {hit.page}
            {hit.heading !== null && ` – ${hit.heading}`}
          </span>
          <span className={classes.hitPiece}>{hit.piece}</span>
        </UnstyledButton>
      ))}
    </>
  );
}
