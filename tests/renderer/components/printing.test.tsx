import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { printOnKey, sheetRule } from '../../../renderer/app/printing.ts';
import { ChartFigure } from '../../../renderer/components/charts/chart-figure.tsx';
import { printParts, printedAlone } from '../../../renderer/components/print-parts.ts';
import { Page, Section } from '../../../renderer/components/page.tsx';
import { renderPage } from '../helpers.tsx';

const marked = (name: string) => [...document.querySelectorAll(`[${name}]`)];

describe('«In» of a chart', () => {
  it('R77: prints the chart with its table and nothing else, and leaves no mark', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => {
      expect(marked('data-print-part').map((part) => part.getAttribute('aria-label') ?? part.tagName)).toEqual(['FIGURE', 'Bảng mẫu']);
      expect(marked('data-print-path')).toContain(screen.getByRole('region', { name: 'Tỷ lệ' }));
      expect(marked('data-print-path').some((element) => element.contains(screen.getByText('Chuyện khác')) && element === screen.getByText('Chuyện khác'))).toBe(false);
      expect(printedAlone()).toBe('Thống kê mẫu – Tỷ lệ');
    });
    const { user } = renderPage(
      <Page title="Thống kê mẫu">
        <p>Chuyện khác</p>
        <Section title="Tỷ lệ">
          <ChartFigure title="Năm 2026" table="bang-mau">
            <p>thanh</p>
          </ChartFigure>
          <table id="bang-mau" aria-label="Bảng mẫu" />
        </Section>
      </Page>,
    );
    await user.click(screen.getByRole('button', { name: 'In biểu đồ: Năm 2026' }));
    expect(print).toHaveBeenCalledOnce();
    expect(printedAlone()).not.toBeNull();
    fireEvent(window, new Event('afterprint'));
    expect([marked('data-print-part'), marked('data-print-path'), printedAlone()]).toEqual([[], [], null]);
  });

  it('does not print where nothing is named', () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
    printParts([]);
    expect(print).not.toHaveBeenCalled();
  });
});

it('Ctrl+P prints, other keys do not', () => {
  const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
  for (const more of [{ code: 'KeyP' }, { code: 'KeyO', ctrlKey: true }, { code: 'KeyP', ctrlKey: true, shiftKey: true }, { code: 'KeyP', ctrlKey: true, altKey: true }]) printOnKey(new KeyboardEvent('keydown', more));
  expect(print).not.toHaveBeenCalled();
  const pressed = new KeyboardEvent('keydown', { code: 'KeyP', ctrlKey: true, cancelable: true });
  printOnKey(pressed);
  expect(print).toHaveBeenCalledOnce();
  expect(pressed.defaultPrevented).toBe(true);
});

it('the foot of a sheet says whose it is, the day and the page; a name cannot end the rule', () => {
  const rule = sheetRule({ head: '', unit: 'xã "Mẫu" \\ }\n@import', day: '20/11/2026' });
  expect(rule).toContain('@bottom-left { content: "xã \\22 Mẫu\\22  \\5c  }\\a @import";');
  expect(rule).toContain('"In ngày 20/11/2026"');
  expect(rule).toContain('counter(page) "/" counter(pages)');
  expect(rule).not.toContain('@top-left');
  expect(sheetRule({ head: 'Thống kê', unit: 'x', day: 'y' })).toContain('@top-left { content: "Thống kê";');
});
