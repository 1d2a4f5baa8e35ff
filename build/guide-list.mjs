// The Excel list that the guide's picture of an import shows, on standard output: invented people, one of them twice.
import writeExcelFile from 'write-excel-file/node';

const people = [
  ['Ông', 'Lê Đức Thí Dụ', '1979', 'Trưởng thôn', 'thôn Mẫu Đông'],
  ['Bà', 'Hồ Thị Ví Dụ', '1990', 'Giáo viên', 'thôn Mẫu Tây'],
  ['Bà', 'Lê Thị Giả Định', '31/02/1985', 'Nông dân', 'buôn Thí Dụ'],
  ['Ông', 'Lò Minh Ví Dụ', '1989', 'Y sĩ Trạm Y tế', 'thôn Mẫu Tây'],
];
const text = (value) => ({ value, type: String });
const rows = [['Ông/Bà', 'Họ và tên', 'Năm sinh', 'Chức vụ', 'Địa chỉ'], ...people].map((row) => row.map(text));
const stream = await writeExcelFile(rows).toStream();
stream.pipe(process.stdout);
