import { describe, expect, test } from 'vitest';
import type { SavedDraft } from '../../../src/article/drafts.ts';
import { createClock, STORES } from '../stores.ts';

const MEBIBYTE = 1024 * 1024;
const DAY = 24 * 60 * 60 * 1000;

function draft(text = 'Kami siap.', more: Partial<SavedDraft> = {}): SavedDraft {
  return {
    bytes: Buffer.from(text),
    format: 'text',
    sourceLanguage: 'id',
    details: {},
    targets: [],
    adjustments: [],
    ...more,
  };
}

describe.each(STORES)('drafts in $name', ({ create }) => {
  test('a draft is read as it was stored, and as it was changed', async () => {
    const { drafts } = await (await create()).open();
    const whole = draft('Kami.', {
      charset: 'windows-1252',
      title: 'Judul',
      details: { publisher: '', confidential: true },
      targets: ['en'],
      adjustments: [{ kind: 'role', at: 0, role: 'title' }],
      revises: 'a1',
    });
    const id = await drafts.keep(whole);
    const found = (await drafts.find(id)) as SavedDraft;
    expect({ ...found, bytes: Buffer.from(found.bytes) }).toEqual(whole);
    await drafts.change(id, { ...found, title: 'Lain' });
    expect(await drafts.find(id)).toMatchObject({ title: 'Lain', targets: ['en'] });
  });

  test('drafts are listed until they are added, discarded or too old', async () => {
    const clock = createClock();
    const { drafts } = await (await create()).open(clock.now);
    const added = await drafts.keep(draft());
    const discarded = await drafts.keep(draft());
    const old = await drafts.keep(draft('Kami siap.', { shownTitle: 'Kami siap' }));
    clock.move(DAY);
    const revision = await drafts.keep(draft('Kami kuat.', { title: 'Judul', revises: 'a1' }));
    await drafts.became(added, 'a2');
    await drafts.discard(discarded);
    expect(await drafts.list()).toEqual([
      {
        id: revision,
        sourceLanguage: 'id',
        title: 'Judul',
        revises: 'a1',
        touchedAt: '2026-11-24T08:00:00.000Z',
        expiresAt: '2026-12-04T08:00:00.000Z',
      },
      expect.objectContaining({ id: old, title: 'Kami siap' }),
    ]);
    expect(await drafts.count()).toBe(2);
    clock.move(9.5 * DAY);
    expect((await drafts.list()).map(({ id }) => id)).toEqual([revision]);
    expect(await drafts.count()).toBe(1);
  });

  test('a discarded draft can be restored for a day', async () => {
    const clock = createClock();
    const { drafts } = await (await create()).open(clock.now);
    const id = await drafts.keep(draft());
    await drafts.discard(id);
    expect(await drafts.find(id)).toBeUndefined();
    clock.move(DAY);
    expect(await drafts.restore(id)).toBe(true);
    expect(await drafts.find(id)).toBeDefined();
    await drafts.discard(id);
    clock.move(DAY + 1);
    expect(await drafts.restore(id)).toBe(false);
  });

  test('an added draft keeps the id of its article and nothing else', async () => {
    const { drafts } = await (await create()).open();
    const id = await drafts.keep(draft());
    await drafts.became(id, 'a1');
    await drafts.change(id, draft('Lain.'));
    expect(await drafts.find(id)).toEqual({ articleId: 'a1' });
  });

  test('a draft is deleted ten days after its last change', async () => {
    const clock = createClock();
    const { drafts } = await (await create()).open(clock.now);
    const [left, touched] = [await drafts.keep(draft()), await drafts.keep(draft())];
    clock.move(9 * DAY);
    await drafts.change(touched, draft());
    clock.move(2 * DAY);
    expect(await drafts.find(left)).toBeUndefined();
    expect(await drafts.find(touched)).toBeDefined();
  });

  test('drafts are limited in number and in bytes, and the oldest are deleted first', async () => {
    const clock = createClock();
    const { drafts } = await (await create()).open(clock.now);
    const first = await drafts.keep(draft());
    const document = { bytes: Buffer.alloc(30 * MEBIBYTE), mediaType: 'application/zip', extractor: 'uji 1' };
    const large = { ...draft('a'.repeat(10 * MEBIBYTE)), document };
    const ids: string[] = [];
    for (let count = 0; count < 4; count++) {
      clock.move(1000);
      ids.push(await drafts.keep(large));
    }
    expect(await drafts.find(first)).toBeUndefined();
    const kept = await Promise.all(ids.map(async (id) => (await drafts.find(id)) !== undefined));
    expect(kept).toEqual([false, true, true, true]);
    for (let count = 0; count < 200; count++) {
      clock.move(1000);
      await drafts.keep(draft());
    }
    expect(await drafts.find(ids.at(-1)!)).toBeUndefined();
  });
});
