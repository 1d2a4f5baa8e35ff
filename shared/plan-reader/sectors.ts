import { flat } from './flat.ts';

/** Sector codes and the words (folded) that speak of them, the more telling first. */
const SECTORS: readonly (readonly [string, RegExp])[] = [
  ['giam-ngheo', /ho ngheo|can ngheo|ngheo da chieu|giam ngheo|thoat ngheo|tai ngheo|nha tam|dot nat|an sinh|nguoi ngheo/u],
  ['nong-thon-moi', /nong thon moi|\bntm\b|tieu chi\/xa|ocop/u],
  ['y-te', /y te|bac si|giuong benh|tiem chung|suy dinh duong|suc khoe|benh vien|tram y te|benh nhan|tu vong/u],
  ['giao-duc', /giao duc|truong hoc|pho cap|xoa mu chu|hoc sinh|mam non|phong hoc|noi tru|tieu hoc|trung hoc|dat chuan quoc gia|tre .{0,12}ra lop/u],
  ['xay-dung-dang', /to chuc dang|dang vien|to chuc co so dang|chi bo|dang bo|cap uy/u],
  ['can-bo', /can bo|cong chuc|vien chuc|lanh dao, quan ly/u],
  ['lao-dong-viec-lam', /lao dong|viec lam|that nghiep|dao tao nghe|hoc nghe|bao hiem xa hoi/u],
  ['dan-so', /dan so|ty suat sinh|ti so gioi tinh|tuoi tho/u],
  ['du-lich', /du lich|luot khach|khach quoc te|luu tru/u],
  ['quoc-phong-an-ninh', /toi pham|an ninh|quoc phong|tai nan giao thong|an toan giao thong|khieu kien|ma tuy|trat tu|bieu tinh|oan sai|quan su|nghia vu quan su|chay no|vi pham nong do con/u],
  ['moi-truong', /che phu rung|rung|rac|chat thai|nuoc sach|hop ve sinh|moi truong|nuoc thai|cay xanh|trong cay|cay phan tan/u],
  ['van-hoa', /van hoa|gia dinh van hoa|the thao|the duc|van minh do thi|di san/u],
  ['thong-tin-truyen-thong', /internet|buu chinh|di dong|bang thong|phat thanh|truyen hinh|truyen thanh|thue bao|song di dong|bang rong/u],
  ['chuyen-doi-so', /chuyen doi so|truc tuyen|so hoa|dinh danh|dich vu cong|ky so|thanh toan dien tu|kinh te so|nen tang so|khong dung tien mat/u],
  ['hanh-chinh', /thu tuc hanh chinh|cai cach hanh chinh|ho so|hai long|par index|pci|papi|don thu|khieu nai|to cao|dung hen/u],
  ['ngan-sach-dau-tu', /ngan sach|von dau tu|giai ngan|dau tu cong|thu hut dau tu|thue, phi/u],
  ['ha-tang', /duong|nhua hoa|do thi hoa|dien luoi|su dung dien|giao thong|ha tang|cau |thuy loi|nuoc tuoi|cung hoa|be tong|nha o/u],
  ['kinh-te', /grdp|kinh te|cong nghiep|nong nghiep|nong nghiep|xuat khau|doanh nghiep|hop tac xa|thu nhap|ban le|san luong|dich vu|gia suc|nang suat|gia tri san xuat/u],
];

/** Sector code of an indicator: by its own words, then by its heading; `khac` where neither says. */
export function sectorOf(words: string, heading: string): string {
  for (const text of [flat(words), flat(heading)]) {
    const found = SECTORS.find(([, pattern]) => pattern.test(text));
    if (found) return found[0];
  }
  return 'khac';
}
