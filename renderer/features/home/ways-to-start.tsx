import { UnstyledButton } from '@mantine/core';
import { IconBolt, IconFlask, IconTableImport } from '@tabler/icons-react';
import { useId } from 'react';
import { forgetAll } from '../../app/lock.ts';
import { navigate } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { Section } from '../../components/page.tsx';
import { useSampleStart } from '../../components/sample-start.tsx';
import classes from './home.module.css';

interface Step {
  readonly label: string;
  readonly note: string;
  /** Absent: the sample data. */
  readonly page?: string;
  readonly params?: PageParams;
}
interface Way {
  readonly title: string;
  readonly icon: typeof IconBolt;
  readonly steps: readonly Step[];
}

const WAYS: readonly Way[] = [
  {
    title: 'Từ danh sách của đơn vị',
    icon: IconTableImport,
    steps: [
      { label: 'Nhập danh sách từ Excel', note: 'Cá nhân, tập thể, hộ gia đình đang có; xem từng dòng rồi mới lưu.', page: 'nhap-doi-tuong' },
      { label: 'Nhập khen thưởng cũ', note: 'Những năm trước đã khen ai: để biết ai đã được khen, ai đủ điều kiện.', page: 'nhap-khen-thuong-cu' },
    ],
  },
  {
    title: 'Từ phong trào hoặc việc cần làm ngay',
    icon: IconBolt,
    steps: [
      { label: 'Mở phong trào từ thư viện', note: 'Kế hoạch của tỉnh có sẵn: việc của đơn vị, thời hạn, số lượng, hình thức khen thưởng.', page: 'thu-vien-phong-trao' },
      { label: 'Đọc kế hoạch từ tệp', note: 'Tệp Word hoặc PDF của đơn vị; chương trình đọc, người xem lại.', page: 'doc-ke-hoach' },
      { label: 'Khen nhanh', note: 'Vài người, một mức khen: ghi trên một trang rồi in quyết định, danh sách và giấy khen.', page: 'khen-nhanh' },
      { label: 'Thêm đề nghị khen thưởng đột xuất', note: 'Một thành tích vừa xảy ra, không thuộc phong trào nào.', page: 'dot-xet-moi', params: { kind: 'sudden' } },
    ],
  },
  {
    title: 'Xem thử trước',
    icon: IconFlask,
    steps: [
      { label: 'Xem thử với dữ liệu mẫu', note: 'Một xã không có thật, để riêng, xóa lúc nào cũng được; có người dẫn đi một vòng.' },
      { label: 'Đọc hướng dẫn bắt đầu', note: 'Từ lúc mở máy đến danh sách đầu tiên in ra, từng bước.', page: 'tro-giup', params: { topic: 'bat-dau' } },
    ],
  },
];

/** Shown while there is no data: three ways to begin. */
export function WaysToStart() {
  const id = useId();
  const sample = useSampleStart(forgetAll);
  return (
    <Section title="Chưa có dữ liệu. Ba cách bắt đầu, cách nào trước cũng được">
      <div className={classes.ways}>
        {WAYS.map(({ title, icon: Icon, steps }) => (
          <div key={title} className={classes.way} role="group" aria-label={title}>
            <div className={classes.wayTitle}>
              <Icon size={22} stroke={1.5} className={classes.wayIcon} aria-hidden />
              <h3 className={classes.wayName}>{title}</h3>
            </div>
            {steps.map(({ label, note, page, params }) => (
              <div key={label} className={classes.step}>
                <UnstyledButton className={classes.wayLabel} aria-describedby={`${id} ${label}`.replaceAll(' ', '-')} onClick={() => (page === undefined ? sample.start() : void navigate(page, params))}>
                  {label}
                </UnstyledButton>
                <span id={`${id} ${label}`.replaceAll(' ', '-')} className={classes.note}>
                  {note}
                </span>
              </div>
            ))}
          </div>
        ))}
      </div>
      {sample.dialog}
    </Section>
  );
}
