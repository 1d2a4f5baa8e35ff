import { Checkbox } from '@mantine/core';

interface ShowAllAwardsProps {
  /** Those that are not offered now. */
  readonly hidden: number;
  readonly all: boolean;
  readonly onChange: (all: boolean) => void;
}

/** «Hiện tất cả»: awards that a unit like this one neither decides nor proposes are offered as well. */
export function ShowAllAwards({ hidden, all, onChange }: ShowAllAwardsProps) {
  if (hidden === 0 && !all) return null;
  return <Checkbox size="xs" mt={6} label="Hiện tất cả" title="Cả danh hiệu, hình thức mà đơn vị không quyết định, không đề nghị (ví dụ giấy khen của doanh nghiệp)" checked={all} onChange={(event) => onChange(event.currentTarget.checked)} />;
}
