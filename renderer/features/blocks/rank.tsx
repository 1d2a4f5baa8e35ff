import classes from './blocks.module.css';

/** A rank; one that is shared says so, one that is not known yet is no zero. */
export function Rank({ rank, tied }: { readonly rank: number | null; readonly tied: boolean }) {
  if (rank === null) return <span className={classes.unknown}>chưa xếp</span>;
  return (
    <>
      {rank}
      {tied && <span className={classes.tied}> đồng hạng</span>}
    </>
  );
}
