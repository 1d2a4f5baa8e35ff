import type { Behind, OverviewFigure, OverviewGroup } from '../../shared/api/statistics.ts';
import { DOSSIER_WORDS } from '../../shared/domain/dossier-steps.ts';
import { EXEMPLAR_STAGES, EXEMPLAR_STAGE_WORDS } from '../../shared/domain/exemplar.ts';
import { stageReached } from '../../shared/domain/exemplar-steps.ts';
import { INDICATOR_STATES, INDICATOR_STATE_WORDS } from '../../shared/domain/indicator-words.ts';
import type { Campaign } from '../../shared/domain/campaign.ts';
import { displayName, placeOf } from '../../shared/domain/subject.ts';
import { formatNumber } from '../../shared/text/numbers.ts';
import { dossierWordOf } from './dossier-words.ts';
import { judgedLines } from './indicators.ts';
import type { OpenUnit } from './open-unit.ts';
import { quotaLinesOf } from './quotas.ts';
import { subjectOf } from './subject-of.ts';

/** Where the work stands (R78): every figure with the records behind it. `campaignId` null: all campaigns, and what stands outside them. */
export function overview(open: OpenUnit, campaignId: string | null): { campaigns: { id: string; name: string }[]; groups: OverviewGroup[] } {
  const all = open.db.read.all('campaign');
  const campaigns = campaignId === null ? all : all.filter(({ id }) => id === campaignId);
  return {
    campaigns: all.map(({ id, name }) => ({ id, name })),
    groups: [...indicatorGroups(open, campaigns), quotaGroup(open, campaigns), exemplarGroup(open, campaignId), dossierGroup(open, campaignId)],
  };
}

const figure = (key: string, label: string, behind: readonly Behind[], note = ''): OverviewFigure => ({ key, label, count: behind.length, note, behind: [...behind] });

function indicatorGroups(open: OpenUnit, campaigns: readonly Campaign[]): OverviewGroup[] {
  const today = open.clock.today();
  const lines = campaigns.flatMap((campaign) => judgedLines(open, campaign, { on: today, year: Number(today.slice(0, 4)) }).map((line) => ({ campaign, line })));
  const behind = ({ campaign, line }: (typeof lines)[number]): Behind => ({
    id: `${campaign.id} ${line.id}`, name: line.text, place: campaign.name, note: line.judged.figure === '' ? INDICATOR_STATE_WORDS[line.judged.state] : `${INDICATOR_STATE_WORDS[line.judged.state]}: ${line.judged.figure}`, day: '', page: 'chi-tieu', params: { id: campaign.id },
  });
  const sectors = [...new Set(lines.map(({ line }) => line.sectorWord))];
  const stateOf = ({ line }: (typeof lines)[number]) => (line.exceeded && line.judged.state === 'dat' ? 'vuot' : line.judged.state);
  return [
    { key: 'chi-tieu', title: 'Chỉ tiêu theo trạng thái', figures: INDICATOR_STATES.map((state) => figure(state, INDICATOR_STATE_WORDS[state], lines.filter((one) => stateOf(one) === state).map(behind))) },
    {
      key: 'linh-vuc',
      title: 'Chỉ tiêu theo lĩnh vực',
      figures: sectors.map((sector) => {
        const own = lines.filter(({ line }) => line.sectorWord === sector);
        const reached = own.filter((one) => stateOf(one) === 'dat' || stateOf(one) === 'vuot').length;
        return figure(sector, sector === '' ? 'Chưa ghi lĩnh vực' : sector, own.map(behind), `đạt hoặc vượt ${formatNumber(reached)}`);
      }),
    },
  ];
}

function quotaGroup(open: OpenUnit, campaigns: readonly Campaign[]): OverviewGroup {
  const { read } = open.db;
  const figures = campaigns.flatMap((campaign) => read.all('round', { campaign: campaign.id })).flatMap((round) => {
    const nominations = read.all('nomination', { round: round.id }).filter(({ state }) => state !== 'not-passed' && state !== 'not-awarded' && state !== 'withdrawn');
    return quotaLinesOf(open, round).lines.map((line): OverviewFigure => {
      const allowed = line.status === 'cho-phan-bo' ? 'chờ phân bổ' : line.max === null ? 'chưa có số lượng' : `số lượng ${formatNumber(line.max)}, ${line.left !== null && line.used > line.max ? `vượt ${formatNumber(line.used - line.max)}` : `còn ${line.left === null ? 'chưa rõ' : formatNumber(line.left)}`}`;
      // The line itself says how many; the round's list holds them all, so that names are shown only where they are those counted.
      const named = nominations.map((nomination): Behind => {
        const subject = subjectOf(open, nomination);
        return { id: nomination.id, name: displayName(subject), place: placeOf(subject), note: '', day: '', page: 'de-nghi', params: { id: nomination.id } };
      });
      return { key: `${round.id} ${line.id}`, label: `${round.name}: ${line.printed}`, count: line.used, note: allowed, quota: { status: line.status, max: line.max, left: line.left }, behind: named.length === line.used ? named : [{ id: round.id, name: round.name, place: campaignName(open, round.campaignId), note: `Đã dùng ${formatNumber(line.used)} trong ${formatNumber(named.length)} dòng đề nghị của đợt`, day: '', page: 'dot-xet', params: { id: round.id } }] };
    });
  });
  return { key: 'so-luong', title: 'Số lượng khen thưởng đã dùng và còn lại', figures };
}

const campaignName = (open: OpenUnit, id: string | null): string => (id === null ? '' : (open.db.read.getEver('campaign', id)?.name ?? ''));

function exemplarGroup(open: OpenUnit, campaignId: string | null): OverviewGroup {
  const exemplars = open.db.read.all('exemplar').filter((exemplar) => campaignId === null || exemplar.campaignId === campaignId);
  const behind = (exemplar: (typeof exemplars)[number]): Behind => ({ id: exemplar.id, name: exemplar.name, place: campaignName(open, exemplar.campaignId), note: exemplar.field, day: exemplar.steps.at(-1)?.on ?? '', page: 'dien-hinh-chi-tiet', params: { id: exemplar.id } });
  const going = exemplars.filter(({ stopped }) => stopped === null);
  return {
    key: 'dien-hinh',
    title: 'Điển hình theo khâu',
    figures: [
      ...EXEMPLAR_STAGES.map((stage) => figure(stage, EXEMPLAR_STAGE_WORDS[stage], going.filter(({ steps }) => stageReached(steps) === stage).map(behind))),
      figure('chua-co-khau', 'Chưa ghi khâu nào', going.filter(({ steps }) => steps.length === 0).map(behind)),
      figure('da-dung', 'Đã dừng theo dõi', exemplars.filter(({ stopped }) => stopped !== null).map(behind)),
    ],
  };
}

function dossierGroup(open: OpenUnit, campaignId: string | null): OverviewGroup {
  const { read } = open.db;
  const rounds = new Map(read.all('round').map((round) => [round.id, round]));
  const dossiers = read.all('dossier').filter(({ roundId }) => campaignId === null || rounds.get(roundId)?.campaignId === campaignId);
  const worded = dossiers.map((dossier) => ({ dossier, word: dossierWordOf(open, dossier) }));
  const behind = ({ dossier }: (typeof worded)[number]): Behind => ({
    id: dossier.id, name: rounds.get(dossier.roundId)?.name ?? '', place: dossier.receiver.name, note: `${formatNumber(dossier.nominationIds.length)} dòng đề nghị${dossier.submission.number === '' ? '' : `; ${dossier.submission.number}`}`, day: dossier.submission.date ?? '', page: 'ho-so-de-nghi', params: { id: dossier.id },
  });
  return { key: 'ho-so', title: 'Hồ sơ theo bước', figures: DOSSIER_WORDS.map((word) => figure(word, word, worded.filter((one) => one.word === word).map(behind))) };
}
