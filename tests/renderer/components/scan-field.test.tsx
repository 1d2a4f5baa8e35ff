import { screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { ScanField } from '../../../renderer/components/scan-field.tsx';
import type { Scan } from '../../../renderer/components/scan-field.tsx';
import { err, fault, ok } from '../../../shared/result.ts';
import { fakeApi, renderPage } from '../helpers.tsx';
import type { FakeMethods } from '../helpers.tsx';

function Page() {
  const [scans, setScans] = useState<readonly Scan[]>([]);
  return (
    <ScanField scans={scans} onChange={setScans}>
      <p>PDF hoặc ảnh.</p>
    </ScanField>
  );
}
const render = (methods: FakeMethods) => renderPage(<Page />, { api: fakeApi(methods) });
const input = () => screen.getByLabelText('Chụp/Quét', { selector: 'input' });

describe('ScanField', () => {
  it('takes scans in, lists them, and lets one go', async () => {
    const { user } = render({ 'scan.add': ({ fileName }) => ok({ id: `id ${fileName}`, fileName }) });
    expect(screen.getByText('PDF hoặc ảnh.')).toBeTruthy();
    expect(screen.queryByRole('list', { name: 'Bản quét' })).toBeNull();
    await user.upload(input(), new File(['%PDF'], 'trang-1.pdf', { type: 'application/pdf' }));
    await screen.findByText('trang-1.pdf');
    await user.upload(input(), new File(['%PDF'], 'trang-2.pdf', { type: 'application/pdf' }));
    await screen.findByText('trang-2.pdf');
    expect(screen.getByRole('list', { name: 'Bản quét' }).children).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: 'Bỏ trang-1.pdf' }));
    expect(screen.queryByText('trang-1.pdf')).toBeNull();
    expect(screen.getByText('trang-2.pdf')).toBeTruthy();
  });

  it('keeps the end of a name that is too long: the kind stands there', async () => {
    const { user, api } = render({ 'scan.add': ({ fileName }) => ok({ id: 's', fileName }) });
    await user.upload(input(), new File(['%PDF'], `${'a'.repeat(320)}.pdf`, { type: 'application/pdf' }));
    await screen.findByRole('list', { name: 'Bản quét' });
    expect(api.inputs('scan.add')[0]?.fileName).toBe(`${'a'.repeat(296)}.pdf`);
  });

  it('says why a file was refused', async () => {
    const { user } = render({ 'scan.add': () => err(fault('khong-nhan', 'Tệp này không phải PDF hoặc ảnh.')) });
    await user.upload(input(), new File(['MZ'], 'x.pdf', { type: 'application/pdf' }));
    expect(await screen.findByText('Tệp này không phải PDF hoặc ảnh.')).toBeTruthy();
    expect(screen.queryByRole('list', { name: 'Bản quét' })).toBeNull();
  });
});
