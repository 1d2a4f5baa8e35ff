import { IconPlus, IconRefresh } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { REPORT_KIND_WORDS } from '../../../shared/domain/campaign-report.ts';
import type { ReportSection } from '../../../shared/domain/campaign-report.ts';
import { outlineOf } from '../../../shared/domain/report/outline.ts';
import { ok } from '../../../shared/result.ts';
import { useApi, useDrafts } from '../../app/api.tsx';
import { goBack, replacePage } from '../../app/navigation.ts';
import { useKeptState } from '../../app/put-away.ts';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { Form, FormBar, useForm } from '../../components/form/index.ts';
import { Page } from '../../components/page.tsx';
import { questions } from '../../components/questions.ts';
import { StatusBadge } from '../../components/status-badge.tsx';
import { toast } from '../../components/toasts.ts';
import { takeOver } from './differences.ts';
import { focusOnItem } from './places.ts';
import { PrintMenu } from './print-menu.tsx';
import { RedraftDialog } from './redraft-dialog.tsx';
import { ReportParticulars } from './report-particulars.tsx';
import { SectionEditor } from './section-editor.tsx';
import { SendDialog } from './send-dialog.tsx';
import { SidePanel } from './side-panel.tsx';
import { rebase, redraft, saveReport, useReports } from './store.ts';
import type { ReportFields, ReportView } from './store.ts';
import { useSections } from './use-sections.ts';
import { fieldsOf, headingName, reportFaults, valuesOf } from './values.ts';
import type { ReportValues } from './values.ts';
import { periodText } from './words.ts';
import classes from './reports.module.css';

const FOCUS_AFTER_MS = 50;

interface ReportEditorProps {
  readonly fields: ReportFields;
  /** Null: drafted, not kept yet. */
  readonly view: ReportView | null;
}

/** A report while it is a draft: its particulars, its parts in order, and the data of today to compare with. */
export function ReportEditor({ fields, view }: ReportEditorProps) {
  const api = useApi();
  const drafts = useDrafts();
  const { base, prepared } = useReports();
  const [start] = useState(() => valuesOf(fields));
  const [asking, setAsking] = useKeptState<'send' | 'remove' | null>('report-editor', null);
  const [fresh, setFresh] = useState<readonly ReportSection[] | null>(null);
  const [comparing, setComparing] = useState(false);
  const form = useForm<ReportValues, { id: string }>({
    initial: start,
    draft: { key: `report/${view?.report.id ?? `${fields.campaignId}/${fields.kind}/${fields.from}`}`, ...drafts },
    check: reportFaults,
    deed: 'report.save',
    save: (values) => saveReport(api, fieldsOf(fields, values), values.redrafted),
    onSaved: ({ id }) => {
      if (view !== null) return;
      toast.success('Đã lưu báo cáo.', () => api.call('report.remove', { id }));
      void replacePage('bao-cao', { id });
    },
  });
  const deeds = useSections(form);
  // Changed elsewhere while nothing was being typed here: the form shows what is stored now.
  const { dirty, reset } = form;
  useEffect(() => {
    if (view === null || dirty || view.report.version === base) return;
    reset(valuesOf(view.report));
    rebase(view.report.version);
  }, [view, base, dirty, reset]);
  const { sections } = form.values;
  const outline = outlineOf(sections);
  const { revision } = form.field('sections');
  const kept = (): Promise<boolean> => (form.dirty ? form.submit() : Promise.resolve(true));

  async function compare(id: string): Promise<void> {
    setComparing(true);
    const result = await redraft(api, id);
    setComparing(false);
    if (result.ok) setFresh(result.value);
    else toast.error(result.error);
  }
  function take(ids: readonly string[]): void {
    if (fresh === null) return;
    const before = form.values;
    form.set({ sections: ids.reduce((all, id) => takeOver(all, fresh, id), [...before.sections]), redrafted: true });
    toast.success(ids.length === 1 ? 'Đã lấy số liệu mới của mục.' : `Đã lấy số liệu mới của ${ids.length} mục.`, () => {
      form.set({ sections: before.sections, redrafted: before.redrafted });
      return Promise.resolve(ok());
    });
  }
  async function remove() {
    const id = view?.report.id ?? '';
    const result = await api.call('report.remove', { id });
    if (!result.ok) return result;
    form.reset();
    toast.success('Đã xóa báo cáo.', () => api.call('report.restore', { id }));
    void goBack('phong-trao');
    return result;
  }

  const campaignName = view?.campaignName ?? (prepared.phase === 'ready' ? prepared.value.campaignName : '');
  return (
    <Page
      title={view === null ? 'Báo cáo mới' : 'Báo cáo phong trào'}
      wide
      back={{ page: 'phong-trao', label: 'Báo cáo phong trào' }}
      subtitle={
        <span className={classes.subtitle}>
          {view !== null && <StatusBadge status={view.stateWord} />}
          <span>{[REPORT_KIND_WORDS[fields.kind], periodText(fields), campaignName].filter(Boolean).join(' · ')}</span>
        </span>
      }
      actions={
        view !== null && (
          <>
            <Button deed="report.send" onClick={() => void kept().then((saved) => saved && setAsking('send'))}>Ghi đã gửi</Button>
            <Button deed="report.save" variant="default" leftSection={<IconRefresh size={18} stroke={1.75} aria-hidden />} loading={comparing} onClick={() => void compare(view.report.id)}>
              Lấy lại số liệu
            </Button>
            <PrintMenu id={view.report.id} title={form.values.title} before={kept} />
            <Button deed="report.remove" variant="default" onClick={() => setAsking('remove')}>
              Xóa
            </Button>
          </>
        )
      }
    >
      <Form form={form} label="Báo cáo phong trào">
        <div className={classes.columns}>
          <SidePanel sections={sections} outline={outline} view={view} />
          <div className={classes.main}>
            <ReportParticulars form={form} />
            {sections.map((section, at) => {
              const line = outline[at];
              return line === undefined ? null : (
                <SectionEditor key={section.id} section={section} line={line} first={at === 0} last={at === sections.length - 1} revision={revision} fault={form.field(headingName(section.id) as never as keyof ReportValues).fault} deeds={deeds} />
              );
            })}
            <div>
              <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} disabled={sections.length >= 60} onClick={() => deeds.add(null)}>
                Thêm mục
              </Button>
            </div>
            <div className={classes.bar}>
              <FormBar form={form} saveLabel={view === null ? 'Lưu dự thảo' : 'Lưu'} {...(view === null ? { onCancel: () => void goBack('phong-trao') } : {})} />
            </div>
          </div>
        </div>
      </Form>
      {view !== null && asking === 'send' && (
        <SendDialog
          view={view}
          onClose={(item) => {
            setAsking(null);
            // After the closing dialog has given the focus back.
            if (item !== undefined) setTimeout(() => focusOnItem(item), FOCUS_AFTER_MS);
          }}
        />
      )}
      {fresh !== null && <RedraftDialog held={sections} fresh={fresh} onTake={take} onClose={() => setFresh(null)} />}
      <ConfirmDialog {...questions.remove} opened={asking === 'remove'} onConfirm={remove} onClose={() => setAsking(null)} />
    </Page>
  );
}
