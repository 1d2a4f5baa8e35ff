import { UnstyledButton } from '@mantine/core';
import { IconAward, IconBolt, IconFlag, IconTableImport } from '@tabler/icons-react';
import { navigate } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { Section } from '../../components/page.tsx';
import classes from './home.module.css';

interface Way {
  readonly label: string;
  readonly note: string;
  readonly icon: typeof IconFlag;
  readonly page: string;
  readonly params?: PageParams;
}

const WAYS: readonly Way[] = [
  { label: 'Khen nhanh', note: 'Vài người, một mức khen: ghi trên một trang rồi in quyết định, danh sách và giấy khen.', icon: IconAward, page: 'khen-nhanh' },
  { label: 'Mở phong trào từ thư viện', note: 'Kế hoạch phát động của tỉnh có sẵn: việc của đơn vị, thời hạn, số lượng, hình thức khen thưởng.', icon: IconFlag, page: 'thu-vien-phong-trao' },
  { label: 'Nhập danh sách từ Excel', note: 'Đọc danh sách cá nhân, tập thể, hộ gia đình đang có; xem từng dòng rồi mới lưu.', icon: IconTableImport, page: 'nhap-doi-tuong' },
  { label: 'Thêm đề nghị khen thưởng đột xuất', note: 'Một thành tích vừa xảy ra, không thuộc phong trào nào.', icon: IconBolt, page: 'dot-xet-moi', params: { kind: 'sudden' } },
];

/** Shown while there is no data: four ways to begin. */
export function WaysToStart() {
  return (
    <Section title="Chưa có dữ liệu. Bắt đầu từ đâu cũng được">
      <div className={classes.ways}>
        {WAYS.map(({ label, note, icon: Icon, page, params }) => (
          <UnstyledButton key={label} className={classes.way} aria-label={label} onClick={() => void navigate(page, params)}>
            <Icon size={24} stroke={1.5} className={classes.wayIcon} aria-hidden />
            <span className={classes.wayLabel}>{label}</span>
            <span className={classes.note}>{note}</span>
          </UnstyledButton>
        ))}
      </div>
    </Section>
  );
}
