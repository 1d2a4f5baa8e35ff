import { Text } from '@mantine/core';
import classes from './subject-cell.module.css';

export interface SubjectCellProps {
  readonly name: string;
  /** Where the subject works or lives; '' draws no second line. */
  readonly place: string;
}

/** Who a row is about: the name, and the place small below it. */
export function SubjectCell({ name, place }: SubjectCellProps) {
  return (
    <div className={classes.cell}>
      <Text span fw={500}>
        {name}
      </Text>
      {place !== '' && (
        <Text size="xs" c="dimmed" lineClamp={1}>
          {place}
        </Text>
      )}
    </div>
  );
}
