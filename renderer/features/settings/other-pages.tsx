import type { Deed } from '../../app/may.ts';
import { navigate } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import classes from './other-pages.module.css';

interface Entry {
  readonly page: string;
  readonly label: string;
  readonly deed?: Deed;
}

const GROUPS: readonly (readonly [heading: string, entries: readonly Entry[]])[] = [
  ['Dữ liệu', [
    { page: 'sao-luu', label: 'Sao lưu và khôi phục' },
    { page: 'ban-giao', label: 'Bàn giao, lưu trữ', deed: ['archive.export', 'handOn.export'] },
    { page: 'don-vi-to-chuc', label: 'Đơn vị, tổ chức' },
  ]],
  ['Quy định và mẫu', [
    { page: 'quy-dinh-tinh', label: 'Quy định của tỉnh' },
    { page: 'tra-cuu', label: 'Tra cứu danh hiệu, hình thức' },
    { page: 'mau-van-ban', label: 'Mẫu văn bản' },
  ]],
  ['Máy và phần mềm', [
    { page: 'kiem-tra-may', label: 'Kiểm tra máy và dữ liệu' },
    { page: 'tu-kiem-tra', label: 'Tự kiểm tra máy' },
    { page: 'cap-nhat', label: 'Cập nhật phần mềm' },
  ]],
];

/** Pages that are reached from «Thiết lập», by what they are about. */
export function OtherPages() {
  return (
    <div className={classes.groups}>
      {GROUPS.map(([heading, entries]) => (
        <section key={heading} aria-label={heading}>
          <h2 className={classes.heading}>{heading}</h2>
          <div className={classes.entries}>
            {entries.map(({ page, label, deed }) => (
              <Button key={page} deed={deed} variant="subtle" size="compact-md" onClick={() => void navigate(page)}>
                {label}
              </Button>
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}
