import { describe, expect, it } from 'vitest';
import { contract } from '../../../shared/api/contract.ts';
import type { Contract, FocalRole, MethodDef, Role } from '../../../shared/api/define.ts';

const methods = Object.entries(contract as Contract).filter((entry): entry is [string, MethodDef] => entry[1].kind !== 'event');
const roleOf = (name: string) => methods.find(([method]) => method === name)?.[1].role;

/** What each role has beyond the one below it; everything else that changes something is the clerk's. */
const BEFORE_UNLOCKING = ['unit.state', 'unit.create', 'unit.unlock', 'unit.unlockWithRecovery', 'handOn.receive', 'sample.make'];
const SECRETARY = ['council.save', 'council.saveRules', 'session.save', 'session.conclude', 'session.afterwards', 'session.reopen', 'session.remove', 'session.restore'];
/** Approving a plan, a list and a decision; users and keys of the unit; what takes an approval back. */
const HEAD = [
  'planDraft.accept', 'launching.issue', 'launching.reopen', 'campaign.publish',
  'dossier.submit', 'quick.award',
  'decision.addLines', 'decision.remove', 'decision.restore', 'correction.record', 'correction.undo', 'correction.redo', 'cancellation.record', 'cancellation.undo', 'cancellation.redo', 'report.recall',
  'recovery.status', 'recovery.confirm',
];
/** Names of methods that change nothing: only a reader's. */
const READING = /\.(?:list|get|state|status|read|text|journal|pending|preflight|check|notes|choices|counts|totals)$/;

describe('roles of the contract', () => {
  it('R87: before the unit is open nothing answers but what opens it or brings it back', () => {
    expect(methods.filter(([name, { role }]) => role === 'none' && !name.startsWith('rescue.')).map(([name]) => name).sort()).toEqual([...BEFORE_UNLOCKING].sort());
  });

  it('R87: the council secretary has the session, and the head approves plan, list and decision', () => {
    expect(methods.filter(([, { role }]) => role === 'secretary').map(([name]) => name).sort()).toEqual([...SECRETARY].sort());
    for (const name of HEAD) expect(roleOf(name), name).toBe('head');
    const others = methods.filter(([name, { role }]) => role === 'head' && !HEAD.includes(name)).map(([name]) => name);
    // Users, keys, emergency bundles and the hand-over of everything; erasing, restoring, another version of the program and the like.
    expect(others.filter((name) => !/^(?:user|peer|handOn|bundle|backup|restore|person|audit|health|breach|erase|data|lock|sample|update)\./.test(name))).toEqual([]);
  });

  it.each<[string, object, Role]>([
    ['decision.record', { onPaper: false }, 'head'],
    ['decision.record', { onPaper: true }, 'clerk'],
    ['campaign.revise', { source: 'dieu-chinh' }, 'head'],
    ['campaign.revise', { source: 'bo-sung-thong-tin' }, 'clerk'],
  ])('R87: %s of %o is the role of %s', (name, input, role) => {
    const def = methods.find(([method]) => method === name)?.[1];
    expect(def?.roleFor?.(input)).toBe(role);
  });

  it('R87: the viewer reads, adds remarks, changes his own passphrase and keeps his own drafts, and changes nothing else', () => {
    // What a viewer may call and its name does not say that it only reads.
    const deeds = methods.filter(([name, { role }]) => role === 'viewer' && /\.(?:save|add|remove|restore|record|set[A-Z]\w*|import\w*|export\w*|confirm|undo|redo|send|change|apply|close|changePassphrase|lock|withdraw|print\w*|pick|folder|prepare)$/.test(name)).map(([name]) => name);
    expect(deeds.sort()).toEqual(['audit.print', 'award.importTemplate', 'draft.save', 'launching.prepare', 'list.print', 'profile.export', 'remark.add', 'remark.withdraw', 'report.prepare', 'selection.print', 'session.prepare', 'subject.importTemplate', 'unit.changePassphrase', 'unit.lock']);
  });

  it('R87: the clerk enters and prints', () => {
    for (const name of ['subject.save', 'nomination.add', 'dossier.create', 'print.prepare', 'print.pdf', 'certificate.make', 'certificate.print', 'paper.folder', 'bundle.export']) expect(roleOf(name), name).toBe('clerk');
    for (const [name, { role }] of methods) if (READING.test(name)) expect(role, name).not.toBe('secretary');
  });

  it('R88: receiver, appraiser, allotter and the council’s standing body have the methods of theirs, each with its campaign told', () => {
    const focal: Record<FocalRole, string[]> = { receiver: [], appraiser: [], allotter: [], standing: [] };
    for (const [name, def] of methods) if (def.focal !== undefined) focal[def.focal].push(name);
    expect(focal).toEqual({
      receiver: ['inbox.acknowledge'],
      appraiser: ['inbox.return', 'inbox.returnMany'],
      allotter: ['campaign.allot', 'allotment.save'],
      standing: ['session.save', 'session.conclude', 'session.afterwards', 'session.reopen', 'session.remove', 'session.restore'],
    });
  });
});
