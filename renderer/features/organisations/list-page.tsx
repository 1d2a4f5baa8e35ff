import { Button, Switch, Table } from '@mantine/core';
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import { Page, Section } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { EmptyState } from '../../components/states.tsx';
import { dayText } from '../../components/day-words.ts';
import { WideTable } from '../../components/wide-table.tsx';
import { readOrganisations, useOrganisations } from './store.ts';
import type { OrganisationView } from './store.ts';
import { capital, kindWord, originWords, timeWords } from './words.ts';
import classes from './organisations.module.css';

const HEADINGS = ['Tên đơn vị', 'Loại', 'Thời gian', 'Hình thành, kế thừa', 'Khu vực hiện nay'];

/** «Đơn vị, tổ chức»: those that ended included, with the names of their time (R9). */
export function OrganisationListPage() {
  const api = useApi();
  const list = useOrganisations((state) => state.list);
  const [ended, setEnded] = useState(true);
  useEffect(() => void readOrganisations(api), [api]);
  useChanged(['organisation'], () => void readOrganisations(api));
  const add = (
    <Button leftSection={<IconPlus size={18} stroke={1.75} aria-hidden />} onClick={() => void navigate('don-vi-to-chuc-chi-tiet')}>
      Thêm đơn vị
    </Button>
  );
  return (
    <Page title="Đơn vị, tổ chức" wide subtitle="Đơn vị trước và sau sắp xếp: số liệu và giấy tờ cũ giữ tên của thời đó." back={{ page: 'thiet-lap', label: 'Thiết lập' }} actions={add}>
      <RemoteView of={list} onRetry={() => void readOrganisations(api)} lines={6}>
        {(all) =>
          all.length === 0 ? (
            <Section>
              <EmptyState
                sentence="Chưa có đơn vị nào. Ghi đơn vị mình, các xã, thôn được nhập vào hay chia tách, thuộc huyện nào trước 01/7/2025: số liệu các năm trước được cộng theo đó."
                action={add}
              />
            </Section>
          ) : (
            <>
              {all.some((one) => one.ended) && <Switch label="Hiện cả đơn vị đã kết thúc" checked={ended} onChange={(event) => setEnded(event.currentTarget.checked)} />}
              <Organisations all={all} shown={all.filter((one) => ended || !one.ended)} />
            </>
          )
        }
      </RemoteView>
    </Page>
  );
}

function Organisations({ all, shown }: { readonly all: readonly OrganisationView[]; readonly shown: readonly OrganisationView[] }) {
  const nameOf = (id: string) => all.find((one) => one.id === id)?.name ?? 'đơn vị không còn trong danh sách';
  return (
    <Section flush>
      <WideTable minWidth={780}>
        <Table verticalSpacing={8} horizontalSpacing={16} aria-label="Đơn vị, tổ chức" className={classes.table}>
          <Table.Thead>
            <Table.Tr>
              {HEADINGS.map((heading) => (
                <Table.Th key={heading}>{heading}</Table.Th>
              ))}
              <Table.Th>Thao tác</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((one) => (
              <Row key={one.id} one={one} nameOf={nameOf} />
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
    </Section>
  );
}

function Row({ one, nameOf }: { readonly one: OrganisationView; readonly nameOf: (id: string) => string }) {
  const origin = originWords(one, nameOf);
  return (
    <Table.Tr>
      <Table.Td>
        <span className={one.ended ? classes.ended : classes.name}>{capital(one.nameToday)}</span>
        {one.own && <span className={classes.small}>đơn vị dùng phần mềm này</span>}
        {one.formerNames.map(({ name, until }) => (
          <span key={`${name} ${until}`} className={classes.small}>
            tên cũ: {name} (đến {dayText(until)})
          </span>
        ))}
        {one.district !== '' && <span className={classes.small}>{one.district} (đến 30/06/2025)</span>}
        {one.warnings.map((warning) => (
          <span key={warning} className={classes.warning}>
            <IconAlertTriangle size={14} aria-hidden /> {warning}
          </span>
        ))}
      </Table.Td>
      <Table.Td>{kindWord(one)}</Table.Td>
      <Table.Td>
        {timeWords(one) || '–'}
        {one.ended && <span className={classes.small}>đã kết thúc</span>}
      </Table.Td>
      <Table.Td>
        {origin === '' && one.successors.length === 0 && '–'}
        {origin !== '' && <span className={classes.block}>Hình thành từ {origin}</span>}
        {one.successors.map(({ id, name, share }) => (
          <span key={id} className={classes.block}>
            {share === 'part' ? 'Một phần chuyển vào ' : 'Nhập vào '}
            {name}
          </span>
        ))}
      </Table.Td>
      <Table.Td>{one.areaClassWord === '' ? '–' : capital(one.areaClassWord)}</Table.Td>
      <Table.Td>
        <Button variant="default" size="compact-sm" aria-label={`Sửa: ${one.name}`} onClick={() => void navigate('don-vi-to-chuc-chi-tiet', { id: one.id })}>
          Sửa
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}
