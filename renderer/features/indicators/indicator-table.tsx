import { Table, UnstyledButton } from '@mantine/core';
import { Fragment } from 'react';
import type { CSSProperties } from 'react';
import { StatusBadge } from '../../components/status-badge.tsx';
import { openLine } from './store.ts';
import type { IndicatorLine } from './store.ts';
import { lineName } from './words.ts';
import classes from './indicators.module.css';

const OWN_WORDS = { target: 'Chỉ tiêu của đơn vị', criterion: 'Tiêu chí của đơn vị', assigned: 'Chỉ tiêu được giao' } as const;

/** Every line with the printed wording, the figure, the state and why; all in the document so that Ctrl+F finds them. */
export function IndicatorTable({ lines }: { readonly lines: readonly IndicatorLine[] }) {
  return (
    <Table.ScrollContainer minWidth={980}>
      <Table className={classes.table} verticalSpacing={8} horizontalSpacing={12} layout="fixed" aria-label="Chỉ tiêu">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="36%">Nội dung chỉ tiêu</Table.Th>
            <Table.Th w="19%">Văn bản ghi</Table.Th>
            <Table.Th w="13%">Thực hiện</Table.Th>
            <Table.Th w="32%">Đánh giá</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line, index) => (
            <Fragment key={line.id}>
              {line.group !== lines[index - 1]?.group && (
                <Table.Tr className={classes.group}>
                  <Table.Th colSpan={4} scope="colgroup">
                    {line.group}
                  </Table.Th>
                </Table.Tr>
              )}
              <Line line={line} />
            </Fragment>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Line({ line }: { readonly line: IndicatorLine }) {
  const { judged } = line;
  const meta = [line.label, line.concerns, line.section === '' ? '' : `Mục ${line.section}`].filter(Boolean).join(' · ');
  return (
    <Table.Tr className={classes.line} onClick={() => openLine(line.id)}>
      <Table.Td>
        <div className={classes.name} style={{ '--depth': line.depth } as CSSProperties}>
          <UnstyledButton
            className={classes.open}
            onClick={(event) => {
              event.stopPropagation();
              openLine(line.id);
            }}
          >
            {lineName(line)}
          </UnstyledButton>
          {line.ownKind !== null && <span className={classes.own}>{OWN_WORDS[line.ownKind]}</span>}
          {meta !== '' && <span className={classes.meta}>{meta}</span>}
        </div>
      </Table.Td>
      <Table.Td>
        <Printed line={line} />
      </Table.Td>
      <Table.Td>
        {judged.figure === '' ? <span className={classes.quiet}>–</span> : <span className={classes.figure}>{judged.figure}</span>}
        {judged.figure !== '' && judged.year !== null && <span className={classes.meta}>năm {judged.year}</span>}
        {judged.figure !== '' && judged.methodWords !== '' && judged.method !== 'nhap-truc-tiep' && <span className={classes.meta}>{judged.methodWords}</span>}
      </Table.Td>
      <Table.Td>
        <StatusBadge status={judged.stateWord} />
        {judged.state !== 'chua-co-so-lieu' && <span className={classes.why}>{judged.sentence}</span>}
        {line.remedy !== '' && <span className={classes.why}>Giải pháp: {line.remedy}</span>}
        {line.units.length > 0 && <span className={classes.meta}>{line.units.map(({ unitName, stateWord }) => `${unitName}: ${stateWord.toLowerCase()}`).join('; ')}</span>}
        {line.alike.length > 0 && <span className={classes.meta}>Dùng chung số liệu với phong trào khác</span>}
      </Table.Td>
    </Table.Tr>
  );
}

/** The wording of the plan letter by letter, and beside it what it means and does not say itself. */
export function Printed({ line: { judged, equivalent, owner } }: { readonly line: IndicatorLine }) {
  return (
    <>
      {owner === 'province' ? `“${judged.printed}”` : judged.printed}
      {judged.qualifiers.length > 0 && <span className={classes.meta}>{judged.qualifiers.join(', ')}</span>}
      {equivalent !== '' && <span className={classes.meta}>tương đương {equivalent}</span>}
    </>
  );
}
