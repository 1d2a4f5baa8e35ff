import { Anchor, Text } from '@mantine/core';
import type { ColumnField } from '../../../shared/domain/sheet-heading.ts';
import { proposingHeadings } from '../../../shared/domain/intake-rows.ts';
import { navigate } from '../../app/navigation.ts';
import type { Preview } from './import-store.ts';
import classes from './subjects.module.css';

const FIELD_WORDS: Readonly<Record<ColumnField, string>> = {
  order: 'STT',
  name: 'Họ và tên, tên',
  familyName: 'Họ và tên đệm',
  givenName: 'Tên',
  honorific: 'Danh xưng',
  mr: 'Ông',
  mrs: 'Bà',
  birth: 'Ngày sinh',
  gender: 'Giới tính',
  female: 'Nữ',
  position: 'Chức vụ, chức danh',
  department: 'Phòng, ban, tổ',
  workplace: 'Đơn vị công tác',
  address: 'Địa chỉ',
  nationalId: 'Số căn cước',
  ethnicity: 'Dân tộc',
  phone: 'Điện thoại',
  category: 'Phân loại',
  field: 'Lĩnh vực hoạt động',
  managedBy: 'Đơn vị quản lý',
  size: 'Số người',
  women: 'Trong đó nữ',
  representative: 'Đại diện',
  note: 'Ghi chú',
};

/** Which columns of the sheet were understood as what, and which were left aside. */
export function ColumnReading({ preview: { columns, headingRow } }: { readonly preview: Preview }) {
  const known = columns.filter(({ field }) => field !== null);
  const unknown = columns.filter(({ field }) => field === null);
  const proposing = proposingHeadings(unknown.map(({ heading }) => heading));
  return (
    <>
      {proposing.length > 0 && (
        <Text role="status">
          Cột {proposing.map((heading) => `«${heading}»`).join(', ')} là đề nghị khen, không ghi vào sổ đối tượng. Muốn giữ cả đề nghị: mở{' '}
          <Anchor component="button" type="button" onClick={() => void navigate('ho-so')}>đợt xét</Anchor>, chọn «Từ cấp dưới» rồi «Nhận danh sách».
        </Text>
      )}
      <details className={classes.reading}>
        <summary>
          Tiêu đề ở dòng {headingRow}; đọc được {known.length} cột.{unknown.length > 0 && ` Không dùng: ${unknown.map(({ heading }) => heading).join('; ')}.`}
        </summary>
        <ul className={classes.columns} aria-label="Các cột đọc được">
          {known.map(({ heading, field }, index) => (
            <li key={`${heading}-${index}`}>
              {heading} → {FIELD_WORDS[field as ColumnField] ?? field}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
