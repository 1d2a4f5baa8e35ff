import type { Sample } from '../../shared/api/certificate.ts';
import type { CertificateInput } from '../../shared/documents/certificate.ts';
import type { PaperSigner } from '../../shared/documents/signer.ts';
import { unitOf, type OpenUnit } from './open-unit.ts';
import { headSigner, ownAuthority } from './paper-facts.ts';

type SampleWords = Pick<CertificateInput, 'recipient' | 'place' | 'merit'>;

/** Invented recipients: as most are, as short and as long as they come. */
const WORDS: Readonly<Record<Sample, SampleWords>> = {
  usual: {
    recipient: 'Ông NGUYỄN VĂN MẪU',
    place: 'Trưởng thôn Đông',
    merit: 'Đã có thành tích xuất sắc trong phong trào thi đua “Chung sức xây dựng nông thôn mới” giai đoạn 2021 - 2025',
  },
  short: { recipient: 'Bà LÝ Y', place: 'Thôn Đá', merit: 'Đã có thành tích cứu người' },
  long: {
    recipient: 'Ban Quản lý Khu di tích lịch sử - văn hóa và Tổ hợp tác bảo vệ rừng phòng hộ thôn Đông Mẫu, thôn Tây Mẫu',
    place: 'Phó Bí thư Chi bộ, Trưởng ban Công tác Mặt trận thôn Đông Mẫu, kiêm Tổ trưởng Tổ tiết kiệm và vay vốn',
    merit: 'Đã có thành tích xuất sắc trong phong trào thi đua “Cả nước chung sức xây dựng nông thôn mới” và công tác vận động Nhân dân hiến đất, góp công làm đường giao thông giai đoạn 2021 - 2025',
  },
};

const NOBODY: PaperSigner = { capacity: 'head', title: 'Chủ tịch', forTitle: null, forBody: null, otherTitle: null, name: 'Nguyễn Thị Ví Dụ' };

/** A certificate of invented words from this unit and its signer, for the editor and the test print. */
export function sampleInput(open: OpenUnit, sample: Sample): CertificateInput {
  const unit = unitOf(open);
  const signer = headSigner(open, null);
  const day = open.clock.today();
  return {
    authority: ownAuthority(unit),
    title: sample === 'long',
    award: sample === 'long' ? 'Chiến sĩ thi đua cơ sở' : 'Giấy khen',
    ...WORDS[sample],
    decisionNumber: sample === 'short' ? '1/QĐ-UBND' : '1345/QĐ-UBND',
    decisionDate: day,
    ordinal: sample === 'short' ? 1 : 128,
    bookNumber: `${sample === 'short' ? 1 : 1128}/${day.slice(0, 4)}`,
    placeName: unit.placeName === null || unit.placeName === '' ? 'Tân Mẫu' : unit.placeName,
    signer: signer.name === null ? NOBODY : signer,
  };
}
