import type { ConfirmDialogProps } from './confirm-dialog.tsx';

type Question = Pick<ConfirmDialogProps, 'question' | 'detail' | 'confirmLabel' | 'danger' | 'reason'>;

/** The questions that more than one page asks, word for word: `<ConfirmDialog {...questions.remove} … />`. */
export const questions = {
  remove: { question: 'Đồng ý xóa?', detail: 'Mục này vào thùng rác và còn khôi phục được.', confirmLabel: 'Xóa', danger: true },
  submitDossier: {
    question: 'Trình hồ sơ này?',
    detail: 'Sau khi đơn vị nhận tiếp nhận, cần được trả lại mới sửa được.',
    confirmLabel: 'Trình hồ sơ',
  },
  returnDossier: {
    question: 'Trả lại hồ sơ?',
    confirmLabel: 'Trả lại hồ sơ',
    reason: { label: 'Lý do trả lại', hint: 'Ghi rõ cần bổ sung gì.', minLetters: 20 },
  },
} as const satisfies Record<string, Question>;
