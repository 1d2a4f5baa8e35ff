import { expect, it } from 'vitest';
import { councilMembersOf } from '../../../shared/domain/council-lines.ts';

it('R95: members one to a line, with their duties; what is no duty is a position', () => {
  expect(councilMembersOf('1. Ông Trần Ký Mẫu, Chủ tịch UBND xã, Chủ tịch Hội đồng\nLê Thị Phó - Phó Chủ tịch Hội đồng\n\nPhạm Văn Thư; Ủy viên, Thư ký\nVũ Văn Thí')).toEqual([
    { id: 'thanh-vien-1', name: 'Trần Ký Mẫu', duty: 'chu-tich', position: 'Chủ tịch UBND xã' },
    { id: 'thanh-vien-2', name: 'Lê Thị Phó', duty: 'pho-chu-tich', position: '' },
    { id: 'thanh-vien-3', name: 'Phạm Văn Thư', duty: 'uy-vien-thu-ky', position: '' },
    { id: 'thanh-vien-4', name: 'Vũ Văn Thí', duty: 'uy-vien', position: '' },
  ]);
});

it('where nobody is called the head, the first line is; a name stands once', () => {
  expect(councilMembersOf('Trần Ký Mẫu\nLê Thị Phó\nTrần Ký Mẫu').map(({ name, duty }) => [name, duty])).toEqual([['Trần Ký Mẫu', 'chu-tich'], ['Lê Thị Phó', 'uy-vien']]);
  expect(councilMembersOf(' \n- \n')).toEqual([]);
});
