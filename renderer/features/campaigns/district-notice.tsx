import { useState } from 'react';
import type { Fault } from '../../../shared/result.ts';
import { useApi } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { FaultAlert } from '../../components/states.tsx';
import { confirmDistrict } from './store.ts';
import type { CampaignPage } from './store.ts';
import classes from './campaigns.module.css';

/** The one question of R93 for the whole campaign; afterwards its answer, which can be changed. */
export function DistrictNotice({ data: { campaign, districtQuestion } }: { readonly data: CampaignPage }) {
  const api = useApi();
  const [busy, setBusy] = useState<'yes' | 'no' | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const { id, districtAnswer } = campaign;
  if (!districtQuestion && districtAnswer === 'unknown') return null;

  async function answer(given: 'yes' | 'no'): Promise<void> {
    setBusy(given);
    const result = await confirmDistrict(api, id, given);
    setBusy(null);
    setFault(result.ok ? null : result.error);
  }
  if (districtAnswer !== 'unknown' && !districtQuestion) {
    const other = districtAnswer === 'yes' ? 'no' : 'yes';
    return (
      <section className={classes.answered} aria-label="Phần trước giao cấp huyện">
        <span>Phần kế hoạch trước giao cấp huyện: {districtAnswer === 'yes' ? 'đã xác nhận áp dụng cho xã.' : 'đã xác nhận không áp dụng cho xã.'}</span>
        <Button deed="campaign.confirmDistrict" variant="subtle" size="compact-sm" loading={busy !== null} onClick={() => void answer(other)}>
          {other === 'yes' ? 'Đổi thành áp dụng' : 'Đổi thành không áp dụng'}
        </Button>
        <FaultAlert fault={fault} onClose={() => setFault(null)} />
      </section>
    );
  }
  return (
    <section className={classes.question} aria-label="Phần trước giao cấp huyện">
      <div className={classes.questionWords}>
        <strong>Kế hoạch có phần giao cấp huyện. Cấp huyện không còn từ 01/7/2025: áp dụng phần đó cho xã?</strong>
        <span className={classes.quiet}>Các dòng này có ghi “trước giao cấp huyện”. Trả lời một lần cho cả phong trào, đổi lại được.</span>
      </div>
      <div className={classes.buttons}>
        <Button deed="campaign.confirmDistrict" loading={busy === 'yes'} disabled={busy === 'no'} onClick={() => void answer('yes')}>
          Áp dụng cho xã
        </Button>
        <Button deed="campaign.confirmDistrict" variant="default" loading={busy === 'no'} disabled={busy === 'yes'} onClick={() => void answer('no')}>
          Không áp dụng
        </Button>
        <Button variant="subtle" onClick={() => void navigate('thiet-lap', { tab: 'don-vi' })}>
          Ghi tên huyện cũ
        </Button>
      </div>
      <FaultAlert fault={fault} onClose={() => setFault(null)} />
    </section>
  );
}
