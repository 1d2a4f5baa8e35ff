import { describe, expect, it } from 'vitest';
import { bundleFileName, Manifest, manifestText, parseManifest, receiverEntry } from '../../../shared/exchange/manifest.ts';
import { UnitCode } from '../../../shared/exchange/names.ts';
import { parseStanzas, stanzaArgs, stanzaDisagrees } from '../../../shared/exchange/stanza.ts';
import { sampleManifest } from './sample.ts';

describe('manifest', () => {
  it('is read back from its own text', () => {
    const manifest = sampleManifest();
    expect(parseManifest(manifestText(manifest))).toEqual({ ok: true, value: manifest });
    expect(receiverEntry(manifest, 'so-noi-vu-mau')).toBe(manifest.receivers[0]);
    expect(receiverEntry(manifest, 'xa-mau')).toBeUndefined();
  });

  it('F36 every member is needed and none may be added, at any place', () => {
    const manifest = sampleManifest() as unknown as Record<string, unknown>;
    for (const key of Object.keys(manifest)) {
      const { [key]: _, ...rest } = manifest;
      expect(Manifest.safeParse(rest).success, key).toBe(false);
    }
    for (const path of ['sender', 'sequence', 'records']) expect(Manifest.safeParse({ ...manifest, [path]: { ...(manifest[path] as object), x: 1 } }).success).toBe(false);
  });

  it('names its file after unit, day and number', () => {
    expect(bundleFileName(sampleManifest())).toBe('xa-mau-20260302-7.sovang');
  });
});

describe('unit codes', () => {
  it('stand in file names of every disk', () => {
    for (const good of ['xa-tan-an-a1b2', 'H15.3.12', '24133', 'a']) expect(UnitCode.safeParse(good).success, good).toBe(true);
    for (const bad of ['', '-a', 'a-', 'a--b', 'a/b', '..', 'a.', 'con', 'NUL', 'Com1.x', 'xã', 'a b', 'a\n', 'a'.repeat(41)]) expect(UnitCode.safeParse(bad).success, bad).toBe(false);
  });
});

describe('header stanza', () => {
  const manifest = sampleManifest();
  const args = stanzaArgs(manifest);

  it('is built and read', () => {
    expect(args.join(' ')).toBe('sovang/v1 xa-mau 7 ho-so-trinh 1');
    const others = [{ args: ['X25519', 'x'], bodyLength: 43 }];
    expect(parseStanzas([{ args, bodyLength: 0 }, ...others])).toEqual({ ok: true, value: { unitCode: 'xa-mau', number: 7, kind: 'ho-so-trinh', format: 1 } });
    expect(parseStanzas(others)).toMatchObject({ ok: false, error: { code: 'khong-phai-goi' } });
    expect(parseStanzas([{ args, bodyLength: 4 }])).toMatchObject({ ok: false });
    expect(parseStanzas([{ args: ['sovang/v9'], bodyLength: 0 }])).toMatchObject({ ok: false, error: { code: 'goi-cho-ban-moi-hon', kind: 'newer' } });
  });

  it('says in what it differs from the manifest', () => {
    const stanza = { unitCode: 'xa-mau', number: 7, kind: 'ho-so-trinh', format: 1 };
    expect(stanzaDisagrees(stanza, manifest)).toBeNull();
    expect(stanzaDisagrees({ ...stanza, unitCode: 'xa-b' }, manifest)).toBe('đơn vị gửi');
    expect(stanzaDisagrees({ ...stanza, number: 8 }, manifest)).toBe('số gói');
    expect(stanzaDisagrees({ ...stanza, kind: 'ket-qua' }, manifest)).toBe('loại gói');
  });
});
