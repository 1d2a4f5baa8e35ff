import { useEffect, useRef } from 'react';
import { UNIT_KINDS, UNIT_KIND_WORDS, isCommune, organName } from '../../../shared/domain/unit.ts';
import type { Unit, UnitKind } from '../../../shared/domain/unit.ts';
import { useApi, useDrafts } from '../../app/api.tsx';
import { FieldGrid, Form, FormBar, SelectField, TextField, missing, useForm } from '../../components/form/index.ts';
import { Section } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { toast } from '../../components/toasts.ts';
import { readProgram, unitSaved, useSettings } from './store.ts';

const kinds = UNIT_KINDS.map((kind) => ({ value: kind, label: UNIT_KIND_WORDS[kind] }));

/** Thông tin đơn vị: what papers print of the unit. */
export function UnitParticulars() {
  const api = useApi();
  const program = useSettings((state) => state.program);
  useEffect(() => void readProgram(api), [api]);
  return (
    <RemoteView of={program} onRetry={() => void readProgram(api)}>
      {({ unit }) => <UnitForm unit={unit} />}
    </RemoteView>
  );
}

interface Values {
  readonly kind: UnitKind | null;
  readonly name: string;
  readonly province: string;
  readonly superior: string;
  readonly placeName: string;
  readonly symbol: string;
  readonly draftingSymbol: string;
  readonly districtName: string;
  readonly districtSource: string;
}

function valuesOf(unit: Unit): Values {
  const { kind, name, province, superior, placeName, symbol, draftingSymbol, formerDistrict } = unit;
  return {
    kind,
    name,
    province,
    superior,
    placeName: placeName ?? '',
    symbol: symbol ?? '',
    draftingSymbol: draftingSymbol ?? '',
    districtName: formerDistrict?.name ?? '',
    districtSource: formerDistrict?.source ?? '',
  };
}

const orNull = (text: string): string | null => (text === '' ? null : text);

function UnitForm({ unit }: { readonly unit: Unit }) {
  const api = useApi();
  const drafts = useDrafts();
  const version = useRef(unit.version);
  const form = useForm<Values, Unit>({
    initial: valuesOf(unit),
    draft: { key: 'unit', ...drafts },
    check: (values) => missing(values, { kind: 'Loại đơn vị', name: 'Tên đơn vị', province: 'Tỉnh, thành phố' }),
    deed: 'unit.update',
    save: ({ kind, name, province, superior, placeName, symbol, draftingSymbol, districtName, districtSource }) =>
      api.call('unit.update', {
        version: version.current,
        kind: kind ?? unit.kind,
        name,
        province,
        superior,
        placeName: orNull(placeName),
        symbol: orNull(symbol),
        draftingSymbol: orNull(draftingSymbol),
        formerDistrict: districtName === '' ? null : { name: districtName, source: districtSource },
      }),
    onSaved: (saved) => {
      version.current = saved.version;
      unitSaved(saved);
      toast.success('Đã lưu thông tin đơn vị.');
    },
  });
  const { kind, name } = form.values;
  const commune = kind !== null && isCommune(kind);
  return (
    <Form form={form} label="Thông tin đơn vị">
      <Section title="Tên trên văn bản">
        <FieldGrid>
          <SelectField {...form.field('kind')} label="Loại đơn vị" choices={kinds} required />
          <TextField
            {...form.field('name')}
            label="Tên đơn vị"
            required
            description={kind === null || name === '' ? 'Ghi cả loại, ví dụ: xã Tân An.' : `Trên văn bản: ${organName({ kind, name })}`}
          />
          <TextField {...form.field('province')} label="Tỉnh, thành phố" required description="Tên đang dùng hiện nay." />
          <TextField {...form.field('superior')} label="Tên cơ quan cấp trên" description={commune ? 'Ủy ban nhân dân xã, phường, đặc khu để trống.' : 'In phía trên tên đơn vị.'} />
          <TextField {...form.field('placeName')} label="Địa danh" description="Đứng trước ngày, tháng trên văn bản." />
          <TextField {...form.field('symbol')} label="Ký hiệu cơ quan" description="Trong số văn bản: 12/TTr-UBND." placeholder="UBND" />
          <TextField {...form.field('draftingSymbol')} label="Ký hiệu bộ phận soạn thảo" description="Ở cuối phần Nơi nhận." placeholder="VHXH" />
        </FieldGrid>
      </Section>
      <Section title="Huyện cũ" note="Huyện, thị xã, thành phố mà địa bàn này thuộc về đến hết ngày 30/6/2025. Nhờ đó phần kế hoạch giao đích danh huyện cũ được đưa về đúng nơi.">
        <FieldGrid>
          <TextField {...form.field('districtName')} label="Tên huyện cũ" placeholder="huyện Đam Rông" />
          <TextField {...form.field('districtSource')} label="Căn cứ" description="Số nghị quyết sắp xếp đơn vị hành chính, nếu có." />
        </FieldGrid>
      </Section>
      <FormBar form={form} {...(form.dirty ? { onCancel: () => form.reset() } : {})} />
    </Form>
  );
}
