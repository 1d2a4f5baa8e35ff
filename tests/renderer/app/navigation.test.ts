// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { leaveWithoutSaving, saveAndLeave, stay, useLeaveGuard } from '../../../renderer/app/leave-guard.ts';
import { goBack, goForward, navigate, rememberTab, replacePage, restartAt, useNavigation } from '../../../renderer/app/navigation.ts';
import { markSaved, markSaveFailed, noteWritten, saveStateWords, useSaveState } from '../../../renderer/app/save-state.ts';
import { endSession, onSessionEnd, useSession } from '../../../renderer/app/session.ts';

const here = () => useNavigation.getState().here;
const form = (save = true) => ({ isDirty: vi.fn(() => true), save: vi.fn(() => Promise.resolve(save)), discard: vi.fn() });

beforeEach(() => {
  restartAt('viec-hom-nay');
  useLeaveGuard.setState({ forms: {}, question: null });
});

describe('navigation', () => {
  it('keeps a history of its own and nothing in the address or title', async () => {
    const address = window.location.href;
    const entries = window.history.length;
    await navigate('doi-tuong');
    await navigate('doi-tuong-chi-tiet', { id: 'p1' });
    expect(here()).toMatchObject({ page: 'doi-tuong-chi-tiet', params: { id: 'p1' } });
    await goBack();
    expect(here().page).toBe('doi-tuong');
    await goForward();
    expect(here().params).toEqual({ id: 'p1' });
    await goBack();
    await navigate('ho-so');
    expect(await goForward()).toBe(false);
    expect([window.location.href, window.history.length, document.title]).toEqual([address, entries, '']);
  });

  it('keeps which tab a page was left with, for that visit alone', async () => {
    await navigate('dot-xet', { id: 'r1' });
    rememberTab('Các phần của đợt xét', 'ho-so');
    await navigate('ho-so-de-nghi', { id: 'd1' });
    expect(here().tabs).toEqual({});
    await goBack();
    expect(here()).toMatchObject({ params: { id: 'r1' }, tabs: { 'Các phần của đợt xét': 'ho-so' } });
    await goBack();
    await goForward();
    expect(here().tabs).toEqual({ 'Các phần của đợt xét': 'ho-so' });
    await navigate('dot-xet', { id: 'r1' });
    expect(here().tabs).toEqual({});
  });

  it('goes to the fallback when there is nothing behind', async () => {
    expect(await goBack()).toBe(false);
    expect(await goBack('ho-so')).toBe(true);
    expect(here().page).toBe('ho-so');
    expect(useNavigation.getState().back).toEqual([]);
  });

  it('replaces without a trace, mounts anew on each visit, and remembers 50 places', async () => {
    const first = here().visit;
    await replacePage('viec-hom-nay');
    expect(here().visit).not.toBe(first);
    expect(useNavigation.getState().back).toHaveLength(0);
    for (let step = 0; step < 60; step += 1) await navigate('ho-so', { step: String(step) });
    expect(useNavigation.getState().back).toHaveLength(50);
  });
});

describe('unsaved', () => {
  it.each([
    ['stay', () => stay(), false],
    ['leave without saving', () => leaveWithoutSaving(), true],
    ['save and leave', () => saveAndLeave(), true],
  ] as const)('%s', async (_name, answer, leaves) => {
    useLeaveGuard.setState({ forms: { a: form() } });
    const going = navigate('ho-so');
    expect(here().page).toBe('viec-hom-nay');
    await answer();
    expect(await going).toBe(leaves);
    expect(here().page).toBe(leaves ? 'ho-so' : 'viec-hom-nay');
  });

  it('stays when saving fails, and saves all the same what can be saved', async () => {
    const [good, bad] = [form(true), form(false)];
    useLeaveGuard.setState({ forms: { bad, good } });
    const going = navigate('ho-so');
    await saveAndLeave();
    expect(await going).toBe(false);
    expect(good.save).toHaveBeenCalledOnce();
  });

  it('gives up the first question when a second one is asked', async () => {
    useLeaveGuard.setState({ forms: { a: form() } });
    const first = navigate('ho-so');
    const second = navigate('doi-tuong');
    leaveWithoutSaving();
    expect([await first, await second]).toEqual([false, true]);
    expect(here().page).toBe('doi-tuong');
  });

  it('a page that moves on after its save lets the clerk go where she asked to meanwhile', async () => {
    let dirty = true;
    useLeaveGuard.setState({ forms: { a: { ...form(), isDirty: () => dirty } } });
    const asked = navigate('ho-so');
    dirty = false;
    expect(await replacePage('doi-tuong-chi-tiet', { id: 'p1' })).toBe(false);
    expect(await asked).toBe(true);
    expect(here().page).toBe('ho-so');
  });
});

describe('saving', () => {
  it('says when', () => {
    useSaveState.setState({ phase: 'idle', at: null });
    expect(saveStateWords(useSaveState.getState())).toBe('');
    markSaveFailed();
    expect(saveStateWords(useSaveState.getState())).toBe('Chưa lưu được');
    markSaved(new Date(2026, 10, 5, 14, 5));
    expect(saveStateWords(useSaveState.getState())).toBe('Đã lưu lúc 14:05');
    markSaveFailed();
    expect(saveStateWords(useSaveState.getState())).toBe('Chưa lưu được. Lần lưu gần nhất lúc 14:05');
  });

  it('says of what no form wrote as well, and keeps what could not be saved in sight', () => {
    useSaveState.setState({ phase: 'idle', at: null });
    noteWritten(new Date(2026, 10, 5, 8, 0));
    expect(saveStateWords(useSaveState.getState())).toBe('Đã lưu lúc 08:00');
    markSaveFailed();
    noteWritten(new Date(2026, 10, 5, 9, 30));
    expect(saveStateWords(useSaveState.getState())).toBe('Chưa lưu được. Lần lưu gần nhất lúc 09:30');
  });
});

describe('session', () => {
  it('forgets everything at its end', async () => {
    const forget = vi.fn();
    const stop = onSessionEnd(forget);
    useSession.setState({ unitName: 'xã Thử' });
    await navigate('ho-so', { id: 'd1' });
    endSession();
    expect(forget).toHaveBeenCalledOnce();
    expect(useSession.getState().unitName).toBeNull();
    expect(useNavigation.getState()).toMatchObject({ here: { page: 'bat-dau', params: {} }, back: [], forward: [] });
    stop();
    endSession();
    expect(forget).toHaveBeenCalledOnce();
  });
});
