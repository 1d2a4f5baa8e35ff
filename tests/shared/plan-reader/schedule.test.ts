import { describe, expect, it } from 'vitest';
import { docOf } from '../../../shared/plan-reader/outline.ts';
import { readSchedule } from '../../../shared/plan-reader/schedule.ts';

const HEAD = `UBND TỈNH NAM GIANG
Số: 57/KH-UBND
Nam Giang, ngày 12 tháng 02 năm 2026
KẾ HOẠCH
Phát động phong trào thi đua “Xanh - Sạch - Số” giai đoạn 2026 - 2030
`;
const reports = (text: string, head = HEAD) => readSchedule(docOf(`${head}IV. TỔ CHỨC THỰC HIỆN\n${text}\n`), 'NG').reporting.map(({ value }) => value);
const dues = (text: string, head = HEAD): string[] => reports(text, head).map(({ kind, due, recurring }) => `${kind} ${due.day ?? '-'}/${due.month ?? '-'}/${due.year ?? '-'} ${due.bound} ${recurring}`);

describe('reporting duties with a date', () => {
  it.each([
    ['1. Trước ngày 15 tháng 11 hằng năm, các sở, ngành báo cáo kết quả về Sở Nội vụ.', ['bao-cao 15/11/- before hằng năm']],
    ['1. Định kỳ 6 tháng (trước ngày 10/6) và hằng năm (trước ngày 10/12) báo cáo kết quả về UBND tỉnh.', ['bao-cao 10/6/- before hằng năm', 'bao-cao 10/12/- before hằng năm']],
    ['1. Các xã báo cáo Sở Nội vụ trước ngày 10/6 và 10/12 hằng năm.', ['bao-cao 10/6/- before hằng năm', 'bao-cao 10/12/- before hằng năm']],
    ['1. Xây dựng kế hoạch, gửi về Sở Nội vụ trước ngày 31/3/2026 để tổng hợp, báo cáo UBND tỉnh.', ['gui-ke-hoach 31/3/2026 before một lần']],
    ['1. Đăng ký thi đua gửi về Sở Nội vụ chậm nhất ngày 28/02 hằng năm.', ['gui-ke-hoach 28/2/- by hằng năm']],
    ['1. Hồ sơ đề nghị khen thưởng gửi Sở Nội vụ trước ngày 15/9/2028 (đối với sơ kết) và trước ngày 30/9/2030 (đối với tổng kết).', ['bao-cao 15/9/2028 before một lần', 'bao-cao 30/9/2030 before một lần']],
    ['1. Tổ chức lễ phát động xong trước ngày 15/3/2026 và báo cáo kết quả về UBND tỉnh trước ngày 20/3/2026.', ['bao-cao 20/3/2026 before một lần']],
    ['1. Gửi kế hoạch trước ngày 15/3/2026; báo cáo sơ kết về Sở Nội vụ trước ngày 30/6/2028.', ['gui-ke-hoach 15/3/2026 before một lần', 'bao-cao 30/6/2028 before một lần']],
    ['1. Báo cáo kết quả về Sở Nội vụ trước ngày 20 hằng tháng.', ['bao-cao 20/-/- before định kỳ']],
    ['1. Hồ sơ gửi về Sở Nội vụ chậm nhất 16 giờ 00 ngày 05/12/2026.', ['bao-cao 5/12/2026 by một lần']],
    ['1. Quý I báo cáo trước 15/3, quý II trước 15/6, quý III trước 15/9 về Sở Nội vụ.', ['bao-cao 15/3/- before hằng năm', 'bao-cao 15/6/- before hằng năm', 'bao-cao 15/9/- before hằng năm']],
    ['1. Ngày 25 hằng tháng, các thôn báo cáo UBND xã.', ['bao-cao 25/-/- in định kỳ']],
    ['1. Các xã đăng ký thi đua trước ngày 28/02 hằng năm.', ['gui-ke-hoach 28/2/- before hằng năm']],
    ['1. Ban hành kế hoạch trước ngày 15/3/2026 và gửi về Sở Nội vụ.', ['gui-ke-hoach 15/3/2026 before một lần']],
    ['1. Thời gian nhận hồ sơ: từ ngày 01/11 đến hết ngày 15/11/2026.', ['bao-cao 15/11/2026 by một lần']],
    ['1. Thời gian gửi hồ sơ\n- Sơ kết: trước ngày 15/6/2028.\n- Tổng kết: trước ngày 15/9/2030.', ['bao-cao 15/6/2028 before một lần', 'bao-cao 15/9/2030 before một lần']],
    ['1. Đợt 1: trước ngày 15/5; đợt 2: trước ngày 15/11 hằng năm gửi hồ sơ về Sở Nội vụ.', ['bao-cao 15/5/- before hằng năm', 'bao-cao 15/11/- before hằng năm']],
    ['1. Sở Xây dựng thẩm định trong 10 ngày làm việc, chuyển Sở Nội vụ trước ngày 30/11/2026 (sơ kết) và trước ngày 15/10/2027 (tổng kết).', ['bao-cao 30/11/2026 before một lần', 'bao-cao 15/10/2027 before một lần']],
    ['1. Phòng Văn hóa - Xã hội thẩm định danh sách khen thưởng, hoàn thành trước ngày 31/12 hằng năm.', ['bao-cao 31/12/- before hằng năm']],
    ['1. Kế hoạch hưởng ứng gửi Công an tỉnh trong tháng 4 năm 2026.', ['gui-ke-hoach -/4/2026 in một lần']],
    ['1. Chế độ báo cáo\nTT | Loại báo cáo | Nơi nhận | Thời hạn gửi\n1 | Báo cáo 6 tháng | Sở Nội vụ | 10/6\n2 | Báo cáo năm | Sở Nội vụ | Trước ngày 10/12 hằng năm', ['bao-cao 10/6/- by hằng năm', 'bao-cao 10/12/- before hằng năm']],
    ['1. Tiến độ\nTT | Nội dung | Chủ trì | Thời gian hoàn thành\n1 | Tổ chức hội thi | Sở Nội vụ | 19/5/2026\n2 | Gửi báo cáo sơ kết | Các xã | 30/6/2028', ['bao-cao 30/6/2028 by một lần']],
    ['1. Các nhà thầu đăng ký trước ngày 01/3/2026.', ['gui-ke-hoach 1/3/2026 before một lần']],
    ['1. Thời hạn cuối nhận hồ sơ tổng kết là 17h ngày 30/10/2030.', ['bao-cao 30/10/2030 by một lần']],
    ['1. Sở Tài chính cấp kinh phí trước 30/4/2026; các xã báo cáo quyết toán trước 31/12 hằng năm.', ['bao-cao 31/12/- before hằng năm']],
    ['1. Hồ sơ khen thưởng hằng năm gửi Sở Nội vụ trước ngày 31/8; hồ sơ sơ kết, tổng kết trước ngày 30/6 của năm sơ kết, tổng kết.', ['bao-cao 31/8/- before hằng năm', 'bao-cao 30/6/- before một lần']],
    ['1. Các thôn tổ chức ký kết giao ước thi đua xong trước ngày 28/02/2026.', []],
    ['1. Các thôn gửi giao ước thi đua về Sở Nội vụ trước ngày 28/02/2026.', ['gui-ke-hoach 28/2/2026 before một lần']],
    ['1. Căn cứ báo cáo của các xã, Sở Nội vụ tổ chức tổng kết trước ngày 15/12/2030.', []],
    ['1. Sở Tài chính bố trí kinh phí trước ngày 30/6/2026.', []],
    ['1. Tổ chức tổng kết trước ngày 15/12/2030.', []],
    ['1. Căn cứ báo cáo số 12/BC-SNV ngày 15/01/2026 của Sở Nội vụ.', []],
    ['1. Số liệu báo cáo tính đến ngày 30/11 hằng năm.', []],
    ['1. Báo cáo năm gửi Sở Nội vụ trước ngày 05/12; số liệu báo cáo được chốt đến hết ngày 20/11.', ['bao-cao 5/12/- before hằng năm']],
    ['1. Báo cáo định kỳ: báo cáo 6 tháng gửi Sở Nội vụ trước ngày 12/6, báo cáo năm gửi trước ngày 02/12.', ['bao-cao 12/6/- before định kỳ', 'bao-cao 2/12/- before hằng năm']],
    ['1. Các xã, phường gửi Sở Xây dựng:\n+ Kế hoạch triển khai của địa phương, trước ngày 10/4/2026;\n+ Báo cáo tổng kết, chậm nhất ngày 30/9/2030.', ['gui-ke-hoach 10/4/2026 before một lần', 'bao-cao 30/9/2030 by một lần']],
    ['1. Trước ngày 15/11/2025, các sở đã báo cáo UBND tỉnh.', []],
  ])('%s', (text, expected) => {
    expect(dues(text)).toEqual(expected);
  });

  it('a date without a year comes once in a drive', () => {
    const drive = 'KẾ HOẠCH\nPhát động đợt thi đua cao điểm năm 2026\n';
    expect(dues('1. Các xã báo cáo kết quả về Sở Nội vụ trước ngày 30/11.', drive)).toEqual(['bao-cao 30/11/- before một lần']);
  });
});

it('names sender, receiver, copy, way and onward receiver', () => {
  const [report] = reports('1. Trước ngày 15/11 hằng năm, các sở, ban, ngành, UBND các xã, phường báo cáo kết quả về UBND tỉnh (qua Sở Nội vụ), đồng thời gửi Sở Tài chính để tổng hợp, báo cáo Bộ Nội vụ.');
  expect(report).toMatchObject({ from: ['sở, ban, ngành', 'UBND xã, phường'], to: ['UBND tỉnh'], via: 'Sở Nội vụ', cc: ['Sở Tài chính'], onward: ['Bộ Nội vụ'] });
});

it('takes the sender from the heading', () => {
  const [report] = reports('1. Ủy ban nhân dân các xã, phường\n- Gửi kế hoạch về Sở Nội vụ trước ngày 31/3/2026.');
  expect(report?.from).toEqual(['UBND xã, phường']);
});

it('reads feedback and undated reports without inventing a day', () => {
  const found = reports('1. Sở Nội vụ tổng hợp, báo cáo UBND tỉnh kết quả hằng năm.\nTrong quá trình thực hiện, nếu có vướng mắc, các đơn vị phản ánh về Sở Nội vụ để tổng hợp, báo cáo UBND tỉnh.');
  expect(found.map(({ kind, due, recurring }) => [kind, due.day, recurring])).toEqual([['bao-cao', null, 'hằng năm'], ['phan-anh', null, 'khi phát sinh']]);
  expect(found[1]).toMatchObject({ to: ['Sở Nội vụ'], onward: ['UBND tỉnh'], due: { event: 'khi có vướng mắc' } });
});

describe('stages and occasions', () => {
  const plan = readSchedule(docOf(`${HEAD}III. TIẾN ĐỘ THỰC HIỆN
a) Giai đoạn 1 (2026 - 2028): tổ chức phát động; sơ kết vào năm 2028.
b) Giai đoạn 2 (từ tháng 9/2028 đến tháng 12/2030): tổ chức tổng kết trong quý IV/2030.
IV. KHEN THƯỞNG
1. Khen thưởng hằng năm theo thẩm quyền.
`), 'NG');

  it('stages keep their name and may overlap', () => {
    expect(plan.stages.map(({ value: { name, from, to } }) => [name, from?.year, to?.month, to?.year])).toEqual([['Giai đoạn 1', 2026, null, 2028], ['Giai đoạn 2', 2028, 12, 2030]]);
  });

  it('occasions have kind and year', () => {
    expect(plan.milestones.map(({ value: { kind, due, recurring } }) => [kind, due.year, recurring])).toEqual([['so-ket', 2028, null], ['tong-ket', 2030, null], ['khen-nam', null, 'hằng năm']]);
  });

  it('a drive that ends on an event has one stage without an end date', () => {
    const drive = readSchedule(docOf('KẾ HOẠCH\nPhát động đợt thi đua chào mừng Đại hội\nI. Thời gian thực hiện: Từ tháng 10/2027 đến khi tổ chức thành công Đại hội lần thứ II của tỉnh.\n'), 'NG');
    expect(drive.stages.map(({ value: { from, to, toEvent } }) => [from?.month, from?.year, to, toEvent])).toEqual([[10, 2027, null, 'tổ chức thành công Đại hội lần thứ II của tỉnh']]);
  });

  it('a day named without a bound dates a launch or a review, not one before the plan', () => {
    const days = (text: string): unknown[] => readSchedule(docOf(`${HEAD}IV. TỔ CHỨC THỰC HIỆN\n${text}\n`), 'NG').milestones.map(({ value: { kind, due } }) => [kind, due.day, due.month, due.year, due.bound]);
    expect(days('1. Sở Nội vụ tham mưu tổ chức lễ phát động ngày 19/5/2026 và tổng kết trước ngày 31/10/2030.')).toEqual([['tong-ket', 31, 10, 2030, 'before'], ['phat-dong', 19, 5, 2026, 'in']]);
    expect(days('1. Tổ chức hội nghị sơ kết phong trào dự kiến ngày 20 tháng 12 năm 2028.')).toEqual([['so-ket', 20, 12, 2028, 'in']]);
    expect(days('1. Hưởng ứng lễ phát động ngày 11/6/2025 của Chính phủ.')).toEqual([]);
  });

  it('takes the year of a one-year plan for its review', () => {
    const drive = readSchedule(docOf('KẾ HOẠCH\nPhát động đợt thi đua năm 2027\nI. KHEN THƯỞNG\n1. Khen thưởng khi tổ chức tổng kết đợt thi đua.\n'), 'NG');
    expect(drive.milestones.map(({ value: { kind, due } }) => [kind, due.year])).toEqual([['tong-ket', 2027]]);
  });
});

describe('a day that is an occasion, no report', () => {
  const occasions = (text: string): string[] => {
    const { milestones, reporting } = readSchedule(docOf(`${HEAD}IV. TỔ CHỨC THỰC HIỆN\n${text}\n`), 'NG');
    expect(reporting.filter(({ value }) => value.due.day !== null)).toEqual([]);
    return milestones.map(({ value: { kind, due, recurring } }) => `${kind} ${due.day ?? '-'}/${due.month ?? '-'}/${due.year ?? '-'} ${due.bound}${recurring === null ? '' : ` ${recurring}`}`);
  };
  it.each([
    ['1. Phát động: sáng 03/3/2026 tại quảng trường.', ['phat-dong 3/3/2026 in']],
    ['1. Giai đoạn 1: phát động ở các cấp, hoàn thành trước ngày 31/3/2026.', ['phat-dong 31/3/2026 before']],
    ['1. Kiểm điểm giữa chừng: ngày 10 tháng 7 hằng năm.', ['danh-gia-nam 10/7/- in hằng năm']],
    ['1. Sở Y tế công bố kết quả xếp loại chậm nhất 20/12 hằng năm.', ['danh-gia-nam 20/12/- by hằng năm']],
    ['1. Trước ngày 30/4 hằng năm công bố kết quả đánh giá của năm trước.', ['danh-gia-nam 30/4/- before hằng năm']],
  ])('%s', (text, expected) => {
    expect(occasions(text)).toEqual(expected);
  });
});

it('a span of years in the title makes a date without a year come every year', () => {
  const head = HEAD.replace('giai đoạn 2026 - 2030', ', 2026 - 2028');
  expect(dues('1. Báo cáo sáu tháng đầu năm về Sở Nội vụ: trước 20 tháng 6.', head)).toEqual(['bao-cao 20/6/- before hằng năm']);
});
