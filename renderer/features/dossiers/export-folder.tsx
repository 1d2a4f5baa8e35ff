import { Button, List, Modal, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useApi } from '../../app/api.tsx';
import { DialogBar } from '../../components/dialog-bar.tsx';
import { JobDialog } from '../../components/job-dialog.tsx';
import { sizeWords } from '../../components/folder-picker.tsx';
import { useFolder } from '../../components/use-folder.tsx';
import { useJob } from '../../components/use-job.ts';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { OutputOf } from '../../../shared/api/define.ts';
import classes from './dossiers.module.css';

type Exported = OutputOf<SoVangContract['dossier.exportFolder']>;

interface ExportFolderProps {
  readonly dossierId: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** «Xuất bộ hồ sơ»: an ordinary folder that any PC opens, with the warning that names in it can be read by anyone (R90). */
export function ExportFolder({ dossierId, opened, onClose }: ExportFolderProps) {
  const api = useApi();
  const job = useJob<Exported>();
  const folder = useFolder('Chọn nơi ghi bộ hồ sơ');
  const write = ({ handle }: { readonly handle: string }) => {
    onClose();
    job.start((onProgress) => api.job('dossier.exportFolder', { id: dossierId, folder: handle }, onProgress));
  };
  return (
    <>
      <Modal opened={opened} onClose={onClose} title="Xuất bộ hồ sơ" closeButtonProps={{ 'aria-label': 'Đóng' }}>
        <Stack gap={16}>
          <Text>Ghi một thư mục thường: tờ trình, danh sách, tài liệu đính kèm và mục lục, đánh số theo thứ tự. Máy tính nào cũng mở được, không cần phần mềm này.</Text>
          <div className={classes.warning} role="note">
            <IconAlertTriangle size={20} stroke={1.75} aria-hidden />
            <Text fw={500}>Tên và thông tin trong thư mục này ai cầm USB cũng đọc được. Giao tận tay và xóa khi không cần nữa.</Text>
          </div>
          <DialogBar>
            <Button variant="default" onClick={onClose}>
              Hủy thao tác
            </Button>
            <Button onClick={() => void folder.choose(write)} data-autofocus>
              Chọn thư mục
            </Button>
          </DialogBar>
        </Stack>
      </Modal>
      {folder.dialog}
      <JobDialog
        job={job}
        title="Xuất bộ hồ sơ"
        result={({ folderName, files }) => (
          <Stack gap={8}>
            <Text>
              Đã ghi thư mục <b>{folderName}</b>, {files.length} tệp.
            </Text>
            <List size="sm" className={classes.files}>
              {files.map((file) => (
                <List.Item key={file.name}>
                  {file.name}{' '}
                  <Text span c="dimmed" size="xs">
                    {sizeWords(file.size)}
                  </Text>
                </List.Item>
              ))}
            </List>
          </Stack>
        )}
      />
    </>
  );
}
