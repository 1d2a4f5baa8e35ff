/** Remarks that stand in the catalogue's citations in English, and how the screen says them. Longest first. */
const REMARKS: readonly (readonly [string, string])[] = [
  ['(quoted in full by the legal advice column of Báo Lao Động)', '(theo trích dẫn đầy đủ trên Báo Lao Động)'],
  ['(clause not confirmed; it stands in Điều 28 khoản 1 điểm c for the lower title)', '(khoản chưa xác nhận; có ở Điều 28 khoản 1 điểm c đối với danh hiệu thấp hơn)'],
  ['lists four medals (Quân kỳ quyết thắng, Vì an ninh Tổ quốc, Chiến sĩ vẻ vang, Hữu nghị), not this one', 'nêu bốn huy chương (Quân kỳ quyết thắng, Vì an ninh Tổ quốc, Chiến sĩ vẻ vang, Hữu nghị), không nêu huy chương này'],
  ['not carried into NĐ 152/2025/NĐ-CP Điều 33 khoản 5, which leaves it to the province/unit', 'NĐ 152/2025/NĐ-CP Điều 33 khoản 5 không nhắc lại, để tỉnh hoặc đơn vị quy định'],
  ['paid from the own fund of the enterprise/co-operative', 'chi từ quỹ của doanh nghiệp, hợp tác xã'],
  ['not carried into NĐ 152/2025/NĐ-CP; province sets', 'NĐ 152/2025/NĐ-CP không nhắc lại; tỉnh quy định'],
  ['common rule in ministry circulars, e.g. TT 12/2024/TT-BNV Điều 4', 'quy định chung trong thông tư của bộ, ví dụ TT 12/2024/TT-BNV Điều 4'],
  ['Local procedure lists differ (some require, some do not)', 'Danh mục thủ tục của các địa phương khác nhau (nơi yêu cầu, nơi không)'],
  ['(lapsed; replaced by a Prime Minister decision)', '(hết hiệu lực; thay bằng quyết định của Thủ tướng)'],
  ['NĐ 98/2023/NĐ-CP and NĐ 152/2025/NĐ-CP set no cap', 'NĐ 98/2023/NĐ-CP và NĐ 152/2025/NĐ-CP không đặt mức trần'],
  ['local procedure lists (10, 12, 20 working days)', 'danh mục thủ tục của địa phương (10, 12, 20 ngày làm việc)'],
  ['(fallback; now for the province to set)', '(tạm dùng; nay do tỉnh quy định)'],
  ['(quoted in two newspapers, 8 and 10/2025)', '(theo trích dẫn trên hai báo, tháng 8 và 10/2025)'],
  ['by analogy with the Government flag', 'suy theo Cờ thi đua của Chính phủ'],
  ['detail by the Prime Minister', 'Thủ tướng quy định chi tiết'],
  ['details set by the province', 'tỉnh quy định chi tiết'],
  ['older provincial procedure list', 'danh mục thủ tục cũ của tỉnh'],
  ['(province sets, Luật', '(tỉnh quy định, Luật'],
  ['procedure at commune level', 'thủ tục cấp xã'],
  ['typical; province sets', 'thường gặp; tỉnh quy định'],
  ['local procedure lists', 'danh mục thủ tục của địa phương'],
  ['(quoted in Báo Dân trí', '(theo trích dẫn trên Báo Dân trí'],
  ['article not recorded', 'chưa ghi điều, khoản'],
  ['khối practice', 'khối: theo thực tế'],
  ['(general rules, secondary article)', '(quy định chung, theo bài viết)'],
  ['(secondary articles)', '(theo các bài viết)'],
  ['(article number inferred)', '(số điều suy ra)'],
  ['(title not listed)', '(không nêu danh hiệu này)'],
  ['(example province)', '(tỉnh khác, để tham khảo)'],
  ['(procedure text)', '(phần thủ tục)'],
  ['(by analogy)', '(suy theo)'],
  ['not compared', 'chưa đối chiếu'],
];

/** A citation of the catalogue as the screen and the papers show it: the same sources, its remarks in Vietnamese. */
export function citationText(citation: string): string {
  return REMARKS.reduce((text, [english, vietnamese]) => text.replaceAll(english, vietnamese), citation);
}

/** As `citationText`, with the texts named shortly: «Luật 06/2022, Điều 23 khoản 1». */
export function shortCitation(citation: string): string {
  return citationText(citation).replace(/\b(Luật|NĐ|QĐ|TT) (\d+\/\d{4})\/[\p{Lu}\d-]*[\p{Lu}\d]/gu, '$1 $2').replace(/\b((?:Luật|NĐ|QĐ|TT) \d+\/\d{4}) (?=Điều|Phụ lục)/gu, '$1, ');
}
