import { Alert, Button, Group, Table, Text } from '@mantine/core';
import { IconAlertTriangle, IconPrinter } from '@tabler/icons-react';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { KeyValueList } from '../../components/key-value-list.tsx';
import { Page, Section } from '../../components/page.tsx';
import { RemoteView, loading } from '../../components/remote.tsx';
import { toast } from '../../components/toasts.ts';
import { TwoSides } from '../../components/two-sides.tsx';
import { PaperPreview, usePapers } from '../../components/use-papers.tsx';
import type { PapersHandle } from '../../components/use-papers.tsx';
import { reportTexts } from '../../../shared/domain/achievement-report.ts';
import { ReportForm } from './report-form.tsx';
import { loadReport, useReport } from './report-store.ts';
import type { ReportView } from './report-values.ts';
import classes from './nominations.module.css';

const SHOWN_TYPES = ['achievement_report', 'nomination', 'subject', 'round', 'award_entry', 'initiative', 'quality_grading', 'indicator_value'];

/** Báo cáo thành tích of the nomination `params.id`: what is written by hand beside what the registers put in. */
export function ReportPage({ params: { id = '' } }: { readonly params: PageParams }) {
  const api = useApi();
  const remote = useReport((state) => (state.id === id ? state.view : loading));
  const papers = usePapers({ onFault: toast.error });
  useEffect(() => void loadReport(api, id), [api, id]);
  useChanged(SHOWN_TYPES, () => void loadReport(api, id));
  const view = remote.phase === 'ready' ? remote.value : null;
  return (
    <Page
      title="Báo cáo thành tích"
      wide
      {...(view === null ? {} : { subtitle: [view.name, view.awardName || 'chưa chọn danh hiệu, hình thức', view.roundName].join(' · ') })}
      back={{ page: 'ho-so', label: 'đề nghị' }}
      actions={view !== null && <Actions view={view} papers={papers} />}
    >
      <RemoteView of={remote} onRetry={() => void loadReport(api, id)} lines={8}>
        {(shown) => (
          <>
            <Alike alike={shown.alike} />
            <TwoSides
              widerLeft
              left={<Section title={`Mẫu: ${shown.formWord}`}>{shown.frozen ? <Written view={shown} /> : <ReportForm key={shown.nominationId} view={shown} />}</Section>}
              right={<Known view={shown} />}
            />
          </>
        )}
      </RemoteView>
      <PaperPreview of={papers} />
    </Page>
  );
}

function Actions({ view, papers }: { readonly view: ReportView; readonly papers: PapersHandle }) {
  const { nominationId } = view;
  return (
    <>
      {view.frozen && (
        <>
          <Button leftSection={<IconPrinter size={18} stroke={1.75} aria-hidden />} loading={papers.busy === 'bao-cao-thanh-tich pdf'} onClick={() => void papers.show('bao-cao-thanh-tich', nominationId, 'Báo cáo thành tích')}>
            Xem trước bản in
          </Button>
          <Button variant="default" loading={papers.busy === 'bao-cao-thanh-tich docx'} onClick={() => void papers.save('bao-cao-thanh-tich', nominationId, 'docx')}>
            Lưu (Word)
          </Button>
        </>
      )}
      <Button variant="default" onClick={() => void navigate('de-nghi', { id: nominationId })}>
        Mở đề nghị
      </Button>
    </>
  );
}

function Alike({ alike }: Pick<ReportView, 'alike'>) {
  if (alike.length === 0) return null;
  return (
    <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />} title="Giống từng chữ với báo cáo khác" role="alert">
      {alike.map(({ nominationId, name, parts }) => (
        <Group key={nominationId} gap={8}>
          <Text size="sm">
            {name}: {parts.join('; ')}.
          </Text>
          <Button size="compact-sm" variant="default" aria-label={`Mở báo cáo của ${name}`} onClick={() => void navigate('bao-cao-thanh-tich', { id: nominationId })}>
            Mở báo cáo
          </Button>
        </Group>
      ))}
      <Text size="sm" mt={4}>
        Mỗi báo cáo viết riêng cho người, tập thể được đề nghị; không chép nguyên văn cho nhiều nơi.
      </Text>
    </Alert>
  );
}

/** The report as it was sent; it does not change any more. */
function Written({ view }: { readonly view: ReportView }) {
  return (
    <KeyValueList
      items={reportTexts(view.form, view.kind).map(({ key, label }) => {
        const text = view.texts[key] ?? '';
        return { label, value: text === '' ? null : <span className={classes.lines}>{text}</span> };
      })}
    />
  );
}

/** What the program puts into the report by itself. */
function Known({ view: { known, form } }: { readonly view: ReportView }) {
  const { initiatives, titles, awards, indicators } = known;
  const printed = form !== 'dot-xuat' && form !== 'tom-tat';
  const none = <Text c="dimmed">{printed ? 'Chưa có trong sổ; trên bản in để trống để ghi tay.' : 'Chưa có trong sổ.'}</Text>;
  return (
    <Section title="Phần mềm tự điền" note={printed ? 'Lấy từ sổ đối tượng, sổ khen thưởng, sổ sáng kiến và số liệu của phong trào; sửa ở đó.' : 'Mẫu này không in phần khen thưởng đã có; ghi ở đây để tra cứu.'}>
      <History title="Danh hiệu thi đua" rows={titles} none={none} />
      <History title="Hình thức khen thưởng" rows={awards} none={none} />
      <History title="Sáng kiến, đề tài" rows={initiatives.map(({ year, name, decision, level }) => ({ year, name, decision: [level, decision].filter(Boolean).join('; ') }))} none={none} />
      {indicators.rows.length > 0 && (
        <History title="Chỉ tiêu của phong trào" none={none} rows={indicators.rows.flatMap(({ name, unit, values }) => indicators.years.flatMap((year, i) => ((values[i] ?? '') === '' ? [] : [{ year, name, decision: `${values[i] ?? ''} ${unit}`.trim() }])))} />
      )}
    </Section>
  );
}

function History({ title, rows, none }: { readonly title: string; readonly rows: readonly { readonly year: number; readonly name: string; readonly decision: string }[]; readonly none: ReactNode }) {
  return (
    <div className={classes.known}>
      <Text fw={600} size="sm">
        {title}
      </Text>
      {rows.length === 0 ? (
        none
      ) : (
        <Table aria-label={title}>
          <Table.Tbody>
            {rows.map(({ year, name, decision }, i) => (
              <Table.Tr key={`${year} ${name} ${i}`}>
                <Table.Td w={56}>{year}</Table.Td>
                <Table.Td className={classes.lines}>
                  {name}
                  {decision !== '' && (
                    <Text span size="xs" c="dimmed" display="block">
                      {decision}
                    </Text>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </div>
  );
}
