import { Button, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useApi } from '../../../app/api.tsx';
import { navigate } from '../../../app/navigation.ts';
import { choiceOf, keyOf } from '../../../components/award-choice.ts';
import { DialogBar } from '../../../components/dialog-bar.tsx';
import { KeyValueList } from '../../../components/key-value-list.tsx';
import { FaultAlert } from '../../../components/states.tsx';
import { StatusBadge } from '../../../components/status-badge.tsx';
import type { StatusWord } from '../../../components/status-words.ts';
import { SuspectChoice } from '../../../components/suspect-choice.tsx';
import type { SoVangContract } from '../../../../shared/api/contract.ts';
import type { InputOf } from '../../../../shared/api/define.ts';
import { SUBJECT_KIND_WORDS, birthText, placeOf } from '../../../../shared/domain/subject.ts';
import type { Fault } from '../../../../shared/result.ts';
import { AwardSelect } from '../award-select.tsx';
import type { AwardOption } from '../store.ts';
import { loadIntake } from './store.ts';
import type { IntakeLineRow } from './store.ts';
import classes from './intake.module.css';

interface LineDialogProps {
  readonly row: IntakeLineRow;
  readonly options: readonly AwardOption[];
  readonly onAccept: () => void;
  readonly onReturn: () => void;
  readonly onClose: () => void;
}

/** One line: whom it may mean, which award, what it asked for before, and what is done with it. */
export function LineDialog({ row, options, onAccept, onReturn, onClose }: LineDialogProps) {
  const api = useApi();
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  const { line, suspects, open, changes, subjectName, stateWord, awardName, nominationWord } = row;
  const { fields } = line;
  const waiting = line.state === 'waiting';

  async function settle(change: Omit<InputOf<SoVangContract['intake.settle']>, 'lineId' | 'version'>): Promise<void> {
    setBusy(true);
    const result = await api.call('intake.settle', { lineId: line.id, version: line.version, ...change });
    setFault(result.ok ? null : result.error);
    await loadIntake(api, line.intakeId);
    setBusy(false);
  }
  const recorded = line.award === null ? null : keyOf(line.award);
  return (
    <Modal opened onClose={onClose} title={fields.name} size="lg" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Stack gap={12}>
        <FaultAlert fault={fault} onClose={() => setFault(null)} />
        <div>
          <StatusBadge status={stateWord as StatusWord} />
        </div>
        <KeyValueList
          items={[
            { label: 'Loại', value: SUBJECT_KIND_WORDS[fields.kind] },
            ...(fields.kind === 'person' ? [{ label: 'Ngày sinh', value: birthText(fields.birth) }] : []),
            { label: 'Chức vụ, đơn vị/Địa chỉ', value: placeOf(fields) },
            { label: 'Thành tích', value: line.merit },
            { label: 'Ghi chú', value: line.note },
            ...(subjectName === null ? [] : [{ label: 'Trong sổ đối tượng', value: subjectName }]),
            ...(nominationWord === '' ? [] : [{ label: 'Trong đợt xét', value: nominationWord }]),
          ]}
        />
        {waiting && suspects.length > 0 && <SuspectChoice name={fields.name} kind={fields.kind} suspects={suspects} disabled={busy} onSame={(subjectId) => void settle({ subjectId })} onApart={() => void settle({ apart: true })} />}
        {open.filter(({ code }) => code !== 'nghi-trung').map(({ code, sentence }) => (
          <Text key={code} c="var(--sv-attention)">
            {sentence}
            {code === 'trung-trong-danh-sach' && (
              <Button size="compact-xs" variant="subtle" disabled={busy} onClick={() => void settle({ apart: true })}>
                Khác nhau
              </Button>
            )}
          </Text>
        ))}
        {waiting ? (
          <AwardSelect
            name="award"
            value={recorded !== null && line.award?.source === 'own' ? null : recorded}
            revision={line.version}
            options={options.filter(({ subjectKinds }) => subjectKinds.includes(fields.kind))}
            onCommit={(key) => void settle({ award: choiceOf(key, awardName, options, line.award) })}
            onTouched={() => undefined}
          />
        ) : (
          <KeyValueList items={[{ label: 'Hình thức đề nghị', value: awardName }]} />
        )}
        {changes.length > 0 && (
          <div>
            <Text fw={500}>Các lần gửi</Text>
            <ul className={classes.versions}>
              {changes.map(({ sending, changes: said }) => (
                <li key={sending}>
                  Lần {sending} → lần sau: {said.length === 0 ? 'không đổi' : said.join('; ')}
                </li>
              ))}
            </ul>
          </div>
        )}
        <DialogBar>
          {line.state === 'accepted' && line.nominationId !== null && (
            <Button variant="default" onClick={() => void navigate('de-nghi', { id: line.nominationId ?? '' })}>
              Mở đề nghị
            </Button>
          )}
          {line.state !== 'returned' && (
            <Button variant="default" disabled={busy} onClick={onReturn}>
              Trả lại
            </Button>
          )}
          {waiting ? (
            <Button disabled={busy || suspects.length > 0} onClick={onAccept}>
              Nhận vào đợt xét
            </Button>
          ) : (
            <Button onClick={onClose}>Đóng</Button>
          )}
        </DialogBar>
      </Stack>
    </Modal>
  );
}
