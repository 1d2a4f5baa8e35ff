import classes from './subject-cell.module.css';

export interface SubjectCellProps {
  readonly name: string;
  /** Where the subject works or lives; '' draws no second line. */
  readonly place: string;
}

/** Who a row is about: the name, and the place small below it. Stands in each row of long lists: plain elements. */
export function SubjectCell({ name, place }: SubjectCellProps) {
  return (
    <span className={classes.cell}>
      <span className={classes.name}>{name}</span>
      {place !== '' && <span className={classes.place}>{place}</span>}
    </span>
  );
}
