import { Text } from '@mantine/core';

interface DossierContentProps {
  readonly content: string;
  /** Which sending it is, from 1; said from the second on. */
  readonly sending: number;
}

/** What a dossier is about, in a row of a list. */
export function DossierContent({ content, sending }: DossierContentProps) {
  return (
    <Text fw={500}>
      {content}
      {sending > 1 && (
        <Text span c="dimmed" fw={400}>
          {' '}
          · lần {sending}
        </Text>
      )}
    </Text>
  );
}
