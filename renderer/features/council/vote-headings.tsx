import classes from './council.module.css';

/** The headings that the table of votes has while it is filled in and when it is only shown. */
export function VoteHeadings() {
  return (
    <>
      <th scope="col" className={classes.stt}>
        STT
      </th>
      <th scope="col" className={classes.who}>
        Họ tên/Tên tập thể · Hình thức
      </th>
      <th scope="col" className={classes.number}>
        Đồng ý
      </th>
      <th scope="col" className={classes.number}>
        Không đồng ý
      </th>
      <th scope="col">Kết luận</th>
      <th scope="col" className={classes.side}>
        Thẩm quyền
      </th>
    </>
  );
}
