import type { SoVangContract } from '../../shared/api/contract.ts';
import type { OutputOf } from '../../shared/api/define.ts';
import type { IndicatorValue } from '../../shared/domain/indicator-value.ts';
import { localDay } from '../host/clock.ts';
import type { OpenUnit } from './open-unit.ts';

type Line = OutputOf<SoVangContract['indicator.history']>[number];
const MOST = 500;

/** Every entry, change and removal of an indicator's figures, newest first; what was replaced stays readable (R25). */
export function indicatorHistory(open: OpenUnit, campaignId: string, indicatorId: string): Line[] {
  const { read } = open.db;
  const where = { campaign: campaignId, indicator: indicatorId };
  const binned = read.list('indicator_value', { where, order: [], after: null, limit: MOST, bin: true }).rows;
  const lines = [...read.all('indicator_value', where), ...binned].flatMap(({ id }) => open.db.store.read.history<IndicatorValue>('indicator_value', id));
  return lines
    .sort((one, other) => other.seq - one.seq)
    .flatMap(({ at, actor, op, version, entity }): Line[] => {
      if (entity === null) return [];
      const deed = op === 'remove' ? 'xoa' : op === 'restore' ? 'khoi-phuc' : version === 1 ? 'nhap' : 'sua';
      const { year, kind, unitName, value, eventDate, source, note } = entity;
      return [{ on: localDay(at), by: actor, deed, year, kind, unitName, value, eventDate, source, note }];
    });
}
