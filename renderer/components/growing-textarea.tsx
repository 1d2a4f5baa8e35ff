import { Textarea } from '@mantine/core';
import type { TextareaProps } from '@mantine/core';
import type { CSSProperties, Ref } from 'react';
import classes from './grow.module.css';

interface GrowingTextareaProps extends Omit<TextareaProps, 'autosize' | 'rows' | 'classNames' | 'styles'> {
  readonly ref?: Ref<HTMLTextAreaElement>;
  readonly minRows: number;
  readonly maxRows: number;
}

const height = (rows: number) => `calc(${rows} * 1.5em + 18px)`;

/** A text area that grows with its text by CSS alone: Mantine's own measures at each key, which costs letters on slow machines. */
export function GrowingTextarea({ minRows, maxRows, ...props }: GrowingTextareaProps) {
  const bounds = { '--grow-min': height(minRows), '--grow-max': height(maxRows) } as CSSProperties;
  return <Textarea {...props} rows={minRows} classNames={{ input: classes.grow }} styles={{ input: bounds }} />;
}
