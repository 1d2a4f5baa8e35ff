import { Button } from '@mantine/core';
import { Component } from 'react';
import type { ReactNode } from 'react';
import { Page } from '../components/page.tsx';
import { ErrorState } from '../components/states.tsx';
import type { Fault } from '../../shared/result.ts';

const crashed: Fault = {
  code: 'loi-phan-mem',
  message: 'Trang này gặp lỗi của phần mềm.',
  next: 'Những gì đã lưu vẫn còn nguyên. Mở lại trang, hoặc chọn mục khác ở bên trái.',
  kind: 'bug',
};

interface Props {
  readonly children: ReactNode;
}

/** Keeps a bug in one page from taking the window down; React reports the error itself to the console. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <Page title="Không mở được trang">
        <ErrorState fault={crashed} action={<Button onClick={() => this.setState({ failed: false })}>Mở lại trang</Button>} />
      </Page>
    );
  }
}
