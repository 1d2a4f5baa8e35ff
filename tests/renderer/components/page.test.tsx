import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { goBack, navigate, useNavigation } from '../../../renderer/app/navigation.ts';
import { KeyValueList } from '../../../renderer/components/key-value-list.tsx';
import { Page, Section } from '../../../renderer/components/page.tsx';
import { loading, remoteOf, RemoteView } from '../../../renderer/components/remote.tsx';
import { EmptyState, ErrorState, FaultAlert } from '../../../renderer/components/states.tsx';
import { ConfidenceMark, DeadlineBadge, StatusBadge } from '../../../renderer/components/status-badge.tsx';
import { STATUS_TONES } from '../../../renderer/components/status-words.ts';
import { Steps } from '../../../renderer/components/steps.tsx';
import { Tabs } from '../../../renderer/components/tabs.tsx';
import { err, fault, ok } from '../../../shared/result.ts';
import { renderPage } from '../helpers.tsx';

const broken = fault('hong', 'Không đọc được hồ sơ.', { next: 'Mở lại phần mềm.' });

describe('Page', () => {
  it('gives its heading the focus after a navigation, and only then', async () => {
    await navigate('ho-so');
    const { rerender } = renderPage(<Page title="Hồ sơ">x</Page>);
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Hồ sơ' }));
    expect(useNavigation.getState().focusPending).toBe(false);
    (document.activeElement as HTMLElement).blur();
    rerender(<Page title="Hồ sơ 2">x</Page>);
    expect(document.activeElement).toBe(document.body);
  });

  it('goes back, or to the page named when there is nothing to go back to', async () => {
    const { user } = renderPage(
      <Page title="Một hồ sơ" back={{ page: 'ho-so', label: 'Hồ sơ và họp xét' }} subtitle="Đang soạn" actions={<button>Sửa</button>}>
        x
      </Page>,
    );
    expect(screen.getByText('Đang soạn')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Quay lại Hồ sơ và họp xét' }));
    expect(useNavigation.getState().here.page).toBe('ho-so');
  });

  it('names its sections', () => {
    renderPage(
      <Section title="Chỉ tiêu" note="Của tỉnh" actions={<button>Thêm mới</button>}>
        nội dung
      </Section>,
    );
    expect(within(screen.getByRole('region', { name: 'Chỉ tiêu' })).getByRole('button', { name: 'Thêm mới' })).toBeTruthy();
  });
});

describe('Tabs', () => {
  it('open where the page was left when one comes back to it, and at the first when it is opened anew', async () => {
    const tabs = <Tabs label="Các phần" tabs={[{ key: 'mot', label: 'Một', content: 'nội dung một' }, { key: 'hai', label: 'Hai', content: 'nội dung hai' }]} />;
    const chosen = () => screen.getByRole('tab', { selected: true }).textContent;
    const first = renderPage(tabs);
    await first.user.click(screen.getByRole('tab', { name: 'Hai' }));
    await navigate('ho-so-de-nghi');
    first.unmount();
    await goBack();
    const back = renderPage(tabs);
    expect(chosen()).toBe('Hai');
    back.unmount();
    await navigate('dot-xet');
    renderPage(tabs);
    expect(chosen()).toBe('Một');
  });
});

describe('states', () => {
  it('empty says how it fills and offers the deed', () => {
    renderPage(<EmptyState sentence="Chưa có đối tượng nào." action={<button>Thêm mới</button>} />);
    expect(screen.getByRole('status').textContent).toContain('Chưa có đối tượng nào.');
    expect(screen.getByRole('button', { name: 'Thêm mới' })).toBeTruthy();
  });

  it('error says what, what next, and tries again', async () => {
    const onRetry = vi.fn();
    const { user } = renderPage(<ErrorState fault={broken} onRetry={onRetry} />);
    expect(screen.getByText('Không đọc được hồ sơ.').closest('[role="alert"]')?.textContent).toContain('Mở lại phần mềm.');
    await user.click(screen.getByRole('button', { name: 'Thử lại' }));
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it('FaultAlert draws nothing without a fault and can be closed', async () => {
    const onClose = vi.fn();
    const { user, rerender } = renderPage(<FaultAlert fault={null} onClose={onClose} />);
    expect(screen.queryByRole('button')).toBeNull();
    rerender(<FaultAlert fault={broken} onClose={onClose} />);
    await user.click(screen.getByRole('button', { name: 'Đóng' }));
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('RemoteView goes through loading, fault and value', async () => {
    const onRetry = vi.fn();
    const view = (of: Parameters<typeof RemoteView<string>>[0]['of']) => (
      <RemoteView of={of} onRetry={onRetry}>
        {(value) => <p>{value}</p>}
      </RemoteView>
    );
    const { rerender, user } = renderPage(view(loading));
    expect(screen.getByText('Đang tải…')).toBeTruthy();
    rerender(view(remoteOf(err<string>(broken))));
    await user.click(screen.getByRole('button', { name: 'Thử lại' }));
    expect(onRetry).toHaveBeenCalledOnce();
    rerender(view(remoteOf(ok('xong'))));
    expect(screen.getByText('xong')).toBeTruthy();
  });
});

describe('status', () => {
  it.each(Object.keys(STATUS_TONES))('says «%s» in words beside its icon', (word) => {
    const { container } = renderPage(<StatusBadge status={word} />);
    expect(screen.getByText(word)).toBeTruthy();
    expect(container.querySelector('svg[aria-hidden]')).not.toBeNull();
  });

  it.each([
    [3, 'Còn 3 ngày'],
    [0, 'Hôm nay'],
    [-2, 'Quá hạn 2 ngày'],
  ])('%i days left: %s', (daysLeft, words) => {
    renderPage(<DeadlineBadge daysLeft={daysLeft} />);
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('marks what must be checked against the text, and leaves the certain alone', () => {
    const { rerender } = renderPage(<ConfidenceMark confidence="high" />);
    expect(screen.queryByText(/cần kiểm tra văn bản/)).toBeNull();
    rerender(<ConfidenceMark confidence="medium" reason="Chưa thấy văn bản gốc" />);
    expect(screen.getByText(/cần kiểm tra văn bản/).textContent).toContain('Chưa thấy văn bản gốc');
  });
});

describe('Steps', () => {
  it('says which are done, where one stands and what comes', async () => {
    const onOpen = vi.fn();
    const { user } = renderPage(
      <Steps
        label="Các bước"
        steps={[
          { key: 'a', label: 'Lập danh sách', state: 'done', onOpen },
          { key: 'b', label: 'Họp xét', state: 'current', note: 'còn thiếu biên bản' },
          { key: 'c', label: 'Trình hồ sơ', state: 'todo' },
        ]}
      />,
    );
    const items = within(screen.getByRole('list', { name: 'Các bước' })).getAllByRole('listitem');
    expect(items.map((item) => item.getAttribute('aria-current'))).toEqual([null, 'step', null]);
    expect(items[0]?.textContent).toContain('đã xong');
    expect(items[1]?.textContent).toContain('còn thiếu biên bản');
    await user.click(screen.getByRole('button', { name: 'Lập danh sách' }));
    expect(onOpen).toHaveBeenCalledOnce();
  });
});

describe('KeyValueList', () => {
  it('says «Chưa có» for what is not known, and 0 as 0', () => {
    renderPage(
      <KeyValueList
        items={[
          { label: 'Số tờ trình', value: null },
          { label: 'Số người', value: 0 },
        ]}
      />,
    );
    expect(screen.getAllByRole('definition').map((node) => node.textContent)).toEqual(['Chưa có', '0']);
  });
});

describe('Tabs', () => {
  it('moves by arrows and keeps what was typed in a side', async () => {
    const onOpen = vi.fn();
    const { user } = renderPage(
      <Tabs
        label="Phần của phong trào"
        onOpen={onOpen}
        tabs={[
          { key: 'viec', label: 'Việc của tôi', count: 1234, content: <input aria-label="Ghi chú" /> },
          { key: 'chi-tieu', label: 'Chỉ tiêu', content: <p>Chỉ tiêu của tỉnh</p> },
        ]}
      />,
    );
    expect(screen.queryByText('Chỉ tiêu của tỉnh')).toBeNull();
    await user.type(screen.getByRole('textbox', { name: 'Ghi chú' }), 'abc');
    await user.click(screen.getByRole('tab', { name: 'Việc của tôi 1.234' }));
    await user.keyboard('{ArrowRight}');
    expect(onOpen).toHaveBeenLastCalledWith('chi-tieu');
    expect(screen.getByRole('tabpanel', { name: 'Chỉ tiêu' }).textContent).toBe('Chỉ tiêu của tỉnh');
    await user.keyboard('{ArrowLeft}');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Ghi chú' }).value).toBe('abc');
  });
});
