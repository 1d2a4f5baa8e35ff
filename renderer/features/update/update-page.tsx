import { Alert, Group, List, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconClockPlay, IconFileDownload } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { UpdateOffer, UpdateState } from '../../../shared/api/program-update.ts';
import { UPDATE_KEY_WORDS } from '../../../shared/domain/program-update.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { useApi } from '../../app/api.tsx';
import { Button } from '../../components/button.tsx';
import { FolderPicker, sizeWords } from '../../components/folder-picker.tsx';
import { JobDialog } from '../../components/job-dialog.tsx';
import { KeyValueList } from '../../components/key-value-list.tsx';
import { Page, Section } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { useJob } from '../../components/use-job.ts';
import { dropOffer, keepOffer, readUpdate, updateSeen, useUpdate } from './store.ts';

const WHY: Readonly<Record<NonNullable<UpdateState['wentBack']>['why'], string>> = {
  'khong-khoi-dong': 'Bản ấy không khởi động được trên máy này.',
  'dung-giua-chung': 'Bản ấy dừng giữa chừng hai lần liền.',
  'thieu-tep': 'Bản ấy bị thiếu tệp; phần mềm diệt vi-rút có thể đã xóa.',
};

/** Cập nhật phần mềm: a signed file from a stick, looked at first, laid beside the present version, used from the next start on. */
export function UpdatePage() {
  const api = useApi();
  const state = useUpdate((held) => held.state);
  const offer = useUpdate((held) => held.offer);
  useEffect(() => {
    dropOffer();
    void readUpdate(api);
  }, [api]);
  return (
    <Page title="Cập nhật phần mềm" back={{ page: 'thiet-lap', label: 'Thiết lập' }} subtitle="Không cần mạng: lấy bản mới từ tệp .capnhat trên USB. Dữ liệu của đơn vị giữ nguyên.">
      <RemoteView of={state} onRetry={() => void readUpdate(api)} lines={4}>
        {(value) => (
          <Stack gap={16}>
            {value.wentBack !== null && <WentBack {...value.wentBack} present={value.version} />}
            {value.waiting !== null && <Waiting version={value.waiting} />}
            <Present {...value} />
            {value.possible ? <FromFile /> : <Elsewhere />}
            {offer !== null && <Offer {...offer} />}
          </Stack>
        )}
      </RemoteView>
    </Page>
  );
}

function WentBack({ version, why, present }: NonNullable<UpdateState['wentBack']> & { readonly present: string }) {
  const api = useApi();
  return (
    <Alert color="orange" icon={<IconAlertTriangle size={20} aria-hidden />} title={`Đã trở về bản ${present}`} role="alert">
      <Stack gap={8} align="flex-start">
        <Text>{`Bản ${version} vừa cập nhật không dùng được. ${WHY[why]} Dữ liệu không mất. Báo cho người hỗ trợ trước khi cập nhật lại.`}</Text>
        <Button deed="update.seen" variant="default" onClick={() => void updateSeen(api)}>
          Đã biết
        </Button>
      </Stack>
    </Alert>
  );
}

function Waiting({ version }: { readonly version: string }) {
  return (
    <Alert color="blue" icon={<IconClockPlay size={20} aria-hidden />} title={`Bản ${version} đã sẵn sàng`} role="status">
      Bản này được dùng từ lần mở chương trình sau. Bản đang dùng được giữ lại đến khi bản mới mở được dữ liệu; nếu bản mới không khởi động được thì chương trình tự trở về bản cũ.
    </Alert>
  );
}

function Present({ version, commit, keyKind, free }: UpdateState) {
  return (
    <Section title="Bản đang dùng">
      <KeyValueList
        items={[
          { label: 'Phiên bản', value: version },
          { label: 'Mã bản dựng', value: commit ?? 'Không ghi' },
          { label: 'Nhận tệp cập nhật ký bằng', value: keyKind === null ? 'Không nhận tệp cập nhật' : keyKind === 'thu-nghiem' ? `${UPDATE_KEY_WORDS[keyKind]} (bản này chỉ để dùng thử)` : UPDATE_KEY_WORDS[keyKind] },
          ...(free === null ? [] : [{ label: 'Chỗ trống trên ổ đĩa', value: sizeWords(free) }]),
        ]}
      />
    </Section>
  );
}

function Elsewhere() {
  return (
    <Section title="Cập nhật">
      <Text>Bản đang chạy không cập nhật được từ tệp: nó chạy từ mã nguồn hoặc được cài bằng bộ cài khác. Cập nhật bằng bộ cài đã dùng.</Text>
    </Section>
  );
}

function FromFile() {
  const api = useApi();
  const [asking, setAsking] = useState(false);
  const [chosen, setChosen] = useState({ handle: '', name: '' });
  const offered = useUpdate((held) => held.offer !== null);
  const look = useJob<UpdateOffer>();
  return (
    <Section title="Cập nhật từ tệp">
      <Stack gap={12} align="flex-start">
        <Text>Cắm USB, chọn tệp cập nhật. Chương trình kiểm tra chữ ký của tệp trước, chưa thay đổi gì.</Text>
        <Button deed="update.look" variant={offered ? 'default' : 'filled'} leftSection={<IconFileDownload size={18} stroke={1.75} aria-hidden />} onClick={() => setAsking(true)}>
          Chọn tệp cập nhật
        </Button>
      </Stack>
      <FolderPicker
        opened={asking}
        title="Chọn tệp cập nhật (.capnhat)"
        pick="file"
        listFolder={(handle) => api.call('folder.list', { handle })}
        onPick={(file) => {
          setAsking(false);
          setChosen(file);
          dropOffer();
          look.start((onProgress) => api.job('update.look', { file: file.handle }, onProgress));
        }}
        onClose={() => setAsking(false)}
      />
      <JobDialog job={look} title="Đang kiểm tra tệp cập nhật" onDone={(offer) => keepOffer(offer, chosen.handle, chosen.name)} />
    </Section>
  );
}

function Offer({ file, name, version, madeOn, notes, takes, free, enough }: UpdateOffer & { readonly file: string; readonly name: string }) {
  const api = useApi();
  const lay = useJob<{ version: string }>();
  return (
    <Section title={`Bản ${version}`}>
      <Stack gap={12}>
        <KeyValueList
          items={[
            { label: 'Tệp', value: name },
            { label: 'Chữ ký', value: 'Đúng, do nơi phát hành bản đang dùng ký' },
            { label: 'Ngày dựng', value: formatScreenDate(madeOn) },
            { label: 'Cần chỗ', value: free === null ? sizeWords(takes) : `${sizeWords(takes)}, ổ đĩa còn ${sizeWords(free)}` },
          ]}
        />
        {notes.length > 0 && (
          <div>
            <Text fw={600}>Có gì mới</Text>
            <List spacing={4}>
              {notes.map((note) => (
                <List.Item key={note}>{note}</List.Item>
              ))}
            </List>
          </div>
        )}
        {!enough && (
          <Alert color="red" icon={<IconAlertTriangle size={20} aria-hidden />} title="Ổ đĩa không đủ chỗ">
            Xóa bớt tệp không cần trên ổ đĩa để chương trình rồi chọn lại tệp.
          </Alert>
        )}
        <Group gap={8}>
          <Button deed="update.lay" disabled={!enough} onClick={() => lay.start((onProgress) => api.job('update.lay', { file }, onProgress))}>
            {`Đặt bản ${version} cho lần mở sau`}
          </Button>
          <Button variant="default" onClick={dropOffer}>
            Thôi
          </Button>
        </Group>
      </Stack>
      <JobDialog
        job={lay}
        title="Đang đặt bản mới"
        onDone={() => {
          dropOffer();
          void readUpdate(api);
        }}
      />
    </Section>
  );
}
