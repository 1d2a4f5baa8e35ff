import type { PlanSubjectKind } from '../catalogue/plan-vocabulary.ts';
import { awardAt } from './award-words.ts';
import type { AwardMention } from './award-words.ts';
import { bareCountAt, countAt, countBehindKind, countOfEachKind, freeList, labelBefore } from './counts.ts';
import type { Count, Label, Limit } from './counts.ts';
import { descriptionLength, isPlainBracket } from './quota-descriptions.ts';
import { announces, awardedClause, bracketBetween, countsFlags, countsTeam, defaultKinds, endsInMost, givesAward, isAmong, isThousand, kindsBehind, leadersAt, ledBy, limited, namesUnitSoon, poolForAll, putsInstead, relativeClause, repeatsHead, selectsBehind, selectsHere, sharesOut, standardBefore, turnsAside } from './quota-look.ts';
import { OccasionTrack } from './quota-occasion-track.ts';
import type { QuotaReading } from './quota-reading.ts';
import { chosenBy, giveEach, giveTo, isDoer, isEither } from './quota-receivers.ts';
import { withoutTotals } from './quota-totals.ts';
import type { Draft } from './quota-totals.ts';
import { namesMore, pool } from './quota-owner.ts';
import type { Owner } from './quota-owner.ts';
import { SelectorTrack } from './quota-selector-track.ts';
import { countsOthers, givenTo, isApposition, isHolder, isIssuer, segment, turnsToOthers } from './quota-segment.ts';
import type { Given, Segment } from './quota-segment.ts';
import { SIGNS } from './quota-signs.ts';
import { isReceiver, kindsOf, subjectAt, unitAt } from './unit-kinds.ts';
import type { PlanKinds, UnitMention } from './unit-kinds.ts';
import { organisationAt, unitAfterEach } from './unknown-units.ts';
import type { Piece, Word } from './words.ts';

/** Numbers that one «thuộc …» can be about. */
const MOST_OPEN = 8;

/** Reads the quotas of one paragraph. */
export class QuotaSentence {
  private readonly words: readonly Word[];
  private readonly text: string;
  private readonly plan: PlanKinds;
  /** What stands above speaks of awards. */
  private readonly aboutAwards: boolean;
  private readonly occasions: OccasionTrack;
  private readonly kindsListed: readonly PlanSubjectKind[];
  /** Kinds counted together last («không quá 40 tập thể, cá nhân»); a bare «trường hợp» behind them is of these. */
  private kindsCounted: readonly PlanSubjectKind[] = [];
  private current = segment();
  private lead: Segment | null = null;
  private lastOwner: Owner | null = null;
  private lastOuter: Draft | null = null;
  private inside = false;
  /** «cứ 05 tập thể được đề nghị 01»: the numbers are a ratio. */
  private ratio = false;
  private extra = false;
  private depth = 0;
  /** Brackets open where units are only described; 0: none. */
  private described = 0;
  private insideDepth = 0;
  private limit: Limit | null = null;
  /** «… không vượt quá: mỗi sở 03 cá nhân; mỗi xã 02 cá nhân»: holds up to the end of the sentence. */
  private capped = false;
  private award: AwardMention | null = null;
  private drafts: Draft[] = [];
  /** Drafts of this segment, for what follows them («… thuộc các sở, ban, ngành»). */
  private open: Draft[] = [];
  /** Where the first of them stands. */
  private openAt = -1;
  /** Drafts that only go on with the owner of a clause before. */
  private readonly carried = new Set<Draft>();
  /** The open numbers have got their receivers from behind; a further number begins anew. */
  private given = false;
  private waiting: Draft[] = [];
  private retroEnd = -1;
  /** Behind «riêng A …;» a further named unit is an exception too. */
  private listed = false;
  private lastCountEnd = -1;
  private lastWasAward = false;
  /** «một hộ gia đình và hai cá nhân». */
  private lastSpelled = false;
  /** Word behind the unit named last. */
  private unitEnd = -1;
  /** «Đối với tập thể: mỗi xã 01, …», «Cờ thi đua: mỗi khối 01»: what bare numbers count. */
  private label: Label | null;
  /** «Đối với tập thể» as a heading: what bare numbers of the whole line count. */
  private readonly above: Label | null;
  private readonly selector: SelectorTrack;
  /** Where a «mỗi» stands that follows a number directly; -1: none. */
  private eachAt = -1;
  /** Numbers of people or households that are no quota; places in the text. */
  readonly others: { readonly from: number; readonly to: number }[] = [];

  constructor(piece: Pick<Piece, 'text' | 'words'>, plan: PlanKinds, aboutAwards = false, above: Label | null = null) {
    this.label = above;
    this.above = above;
    this.aboutAwards = aboutAwards;
    this.text = piece.text;
    this.plan = plan;
    this.words = piece.words;
    this.occasions = new OccasionTrack(this.words);
    this.selector = new SelectorTrack(this.words);
    this.kindsListed = freeList(this.words);
  }

  /** In: kinds of subject a bare «trường hợp» stands for when the paragraph lists none. */
  read(cases: readonly PlanSubjectKind[]): QuotaReading[] {
    const listed = this.kindsListed.length > 0 ? this.kindsListed : cases;
    for (let at = 0; at < this.words.length; ) at += this.step(at, listed);
    return withoutTotals(this.drafts);
  }

  private step(at: number, cases: readonly PlanSubjectKind[]): number {
    this.breaks(this.words[at]?.gap ?? '', at);
    const moment = this.occasions.at(at);
    if (moment !== undefined) return this.occasions.take(moment);
    const award = awardAt(this.words, at, this.text);
    const counted = this.takeCount(at, cases);
    if (counted > 0) return counted;
    if (award !== null) return this.takeAward(award);
    if (turnsAside(this.words, at) && namesUnitSoon(this.words, at + 1, this.text)) return this.takeException();
    if (this.words[at]?.low === 'chung' && countAt(this.words, at + 1, this.text) !== null) return this.takeSign('sum', 1, at);
    const sign = SIGNS.at(this.words, at);
    const unit = this.described > 0 ? null : unitAt(this.words, at, this.text);
    const organisation = this.described > 0 ? null : this.current.exception || this.listed || announces(this.words, at, this.text) ? organisationAt(this.words, at, this.text) : null;
    if (organisation !== null && !this.current.used) {
      this.takeUnit(organisation);
      return organisation.length + descriptionLength(this.words, at + organisation.length);
    }
    if (sign !== null && sign.length >= (unit?.length ?? 0)) return this.takeSign(sign.value, sign.length, at);
    if (unit === null) return 1;
    if (isReceiver(unit)) this.takeUnit(unit);
    const end = at + unit.length;
    return unit.length + (unit.names.length === 0 ? relativeClause(this.words, end) : descriptionLength(this.words, end));
  }

  private breaks(gap: string, at: number): void {
    if (gap === '.' && isThousand(this.words, at)) return;
    for (const sign of gap) {
      if (sign === '(') {
        this.depth += 1;
        const { units, used } = this.current;
        if (this.described === 0 && units.length > 0 && !used && !units.every((unit) => unit.generic) && isPlainBracket(this.words, at)) this.described = this.depth;
      }
      if (sign === ')') {
        this.depth = Math.max(0, this.depth - 1);
        if (this.depth < this.described) this.described = 0;
        if (this.depth < this.insideDepth) this.inside = false;
      }
      if (sign === ':') this.colon(at);
      if (sign === ';' || sign === '.' || sign === '|') this.stop(sign, at);
    }
  }

  private colon(at: number): void {
    this.limit = null;
    if (endsInMost(this.words, at)) this.capped = true;
    // «Số lượng được tăng thêm so với dịp sơ kết, cụ thể: …»
    if (/^(?:thể|sau)$/u.test(this.words[at - 1]?.low ?? '') || this.words[at]?.low === 'mỗi') this.extra = false;
    this.retroEnd = -1;
    // «Cấp tỉnh: 05 tập thể» is one number for all.
    if (this.words[at - 1]?.low === 'tỉnh' && this.words[at - 2]?.low === 'cấp' && this.current.units.length === 0) this.current.pool = true;
    this.label = labelBefore(this.words, at, this.text) ?? this.label;
    // «Riêng xã A: Sơ kết: 02 tập thể»: the second colon names nobody.
    if (this.current.units.length === 0 && (!this.current.exception || (this.lead?.units.length ?? 0) > 0)) return;
    this.lead = this.current;
    this.current = { ...segment(), exception: this.lead.exception };
  }

  private stop(sign: string, at: number): void {
    if (sign === ';' && this.listsOn(at)) {
      this.limit = null;
      return;
    }
    this.listed = sign === ';' && (this.current.exception || this.listed) && this.current.used;
    this.lead = null;
    if (!(sign === ';' && this.runsOn(at))) this.current = segment();
    this.inside = false;
    this.extra = false;
    this.ratio = false;
    this.limit = null;
    this.retroEnd = -1;
    this.open = [];
    this.occasions.clear();
    this.selector.stop(sign === '.');
    if (sign !== '.') return;
    this.label = this.above;
    this.capped = false;
    this.waiting = [];
  }

  /** «Riêng xã Bến Hoa: 02 tập thể; 03 cá nhân»: the list of its numbers goes on behind the semicolon. */
  private listsOn(at: number): boolean {
    return this.current.exception && this.current.used && (this.lead ?? this.current).units.length > 0 && at === this.lastCountEnd && countAt(this.words, at, this.text)?.noun === 'subject';
  }

  /** «Các sở, ban, ngành cấp tỉnh; Ủy ban MTTQ …: mỗi đơn vị»: the list of units goes on behind the semicolon. */
  private runsOn(at: number): boolean {
    const last = this.current.units.at(-1);
    return last !== undefined && !this.current.used && last.names.length === 0 && at - last.at - last.length <= 3;
  }

  private takeAward(award: AwardMention): number {
    for (const draft of this.waiting) draft.award ??= award;
    this.waiting = [];
    this.award = award;
    return award.length;
  }

  private takeException(): number {
    this.current = { ...segment(), exception: true };
    this.lead = null;
    this.limit = null;
    this.open = [];
    this.occasions.clear();
    this.retroEnd = -1;
    return 1;
  }

  private takeSign(sign: string, length: number, at: number): number {
    if (sign === 'inside' || (sign === 'parts' && this.open.length > 0)) {
      this.inside = true;
      this.insideDepth = this.depth;
      this.limit = null;
    }
    if (sign === 'extra') this.extra = true;
    if (sign === 'ratio') this.ratio ||= /^\d/u.test(this.words[at + length]?.text ?? '');
    if (sign === 'sum') {
      this.poolsBehind(at, length);
      this.current.sum = true;
    }
    if (sign === 'pool') {
      this.current.pool = true;
      // «doanh nghiệp toàn tỉnh 06»
      if (this.unitEnd === at) this.unitEnd = at + length;
      for (const draft of this.open) poolForAll(draft, this.words, this.openAt);
    }
    if (sign === 'each') {
      const behind = this.open.length > 0 && this.words[at]?.gap === '' && at - this.lastCountEnd <= 6;
      this.eachAt = behind ? at : -1;
      if (turnsToOthers(this.current, this.words, at + length, this.text)) this.current = { ...segment(), exception: this.current.exception };
      const units = this.freshUnits();
      units.each = true;
      // «Trên địa bàn xã, mỗi thôn …»
      if (this.open.length === 0) units.pool = false;
      units.eachBehind = units.units.length > 0;
      const unknown = unitAt(this.words, at + length, this.text) === null ? unitAfterEach(this.words, at + length) : null;
      if (unknown !== null && this.lead !== null && repeatsHead(this.words, this.lead.units, at + length)) return length + 1;
      if (unknown !== null && !units.eachBehind) {
        this.takeUnit(unknown);
        return length + unknown.length;
      }
    }
    if (sign === 'block') this.takeBlock(at);
    if (sign === 'of' && this.open.length === 0 && this.selector.takesBefore(at, this.current)) this.current = segment();
    // «chọn từ 03 đến 05 tập thể»: the word belongs to the number.
    if (sign === 'from' && /^\d/u.test(this.words[at + length]?.text ?? '')) return length - 1;
    if ((sign === 'of' || sign === 'from' || sign === 'for') && this.open.length > 0) this.retroEnd = at + length;
    return length;
  }

  /** «05 cá nhân (tính chung)», «03 cá nhân tính chung các phòng»: the numbers just read are one pool. */
  private poolsBehind(at: number, length: number): void {
    if (this.open.length === 0 || at - this.lastCountEnd > 0 || subjectAt(this.words, at + length) !== null) return;
    const units = this.current.units.length > 0 ? this.current.units : (this.lead?.units ?? []);
    const kinds = units.filter((unit) => unit.names.length === 0).flatMap((unit) => kindsOf(unit, this.plan));
    for (const draft of this.open) if (!draft.inside) draft.owner = pool([...new Set(kinds)]);
    this.retroEnd = at + length;
  }

  /** «khối doanh nghiệp: …» has one number together; «mỗi khối …» is itself the unit. */
  private takeBlock(at: number): void {
    const units = this.freshUnits();
    if (!/^(?:mỗi|từng)$/u.test(this.words[at - 1]?.low ?? '')) units.block = true;
    else if (unitAt(this.words, at + 1, this.text) === null) units.units.push({ at, length: 1, kinds: ['co-quan-don-vi'], names: [], vague: null, narrowed: null, generic: true });
  }

  private freshUnits(): Segment {
    if (this.current.used) this.current = { ...segment(), exception: this.current.exception, pool: this.current.pool };
    return this.current;
  }

  private takeUnit(unit: UnitMention): void {
    // «02 tập thể (trường học)», «xã Bến Hoa (xã điểm)»: the bracket only describes.
    if (this.depth > 0 && (unit.at === this.lastCountEnd || isApposition(unit, this.current))) return;
    // «02 tập thể khoa, phòng»
    if (unit.at === this.lastCountEnd && this.words[unit.at]?.gap === '' && unit.names.length === 0 && unit.kinds.every((kind) => kind === 'co-quan-don-vi')) return;
    if (this.retroEnd >= 0 && unit.at - this.retroEnd <= 4 && !/[;.:]/u.test(this.words[unit.at]?.gap ?? '')) {
      if (isDoer(this.words, this.retroEnd, unit) && selectsBehind(this.words, unit.at + unit.length)) return;
      if (giveTo(this.open, unit, { plan: this.plan, words: this.words, from: this.retroEnd, openAt: this.openAt, each: this.current.each && this.current.used, carried: this.carried })) {
        this.retroEnd = unit.at + unit.length;
        this.given = true;
        return;
      }
    }
    this.retroEnd = -1;
    if (givesAward(this.words, unit) || isIssuer(unit, this.plan.issuer, this.words)) return;
    if ((unit.names.length > 0 || unit.kinds.includes('mttq') || this.words[unit.at]?.gap === ',') && this.selector.takes(unit, this.current)) {
      chosenBy(this.open, this.selector.name, this.words, unit.at);
      return;
    }
    this.unitEnd = unit.at + unit.length;
    const units = this.freshUnits();
    const repeats = units.eachBehind && unit.names.length === 0 && (unit.generic || unit.kinds.every((kind) => units.units.some(({ kinds }) => kinds.includes(kind))));
    if (repeats) return;
    if (isHolder(unit, units, this.words)) {
      // «người dân trên địa bàn phường: …»: nobody but the place is named.
      if (units.units.length === 0 && this.words[unit.at - 1]?.low === 'bàn') units.pool = true;
      return;
    }
    if (unit.names.length === 0 && /^(?:khối|cụm)$/u.test(this.words[unit.at]?.low ?? '') && !/^(?:mỗi|từng|các|những)$/u.test(this.words[unit.at - 1]?.low ?? '')) units.block = true;
    // «Các cơ quan, đơn vị cấp tỉnh (sở, ban, ngành)»: the bracket says who they are.
    if (this.words[unit.at]?.gap === '(' && !unit.generic && units.units.length > 0 && units.units.every((one) => one.generic && one.vague === null)) units.units = [];
    // «Hai địa phương có quy mô lớn là phường A và xã B»: the names say who they are.
    if (unit.names.length > 0 && /^(?:là|gồm)$/u.test(this.words[unit.at - 1]?.low ?? '') && units.units.every((one) => one.generic)) units.units = [];
    units.units.push(unit);
    if (unit.names.length > 0 && putsInstead(this.words, unit.at)) units.exception = true;
    if (units.each && this.eachAt >= 0 && unit.at - this.eachAt <= 2) giveEach(this.open, unit, this.plan);
  }

  private takeCount(at: number, cases: readonly PlanSubjectKind[]): number {
    const spelled = this.limit !== null || this.unitEnd === at || selectsHere(this.words, at) || (this.lastSpelled && this.follows(at));
    const found = countAt(this.words, at, this.text, spelled) ?? countBehindKind(this.words, at, this.text) ?? countOfEachKind(this.words, at, this.text) ?? (at === this.unitEnd && this.label !== null && (this.above !== null || this.words[at]?.gap === '') ? bareCountAt(this.words, at, this.text, this.label) : null);
    if (found === null) return 0;
    if (found.noun === 'unit' && (!(this.aboutAwards || awardedClause(this.words, at)) || sharesOut(this.words, at + found.length, this.text))) return 0;
    // «Khoa chuyên môn (06 khoa): mỗi khoa …»: how many there are.
    if (this.open.length === 0 && this.words[at]?.gap === '(' && this.words[at + found.length]?.gap === '):') return found.length;
    // «Nhóm A gồm 06 sở: …» says who they are.
    if (found.noun === 'unit' && this.open.length === 0 && this.words[at - 1]?.low === 'gồm') return 0;
    if (found.noun === 'unit' && ((this.open.length > 0 && ledBy(this.words, at)) || isAmong(this.words, at))) return found.length;
    if (this.isOther(at)) {
      this.others.push({ from: this.words[at]?.from ?? 0, to: this.words[at + found.length - 1]?.to ?? 0 });
      return found.length;
    }
    if (!this.follows(at)) this.limit = null;
    if (found.limit !== null) this.limit = found.limit;
    const count = limited(found, this.limit ?? (this.capped && !this.inside ? 'most' : null));
    if (this.repeatsAward(count, at)) return count.length;
    let length = count.length;
    const trailing = kindsBehind(this.words, at + length, count);
    length += trailing.length;
    const kinds = trailing.kinds ?? count.subjects;
    const leaders = trailing.length === 0 && count.noun === 'subject' && count.per === null ? leadersAt(this.words, at + length, this.text) : [];
    const last = leaders.at(-1);
    if (last !== undefined) length = last.at + last.length - at;
    for (const own of count.eachKind ? kinds.map((kind) => [kind]) : [kinds]) this.add(count, own, cases, at, length, leaders);
    this.lastCountEnd = at + length;
    this.lastSpelled = !/^\d/u.test(this.words[at]?.text ?? '');
    this.lastWasAward = count.noun === 'award';
    return length;
  }

  /** «03 Cờ thi đua cho 03 đơn vị dẫn đầu»: the second number says again who gets the first. */
  private repeatsAward(count: Count, at: number): boolean {
    const last = this.open.at(-1);
    if (last === undefined || !this.lastWasAward || count.min !== count.max || last.max !== count.max) return false;
    if (!/^(?:cho|tặng|trao)$/u.test(this.words[at - 1]?.low ?? '') || at - 1 - this.lastCountEnd > 6 || /[;.:]/u.test(this.words[at]?.gap ?? '')) return false;
    last.to = this.words[at + count.length - 1]?.to ?? last.to;
    if (count.subjects.length > 0) {
      last.subjects = count.subjects;
      last.combined = count.subjects.length > 1;
    }
    if (count.noun === 'unit' && last.owner === null) last.owner = pool(count.counted.filter((kind) => kind !== 'co-quan-don-vi'));
    this.lastCountEnd = at + count.length;
    this.lastWasAward = false;
    return true;
  }

  /** Whether only «,», «và», a bracket or «tiêu biểu» part this number from the one before. */
  private follows(at: number): boolean {
    if (this.lastCountEnd < 0 || !/^[,()]*$/u.test(this.words[at]?.gap ?? '')) return false;
    if (at - this.lastCountEnd <= 2 || bracketBetween(this.words, this.lastCountEnd, at)) return true;
    // «không quá 12 cá nhân tự học thành tài và 08 gia đình»: words that only describe the first.
    if (this.words[at - 1]?.low !== 'và' || at - this.lastCountEnd > 9 || this.unitEnd > this.lastCountEnd || this.eachAt >= this.lastCountEnd) return false;
    for (let word = this.lastCountEnd; word < at; word += 1) if (this.words[word]?.gap !== '') return false;
    return true;
  }

  private isOther(at: number): boolean {
    const before = this.words[at - 1];
    if (this.ratio) return true;
    if (before === undefined || this.inside || /[:(]/u.test(this.words[at]?.gap ?? '')) return false;
    // «Sở Xây dựng không quá 03 tập thể»: the words before belong to the name.
    return (this.unitEnd !== at && standardBefore(this.words, at)) || countsTeam(this.words, at);
  }

  private add(count: Count, kinds: readonly PlanSubjectKind[], above: readonly PlanSubjectKind[], at: number, length: number, leaders: readonly UnitMention[] = []): void {
    const cases = this.kindsCounted.length > 1 ? this.kindsCounted : above;
    if (count.noun === 'subject') this.kindsCounted = kinds;
    const subjects = kinds.length > 0 ? kinds : (this.inside && count.noun !== 'award') || count.noun === 'case' ? cases : defaultKinds(this.awardOf(count, at), cases);
    const before = this.open.at(-1);
    // «Hiệp hội A giới thiệu 10 doanh nghiệp, 05 doanh nhân»
    const goesOn = before !== undefined && before.selector !== null && before.owner?.perUnit === false && count.noun === 'subject' && count.per === null && this.follows(at);
    const given = goesOn ? { owner: before.owner, selector: before.selector } : this.ownerOf(count);
    const owner = leaders.length === 0 || given.owner?.perUnit === true && this.current.each ? given : { owner: pool([...new Set(leaders.flatMap((unit) => kindsOf(unit, this.plan)))]), selector: given.selector };
    const draft: Draft = {
      from: this.words[at]?.from ?? 0, to: this.words[at + length - 1]?.to ?? 0,
      owner: owner.owner, selector: owner.selector, subjects, combined: subjects.length > 1,
      min: count.min, max: count.max, percent: count.percent, approximate: count.approximate, ofOthers: count.noun === 'unit' && countsOthers(count, owner.owner?.kinds ?? []),
      exception: (this.current.exception || (this.listed && owner.owner !== null && owner.owner.named.length > 0)) && !this.inside, inside: this.inside, extra: this.extra, each: this.current.each || (this.lead?.each ?? false) || count.per !== null,
      award: this.awardOf(count, at), moments: this.occasions.here(at),
    };
    if (countsFlags(count, draft)) draft.owner = draft.owner === null ? null : { ...draft.owner, perUnit: false };
    const carried = this.current.units.length === 0 && this.lead === null && !this.current.each;
    if (count.per !== null) for (const earlier of this.open) if (earlier.owner === null || (carried && !earlier.each) || namesMore(draft.owner, earlier.owner, this.current.block || this.lead?.block === true)) earlier.owner = draft.owner;
    if (this.words[at - 1]?.low === 'hoặc' && at - 1 === this.lastCountEnd && this.words[at]?.gap === '' && isEither(this.open.at(-1), draft)) return;
    this.occasions.behind(draft, at + length, this.open);
    if (carried && draft.owner === this.lastOwner) this.carried.add(draft);
    this.drafts.push(draft);
    if (!draft.inside) this.lastOuter = draft;
    if (this.given) {
      this.open = [];
      this.occasions.clear();
    }
    this.given = false;
    if (this.open.length === 0) this.openAt = at;
    this.open.push(draft);
    if (this.open.length > MOST_OPEN) {
      this.open.shift();
      this.occasions.drop();
    }
    if (draft.award === null) this.waiting.push(draft);
    this.current.used = true;
    if (!draft.exception && !draft.inside && owner.owner !== null) this.lastOwner = owner.owner;
  }

  private awardOf(count: Count, at: number): AwardMention | null {
    if (count.noun !== 'award') return this.award;
    for (let next = at; next < at + count.length; next += 1) {
      const award = awardAt(this.words, next, this.text);
      if (award !== null) return award;
    }
    return this.award;
  }

  private ownerOf(count: Count): Given {
    if (this.inside) {
      const own = this.current;
      const outer = this.lastDraftOwner();
      // «10 đơn vị, gồm 03 sở, 05 xã và 02 phường»
      if (count.noun === 'unit' && outer !== null && !outer.perUnit && outer.named.length === 0 && outer.kinds.every((kind) => kind === 'co-quan-don-vi') && countsOthers(count, outer.kinds)) return { owner: pool(count.counted), selector: null };
      // «60 trường hợp, trong đó các xã 30 trường hợp»: a share for these together.
      const shares = !own.used && own.units.length > 0 && !own.units.every((unit) => unit.generic) && own.units.every((unit) => unit.names.length === 0);
      return { owner: shares ? { ...pool(own.units.flatMap((unit) => kindsOf(unit, this.plan))), perUnit: own.each } : this.lastDraftOwner(), selector: null };
    }
    const { current: own, lead, lastOwner, plan, words, text } = this;
    return givenTo(count, { own, lead, lastOwner, selector: this.selector.name, plan, words, text });
  }

  private lastDraftOwner(): Owner | null {
    return this.lastOuter?.owner ?? this.lastOwner;
  }
}
