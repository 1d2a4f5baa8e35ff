import { Button, Checkbox, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useApi } from '../../../app/api.tsx';
import { navigate } from '../../../app/navigation.ts';
import { DialogBar } from '../../../components/dialog-bar.tsx';
import { DateField, Form, useForm } from '../../../components/form/index.ts';
import { EmptyState } from '../../../components/states.tsx';
import { toast } from '../../../components/toasts.ts';
import { formatNumber } from '../../../../shared/text/numbers.ts';
import { NewUnitDialog } from './new-unit-dialog.tsx';
import { loadOverview } from './store.ts';
import type { IntakeOverview } from './store.ts';
import classes from './intake.module.css';

interface Values {
  readonly organisationIds: readonly string[];
  readonly dueOn: string | null;
}

/** Whose lists the round waits for, and until when. The units are those of «Đơn vị, tổ chức». */
export function CallDialog({ roundId, data, onClose }: { readonly roundId: string; readonly data: IntakeOverview; readonly onClose: () => void }) {
  const api = useApi();
  const { call, units, proposed } = data;
  const [adding, setAdding] = useState(false);
  const form = useForm<Values>({
    initial: { organisationIds: call?.organisationIds ?? proposed, dueOn: call?.dueOn ?? null },
    deed: 'intake.saveCall',
    save: ({ organisationIds, dueOn }) => api.call('intake.saveCall', { roundId, organisationIds: [...organisationIds], dueOn, reminders: call?.reminders ?? [] }),
    onSaved: () => {
      toast.success('Đã ghi đơn vị cần gửi.');
      onClose();
    },
  });
  const { organisationIds } = form.values;
  const pick = (next: readonly string[]) => form.field('organisationIds').onCommit(next);
  return (
    <>
      <Modal opened={!adding} onClose={onClose} title="Đơn vị cần gửi danh sách" size="lg" closeButtonProps={{ 'aria-label': 'Đóng' }}>
        <Form form={form}>
          <Stack gap={12}>
            <DateField {...form.field('dueOn')} label="Hạn gửi" description="Để trống nếu không đặt hạn." />
            {units.length === 0 ? (
              <EmptyState compact sentence="Chưa có đơn vị cấp dưới nào trong danh sách Đơn vị, tổ chức." action={<Button onClick={() => setAdding(true)}>Thêm đơn vị</Button>} />
            ) : (
              <>
                <div className={classes.pickBar}>
                  <Text c="dimmed">
                    Đã chọn {formatNumber(organisationIds.length)} / {formatNumber(units.length)} đơn vị
                  </Text>
                  <Button size="compact-sm" variant="subtle" onClick={() => pick(units.map(({ id }) => id))}>
                    Chọn tất cả
                  </Button>
                  <Button size="compact-sm" variant="subtle" onClick={() => pick([])}>
                    Bỏ chọn
                  </Button>
                  <Button size="compact-sm" variant="subtle" onClick={() => setAdding(true)}>
                    Thêm đơn vị
                  </Button>
                  <Button size="compact-sm" variant="subtle" onClick={() => void navigate('don-vi-to-chuc')}>
                    Mở Đơn vị, tổ chức
                  </Button>
                </div>
                <div className={classes.units} role="group" aria-label="Đơn vị cấp dưới">
                  {units.map(({ id, name, kindWord }) => (
                    <Checkbox
                      key={id}
                      label={
                        <>
                          {name}{' '}
                          <Text span c="dimmed" size="xs">
                            {kindWord}
                          </Text>
                        </>
                      }
                      checked={organisationIds.includes(id)}
                      onChange={(event) => pick(event.currentTarget.checked ? [...organisationIds, id] : organisationIds.filter((one) => one !== id))}
                    />
                  ))}
                </div>
              </>
            )}
            <DialogBar>
              <Button variant="default" onClick={onClose}>
                Hủy thao tác
              </Button>
              <Button type="submit" loading={form.saving}>
                Lưu
              </Button>
            </DialogBar>
          </Stack>
        </Form>
      </Modal>
      {adding && (
        <NewUnitDialog
          onClose={() => setAdding(false)}
          onAdded={(id) => {
            pick([...organisationIds, id]);
            setAdding(false);
            void loadOverview(api, roundId);
          }}
        />
      )}
    </>
  );
}
