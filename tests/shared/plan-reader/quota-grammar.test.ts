import { describe, expect, it } from 'vitest';
import { QuotaSentence } from '../../../shared/plan-reader/quota-grammar.ts';
import type { QuotaReading } from '../../../shared/plan-reader/quota-reading.ts';
import { planKinds } from '../../../shared/plan-reader/unit-kinds.ts';
import { Piece } from '../../../shared/plan-reader/words.ts';

const KINDS = planKinds('xa, phuong, dac khu');
const SHORT = { 'tap-the': 'T', 'ca-nhan': 'C', 'ho-gia-dinh': 'H' } as const;

/** «min-max KINDS @ owner flags»: «=» one pool, «*» each unit, «?» nobody named. */
function line(reading: QuotaReading): string {
  const { owner } = reading;
  const who = owner === null ? '?' : `${owner.perUnit ? '*' : '='}${owner.kinds.join(',')}${owner.named.map(({ name }) => `[${name}]`).join('')}`;
  const flags = [reading.exception && 'riêng', reading.inside && 'trong đó', reading.extra && 'thêm', reading.percent !== null && `${reading.percent}%`].filter(Boolean).join(' ');
  return `${reading.min ?? ''}-${reading.max ?? ''} ${reading.subjects.map((kind) => SHORT[kind]).join('')}${reading.combined ? ' chung' : ''} @ ${who}${flags === '' ? '' : ` ${flags}`}`;
}
const read = (text: string): string[] => new QuotaSentence(new Piece(text), KINDS).read(['tap-the', 'ca-nhan', 'ho-gia-dinh']).map(line);

describe('who may put forward how many', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['Mỗi xã, phường chọn không quá 03 trường hợp.', ['-3 TCH chung @ *xa,phuong']],
    ['Các phường chọn không quá 02 trường hợp/địa phương; các xã chọn không quá 03 trường hợp/địa phương, riêng xã Ea Tul chọn không quá 04 trường hợp.', ['-2 TCH chung @ *phuong', '-3 TCH chung @ *xa', '-4 TCH chung @ *xa[Ea Tul] riêng']],
    ['Xã, phường: 02 tập thể, 03 cá nhân', ['2-2 T @ *xa,phuong', '3-3 C @ *xa,phuong']],
    ['Xã, phường, đặc khu: không quá 02 tập thể và 03 cá nhân; sở, ban, ngành: 01 tập thể, 02 cá nhân', ['-2 T @ *xa,phuong,dac-khu', '-3 C @ *xa,phuong,dac-khu', '1-1 T @ *so-ban-nganh', '2-2 C @ *so-ban-nganh']],
    ['Mỗi xã, phường, đặc khu đề nghị không quá 03 trường hợp (trong đó ít nhất 01 hộ gia đình).', ['-3 TCH chung @ *xa,phuong,dac-khu', '1- H @ *xa,phuong,dac-khu trong đó']],
    ['Mỗi xã đề nghị tối đa 05 trường hợp, trong đó tối đa 02 tập thể; riêng xã Bến Hoa tối đa 07 trường hợp.', ['-5 TCH chung @ *xa', '-2 T @ *xa trong đó', '-7 TCH chung @ *xa[Bến Hoa] riêng']],
    ['Sở Nội vụ lựa chọn, trình Chủ tịch UBND tỉnh tặng Bằng khen cho không quá 20 tập thể và 30 cá nhân toàn tỉnh.', ['-20 T @ =', '-30 C @ =']],
    ['Toàn tỉnh lựa chọn 10 tập thể, 15 cá nhân đề nghị tặng Bằng khen.', ['10-10 T @ =', '15-15 C @ =']],
    ['Sở Y tế chủ trì, phối hợp với Sở Nội vụ lựa chọn từ 03 đến 05 tập thể, 04 đến 06 cá nhân thuộc các sở, ban, ngành, các doanh nghiệp.', ['3-5 T @ =so-ban-nganh,doanh-nghiep', '4-6 C @ =so-ban-nganh,doanh-nghiep']],
    ['Mỗi sở, ban, ngành, Mặt trận Tổ quốc và các tổ chức chính trị - xã hội lựa chọn 01 tập thể, 01 đến 02 cá nhân. Riêng Sở Y tế lựa chọn 02 tập thể, 03 cá nhân.', ['1-1 T @ *so-ban-nganh,mttq,to-chuc-ctxh', '1-2 C @ *so-ban-nganh,mttq,to-chuc-ctxh', '2-2 T @ *so-ban-nganh[Sở Y tế] riêng', '3-3 C @ *so-ban-nganh[Sở Y tế] riêng']],
    ['Tặng Cờ thi đua cho 05 xã, phường dẫn đầu phong trào.', ['5-5 T @ =xa,phuong']],
    ['Mỗi khối thi đua lựa chọn 02 đơn vị đề nghị tặng Cờ thi đua của UBND tỉnh.', ['2-2 T @ *co-quan-don-vi']],
    ['Cờ thi đua của UBND tỉnh: 03 tập thể; Bằng khen của Chủ tịch UBND tỉnh: 10 tập thể, 15 cá nhân.', ['3-3 T @ ?', '10-10 T @ ?', '15-15 C @ ?']],
    ['Tổng số 25 trường hợp, gồm: 10 tập thể, 15 cá nhân.', ['10-10 T @ ?', '15-15 C @ ?']],
    ['Không quá 25 trường hợp (10 tập thể, 15 cá nhân).', ['-10 T @ ?', '-15 C @ ?']],
    ['Mỗi phường: 01-02 cá nhân', ['1-2 C @ *phuong']],
    ['Mỗi phường đề nghị hai (02) tập thể, 03 (ba) cá nhân', ['2-2 T @ *phuong', '3-3 C @ *phuong']],
    ['02 tập thể và 03 cá nhân cho mỗi xã, phường', ['2-2 T @ *xa,phuong', '3-3 C @ *xa,phuong']],
    ['10 Bằng khen cho tập thể, 15 Bằng khen cho cá nhân', ['10-10 T @ ?', '15-15 C @ ?']],
    ['Mỗi doanh nghiệp đề nghị ít nhất 01 cá nhân', ['1- C @ *doanh-nghiep']],
    ['Mỗi xã chọn từ 02 tập thể trở lên', ['2- T @ *xa']],
    ['Mỗi xã chọn không vượt quá 05 cá nhân, hộ gia đình', ['-5 CH chung @ *xa']],
    ['Các sở, ban, ngành cấp tỉnh; Mặt trận Tổ quốc: mỗi đơn vị chọn 01 tập thể', ['1-1 T @ *so-ban-nganh,mttq']],
    ['Khối doanh nghiệp: 05 tập thể', ['5-5 T @ =doanh-nghiep']],
    ['Đơn vị có trên 200 lao động được đề nghị thêm 01 cá nhân.', ['1-1 C @ *co-quan-don-vi thêm']],
    ['Mỗi sở đề nghị không quá 15% tổng số cá nhân', ['- C @ *so-ban-nganh 15%']],
    ['Riêng các phường Bến Hoa, Tân Lập và xã Ea Tul được đề nghị tối đa 03 tập thể', ['-3 T @ *phuong,xa[Bến Hoa][Tân Lập][Ea Tul] riêng']],
    ['Riêng Công an tỉnh chọn 05 tập thể; Bộ Chỉ huy Quân sự tỉnh chọn 03 tập thể', ['5-5 T @ *llvt[Công an tỉnh] riêng', '3-3 T @ *llvt[Bộ Chỉ huy Quân sự tỉnh] riêng']],
    ['Riêng Công an tỉnh, Sở Y tế mỗi đơn vị không quá 03 tập thể', ['-3 T @ *llvt,so-ban-nganh[Công an tỉnh][Sở Y tế] riêng']],
    ['Xã, phường, đặc khu lựa chọn 03 hộ gia đình', ['3-3 H @ *xa,phuong,dac-khu']],
    ['Cấp xã: tập thể không quá 02, cá nhân không quá 03.', ['-2 T @ *xa,phuong,dac-khu', '-3 C @ *xa,phuong,dac-khu']],
    ['Mỗi phường: Tập thể: 02; cá nhân: 03; hộ gia đình: 01.', ['2-2 T @ *phuong', '3-3 C @ *phuong', '1-1 H @ *phuong']],
    ['Mỗi khối bình chọn 01 đơn vị; tặng Cờ cho 01 đơn vị dẫn đầu mỗi cụm thi đua.', ['1-1 T @ *co-quan-don-vi', '1-1 T @ *co-quan-don-vi']],
    ['Các trường, trung tâm trực thuộc Sở: 01 tập thể', ['1-1 T @ *don-vi-truc-thuoc']],
    ['Xã, phường: 02 tập thể (trường học), 04 cá nhân (giáo viên) cho mỗi xã, phường', ['2-2 T @ *xa,phuong', '4-4 C @ *xa,phuong']],
    ['Mỗi phường không quá 0 5 trường hợp, O2 tập thể', ['-5 TCH chung @ *phuong']],
    ['Mổi phưòng khong qua 02 tập thề', ['-2 T @ *phuong']],
    ['Mỗi đơn vị cấp xã đề nghị không quá 02 tập thể', ['-2 T @ *xa,phuong,dac-khu']],
    ['Trong toàn đợt chọn 5 tập thể, 10 cá nhân.', ['5-5 T @ =', '10-10 C @ =']],
    ['Lựa chọn không quá 10 tập thể, 20 cá nhân tiêu biểu nhất trong toàn ngành để đề nghị tặng Bằng khen.', ['-10 T @ =', '-20 C @ =']],
    ['Bộ đội, công an các xã: tổng số không quá 10 tập thể.', ['-10 T @ =llvt']],
    ['Mỗi cơ quan, đơn vị chọn 01 tập thể.', ['1-1 T @ *co-quan-don-vi']],
    ['Mỗi chủ đầu tư đề nghị không quá 02 tập thể; mỗi nhà thầu chính đề nghị 01 tập thể, 02 cá nhân.', ['-2 T @ *co-quan-don-vi', '1-1 T @ *doanh-nghiep', '2-2 C @ *doanh-nghiep']],
    ['Mỗi chi bộ giới thiệu 01 cá nhân.', ['1-1 C @ *co-quan-don-vi']],
    ['01 tập thể và 02 cá nhân cho mỗi trạm kiểm lâm', ['1-1 T @ *co-quan-don-vi', '2-2 C @ *co-quan-don-vi']],
    ['Các trường THPT, mỗi trường 01 tập thể, 02 cá nhân.', ['1-1 T @ *co-quan-don-vi', '2-2 C @ *co-quan-don-vi']],
    ['Mỗi thôn không quá 03 hộ gia đình; riêng thôn Khe Nứa và thôn Đồi Thông không quá 05 hộ gia đình.', ['-3 H @ *thon-buon-tdp', '-5 H @ *thon-buon-tdp[Khe Nứa][Đồi Thông] riêng']],
    ['Riêng các thôn: Khe Nứa, Đồi Thông được đề nghị 05 hộ gia đình.', ['5-5 H @ *thon-buon-tdp[Khe Nứa][Đồi Thông] riêng']],
    ['Riêng 02 xã Bản Phiêng, Nà Hú: không quá 04 tập thể.', ['-4 T @ *xa[Bản Phiêng][Nà Hú] riêng']],
    ['Riêng bản Nà Hú và tổ dân phố số 5 được giới thiệu 03 hộ.', ['3-3 H @ *thon-buon-tdp[Nà Hú][Tổ dân phố số 5] riêng']],
    ['Riêng Bệnh viện Đa khoa tỉnh được lựa chọn không quá 05 tập thể.', ['-5 T @ *[Bệnh viện Đa khoa tỉnh] riêng']],
    ['Riêng Công ty Điện lực Thanh Sa được đề nghị 03 cá nhân.', ['3-3 C @ *doanh-nghiep[Công ty Điện lực Thanh Sa] riêng']],
    ['Trung tâm Y tế Cao Lâm: 01 tập thể; Sở Nội vụ: 01 cá nhân.', ['1-1 T @ *[Trung tâm Y tế Cao Lâm]', '1-1 C @ *so-ban-nganh[Sở Nội vụ]']],
    ['Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh: mỗi đơn vị 03 tập thể.', ['3-3 T @ *llvt']],
    ['Công an tỉnh, Sở Y tế: mỗi đơn vị 03 tập thể.', ['3-3 T @ *llvt,so-ban-nganh[Công an tỉnh][Sở Y tế]']],
    ['Khối các cơ quan Đảng: 03 Bằng khen, 01 Cờ thi đua.', ['3-3 TCH chung @ =co-quan-dang', '1-1 T @ =co-quan-dang']],
    ['Khối thi đua các xã, phường: 02 tập thể.', ['2-2 T @ =xa,phuong']],
    ['Mỗi khối thi đua 02 tập thể.', ['2-2 T @ *co-quan-don-vi']],
    ['Số lượng Bằng khen: tập thể 02, cá nhân 03.', ['2-2 T @ ?', '3-3 C @ ?']],
    ['Tập thể: không quá 02 đơn vị; cá nhân: không quá 05 người; hộ gia đình: 03 hộ.', ['-2 T @ ?', '-5 C @ ?', '3-3 H @ ?']],
    ['Mỗi xã: tập thể 02/xã, cá nhân 05/xã', ['2-2 T @ *xa', '5-5 C @ *xa']],
    ['Đối với tập thể: mỗi xã 01, mỗi phường không quá 02.', ['1-1 T @ *xa', '-2 T @ *phuong']],
    ['Cờ thi đua: mỗi khối thi đua 01.', ['1-1 T @ *co-quan-don-vi']],
    ['Cấp xã: 02 tập thể. Cấp tỉnh: 05 tập thể.', ['2-2 T @ *xa,phuong,dac-khu', '5-5 T @ =']],
    ['Đơn vị có từ 100 người trở lên: 03 cá nhân; đơn vị dưới 100 người: 02 cá nhân.', ['3-3 C @ *co-quan-don-vi', '2-2 C @ *co-quan-don-vi']],
    ['Tặng 10 Bằng khen cho 04 tập thể, 06 cá nhân.', ['4-4 T @ ?', '6-6 C @ ?']],
    ['03 Cờ thi đua cho 03 đơn vị dẫn đầu.', ['3-3 T @ =']],
    ['Tối đa 15 trường hợp, trong đó tập thể không quá 05, cá nhân không quá 10.', ['-5 T @ ?', '-10 C @ ?']],
    ['Tổng số 60 trường hợp, trong đó các sở, ban, ngành 15 trường hợp, các xã 30 trường hợp.', ['60-60 TCH chung @ ?', '15-15 TCH chung @ =so-ban-nganh trong đó', '30-30 TCH chung @ =xa trong đó']],
    ['Mỗi bản giới thiệu không quá hai hộ', ['-2 H @ *thon-buon-tdp']],
    ['Không quá 03 tập thể và 05 cá nhân đối với mỗi xã; không quá 02 (hai) tập thể và 03 cá nhân đối với mỗi phường.', ['-3 T @ *xa', '-5 C @ *xa', '-2 T @ *phuong', '-3 C @ *phuong']],
    ['Lực lượng vũ trang tỉnh (Công an, Quân sự): mỗi lực lượng không quá 03 tập thể.', ['-3 T @ *llvt']],
    ['Người dân, hộ kinh doanh trên địa bàn phường: tối đa 15 trường hợp.', ['-15 CH chung @ =']],
    ['Xã Suối Vắt làm thí điểm nên được đề nghị 05 tập thể, thay thế mức 02 tập thể nói trên.', ['5-5 T @ *xa[Suối Vắt] riêng']],
    ['Sở Nội vụ phối hợp với các sở, ngành liên quan tham mưu khen thưởng 15 tập thể.', ['15-15 T @ ?']],
    ['Toàn xã, mỗi thôn bình chọn 02 hộ gia đình.', ['2-2 H @ *thon-buon-tdp']],
    ['Sở Văn hóa, Thể thao và Du lịch, Sở Y tế: mỗi sở không quá 05 tập thể; các sở, ngành còn lại không quá 02 tập thể.', ['-5 T @ *so-ban-nganh[Sở Văn hóa, Thể thao và Du lịch][Sở Y tế]', '-2 T @ *so-ban-nganh']],
    ['Tập thể: mỗi thôn 01; mỗi trường học 02.', ['1-1 T @ *thon-buon-tdp', '2-2 T @ *co-quan-don-vi']],
    ['Từng khóm giới thiệu một hộ gia đình và hai cá nhân.', ['1-1 H @ *thon-buon-tdp', '2-2 C @ *thon-buon-tdp']],
    ['Cả đặc khu chọn 04 tập thể; toàn phường chọn 02 tập thể.', ['4-4 T @ =', '2-2 T @ =']],
    ['Cờ thi đua: cả tỉnh 04 phường dẫn đầu.', ['4-4 T @ =phuong']],
    ['Toàn tỉnh lấy không quá 09 cá nhân có sáng kiến hay và 06 gia đình hiếu học.', ['-9 C @ =', '-6 H @ =']],
    ['Mỗi xã tối đa 02 tập thể tiêu biểu và mỗi phường 03 tập thể.', ['-2 T @ *xa', '3-3 T @ *phuong']],
    ['Tổ dân phố số 3 và Tổ dân phố số 8 ngập nặng, được bình chọn 03 cá nhân mỗi tổ thay vì 01.', ['3-3 C @ *thon-buon-tdp[Tổ dân phố số 3][Tổ dân phố số 8] riêng']],
    ['Khu dân cư Gành Đỏ đông dân nên được tiến cử nhiều nhất 06 hộ gia đình thay cho số nêu trên.', ['-6 H @ *thon-buon-tdp[Gành Đỏ] riêng']],
    ['Riêng xã Suối Vắt (xã điểm của tỉnh): 03 tập thể, 04 hộ gia đình.', ['3-3 T @ *xa[Suối Vắt] riêng', '4-4 H @ *xa[Suối Vắt] riêng']],
    ['Riêng 12 xã biên giới, mỗi xã không quá 06 trường hợp.', ['-6 TCH chung @ *xa riêng']],
    ['Hằng năm 08 xã có điểm cao nhất được chọn mỗi nơi 01 tập thể, 02 cá nhân.', ['1-1 T @ *xa', '2-2 C @ *xa']],
    ['Mỗi đơn vị 01 tập thể hoặc 01 cá nhân.', ['1-1 TC chung @ *co-quan-don-vi']],
    ['Mỗi thôn giới thiệu 02 hộ hoặc 01 cá nhân.', ['2-2 H @ *thon-buon-tdp', '1-1 C @ *thon-buon-tdp']],
    ['Từng phường giới thiệu 01 gia đình, 01 câu lạc bộ hoặc tổ hòa giải (tập thể).', ['1-1 H @ *phuong', '1-1 T @ *phuong']],
    ['Mỗi phường có thôn, tổ dân phố làm nghề biển: không quá 04 trường hợp, không phân biệt tập thể, hộ hay cá nhân.', ['-4 TCH chung @ *phuong']],
    ['UBND xã tự khen, mỗi thôn không quá 02 hộ gia đình.', ['-2 H @ *thon-buon-tdp']],
    ['Sở Công Thương chủ trì, phối hợp Sở Nội vụ lựa chọn chung trong các doanh nghiệp từ 06 đến 09 tập thể.', ['6-9 T @ =doanh-nghiep']],
    ['Sở Y tế lựa chọn trong các trường học, đơn vị trực thuộc Sở tổng số không quá 05 tập thể.', ['-5 T @ =don-vi-truc-thuoc']],
    ['Các hợp tác xã do Liên minh Hợp tác xã tỉnh giới thiệu chung không quá 07 tập thể; mỗi xã 01 cá nhân.', ['-7 T @ =hop-tac-xa', '1-1 C @ *xa']],
    ['Liên đoàn Lao động tỉnh giới thiệu 15 công nhân trong các doanh nghiệp.', ['15-15 C @ =doanh-nghiep']],
    ['Phòng chuyên môn của Sở được giới thiệu nhiều nhất 04 cá nhân tính chung các phòng; nhà thầu toàn tỉnh: 06 tập thể.', ['-4 C @ =co-quan-don-vi', '6-6 T @ =doanh-nghiep']],
    ['Mỗi thôn chọn 02 cá nhân; ba đội xung kích được tặng cho 01 tập thể, 04 cá nhân (tính chung).', ['2-2 C @ *thon-buon-tdp', '1-1 T @ =', '4-4 C @ =']],
    ['Các xã không quá 05 trường hợp/xã (tính chung tập thể, cá nhân).', ['-5 TC chung @ *xa']],
    ['Khối doanh nghiệp trên địa bàn phường: chọn chung 03 tập thể.', ['3-3 T @ =doanh-nghiep']],
    ['Khối cơ quan xã: 02 tập thể.', ['2-2 T @ =co-quan-don-vi']],
    ['Trường có dưới 15 lớp được đề nghị tối đa 01 tập thể; trường có từ 15 lớp trở lên tối đa 02 tập thể.', ['-1 T @ *co-quan-don-vi', '-2 T @ *co-quan-don-vi']],
    ['Xã có từ 12.000 dân trở lên được đề nghị 03 tập thể.', ['3-3 T @ *xa']],
    ['Bệnh viện Mắt, Bệnh viện Nhi được đề nghị không quá 04 tập thể.', ['-4 T @ *[Bệnh viện Mắt][Bệnh viện Nhi]']],
    ['Tặng Bằng khen cho không quá 25 tập thể, cá nhân trong toàn tỉnh, được chọn từ các sở, ban, ngành và các xã, phường.', ['-25 TC chung @ =so-ban-nganh,xa,phuong']],
    ['Khen không quá 25 tập thể, cá nhân. Mỗi sở giới thiệu không quá 02 trường hợp; mỗi xã 03 trường hợp (cá nhân, hộ gia đình).', ['-25 TC chung @ ?', '-2 TC chung @ *so-ban-nganh', '3-3 CH chung @ *xa']],
    ['Mỗi xã lựa chọn từ 02 đến 04 tập thể.', ['2-4 T @ *xa']],
    ['Hội, hiệp hội doanh nghiệp cấp tỉnh: mỗi hội 01 tập thể; mỗi hiệp hội 02 cá nhân.', ['1-1 T @ *to-chuc-xa-hoi', '2-2 C @ *to-chuc-xa-hoi']],
    ['Mỗi ấp, khu phố không quá 02 hộ gia đình; mỗi khóm 01 cá nhân.', ['-2 H @ *thon-buon-tdp', '1-1 C @ *thon-buon-tdp']],
    ['Các cơ quan Trung ương đóng trên địa bàn: 05 tập thể; các xã: 02 tập thể.', ['5-5 T @ =co-quan-trung-uong', '2-2 T @ *xa']],
    ['Riêng Sở Tài chính, Sở Công Thương, Thuế tỉnh Cao Lâm được đề nghị tối đa 02 tập thể.', ['-2 T @ *so-ban-nganh[Sở Tài chính][Sở Công Thương][Thuế tỉnh Cao Lâm] riêng']],
    ['Chủ tịch Ủy ban nhân dân xã tặng Giấy khen cho mỗi thôn tối đa 02 cá nhân.', ['-2 C @ *thon-buon-tdp']],
    ['Chủ tịch UBND phường tặng Giấy khen cho không quá 10 tập thể và không quá 20 cá nhân.', ['-10 T @ ?', '-20 C @ ?']],
    ['Ủy ban nhân dân xã: 02 tập thể.', ['2-2 T @ *xa']],
    ['Sở Tài chính lựa chọn từ 06 đến 09 doanh nghiệp tiêu biểu tặng Cờ thi đua.', ['6-9 T @ =doanh-nghiep']],
    ['Cờ thi đua: 06 tập thể dẫn đầu 06 khối, cụm thi đua.', ['6-6 T @ ?']],
    ['Giám đốc Sở Y tế xem xét, tặng Giấy khen cho không quá 10 tập thể toàn ngành; mỗi bệnh viện giới thiệu 02 tập thể.', ['-10 T @ =', '2-2 T @ *co-quan-don-vi']],
    ['Các doanh nghiệp đóng trên địa bàn tỉnh: mỗi đơn vị 01 tập thể.', ['1-1 T @ *doanh-nghiep']],
    ['Sở Y tế lựa chọn 10 hộ gia đình trong toàn tỉnh.', ['10-10 H @ =']],
    ['Ủy ban nhân dân xã lựa chọn không quá 03 thôn tặng Giấy khen.', ['-3 T @ =thon-buon-tdp']],
    ['Riêng Công an tỉnh, Thuế tỉnh, Kho bạc Nhà nước khu vực XI mỗi đơn vị 03 tập thể.', ['3-3 T @ *llvt[Công an tỉnh][Thuế tỉnh][Kho bạc Nhà nước khu vực XI] riêng']],
    ['Riêng ấp Bàu Sen, khu phố 3 được giới thiệu 02 tập thể; mỗi thôn 3 hộ gia đình.', ['2-2 T @ *thon-buon-tdp[Bàu Sen][Khu phố 3] riêng', '3-3 H @ *thon-buon-tdp']],
    ['Đảng ủy xã, Mặt trận Tổ quốc và các đoàn thể xã: tổng số không quá 03 tập thể.', ['-3 T @ =co-quan-dang,mttq,to-chuc-ctxh']],
    ['mỗi phuờng chọn không quá 02 trư ờng hợp; ríêng xã Suối Vắt chọn không quá 0 4 trường hợp.', ['-2 TCH chung @ *phuong', '-4 TCH chung @ *xa[Suối Vắt] riêng']],
  ];
  it.each(cases)('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('numbers that are no quota', () => {
  it.each([
    'Mỗi xã giúp đỡ ít nhất 01 hộ gia đình thoát nghèo.',
    'Tập thể có ít nhất 02 cá nhân được tặng Bằng khen.',
    'Thực hiện Chỉ thị số 41-CT/TW, Quyết định số 02/2026/QĐ-UBND.',
    'Cá nhân từ 18 tuổi trở lên, tối đa 20 điểm.',
    'Hỗ trợ 03 hộ gia đình xây nhà.',
    'Các xã khu vực III1 và 15/9/2026.',
    'Cứ 05 tập thể được đề nghị 01 tập thể.',
    'Cứ 10 hộ gia đình thì được chọn 01 hộ, tối đa 03 hộ.',
    'Không quá 1/3 số thôn được đề nghị.',
    'Căn cứ 05 tiêu chí và 03 nội dung thi đua.',
    'Thành lập 03 đoàn, mỗi năm kiểm tra không ít hơn 08 đơn vị; trình khen thưởng đúng quy định.',
    'Hằng năm khảo sát 05 xã; đề nghị khen đúng người.',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

it('gives each number the occasion named last before it', () => {
  const found = new QuotaSentence(new Piece('Khi sơ kết (năm 2028): mỗi xã chọn 01 tập thể; khi tổng kết (năm 2030): mỗi xã chọn 02 tập thể.'), KINDS).read(['tap-the']);
  expect(found.map(({ moments }) => moments)).toEqual([[{ kind: 'so-ket', year: 2028 }], [{ kind: 'tong-ket', year: 2030 }]]);
});

it('a number for both reviews carries both', () => {
  const [found] = new QuotaSentence(new Piece('Tại sơ kết và tổng kết, mỗi xã chọn 01 tập thể.'), KINDS).read(['tap-the']);
  expect(found?.moments.map(({ kind }) => kind)).toEqual(['so-ket', 'tong-ket']);
});
