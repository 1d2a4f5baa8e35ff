/** Ô 1 of NĐ 30/2020/NĐ-CP Phụ lục I: quốc hiệu and tiêu ngữ. */
export const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
