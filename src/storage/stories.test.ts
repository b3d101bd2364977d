import { beforeEach, expect, test, vi } from 'vitest';
import { withColour, withNote, withTags } from '../core/highlights/annotate';
import { local, reset } from './fake-storage';
import { indexKeyOf } from './story-index';
import { listStories, readIndex, readStories, watchStories } from './stories';
import { highlight, remove, save, storyOf, type TestStory } from './test-stories';

vi.mock('../platform/storage', () => import('./fake-storage'));

let moths: TestStory;
let owls: TestStory;

beforeEach(async () => {
  reset();
  [moths, owls] = [await storyOf('moths'), await storyOf('owls')];
});

async function titles(): Promise<readonly string[]> {
  const outcome = await listStories();
  return outcome.ok ? outcome.value.map(({ title }) => title) : [];
}

test('stories are listed with what a reader looks for, the last changed first', async () => {
  const one = highlight(moths, 'one');
  await save(moths, 'add', withTags(one, ['night', 'lamps'], new Date('2026-05-01T12:00:00Z')));
  const two = withColour(highlight(moths, 'two'), 'blue', new Date('2026-06-01T12:00:00Z'));
  await save(moths, 'add', withTags(two, ['night'], new Date('2026-06-01T12:00:00Z')));
  await save(owls, 'add', highlight(owls, 'three'));
  const outcome = await listStories();
  expect(outcome).toMatchObject({
    value: [
      {
        ...{ id: moths.id, title: 'About moths', siteName: 'Valley Post', host: 'news.example' },
        ...{ modified: '2026-06-01T12:00:00.000Z', created: two.created, count: 2 },
        ...{ tags: ['night', 'lamps'], colours: ['yellow', 'blue'] },
      },
      { id: owls.id, count: 1 },
    ],
  });
  const noted = withNote(highlight(owls, 'four'), 'Hoo', new Date('2026-07-01T12:00:00Z'));
  await save(owls, 'add', noted);
  expect(await titles()).toEqual(['About owls', 'About moths']);
});

test('a story without highlights is not listed', async () => {
  const one = highlight(moths, 'one');
  await save(moths, 'add', one);
  await remove(moths, one);
  expect(await titles()).toEqual([]);
});

test('stories are read with their highlights; who is not there is left out', async () => {
  const one = highlight(moths, 'one');
  await save(moths, 'add', one);
  expect(await readStories([owls.id, moths.id])).toEqual({
    ok: true,
    value: [
      { id: moths.id, record: { metadata: moths.metadata, restored: [] }, annotations: [one] },
    ],
  });
});

test('a story whose own record is damaged is listed and read by its address', async () => {
  const one = highlight(moths, 'one');
  await save(moths, 'add', one);
  local.entries.set(`article:${moths.id}`, { metadata: 'gone' });
  const outcome = await readStories([moths.id]);
  const url = moths.metadata.canonicalUrl;
  expect(outcome).toMatchObject({
    value: [{ record: { metadata: { title: url, canonicalUrl: url } }, annotations: [one] }],
  });
  expect([...local.entries.keys()].join()).toContain(`quarantine:article:${moths.id}`);
  expect(await titles()).toEqual([url]);
});

test.each([['nonsense'], [{ any: { id: 'story' } }], [7]])(
  'a part of the index that is damaged is made anew: %j',
  async (damaged) => {
    await save(moths, 'add', highlight(moths, 'one'));
    await save(owls, 'add', highlight(owls, 'two'));
    const key = indexKeyOf(moths.id);
    const before = local.entries.get(key);
    local.entries.set(key, damaged);
    expect(await titles()).toEqual(['About owls', 'About moths']);
    expect(local.entries.get(key)).toEqual(before);
    local.entries.set(key, damaged);
    await save(moths, 'add', highlight(moths, 'three'));
    expect(await listStories()).toMatchObject({ value: [{ count: 2 }, { count: 1 }] });
  },
);

test('who watches the list hears of each deed, until the watch ends', async () => {
  const changed = vi.fn();
  const stop = watchStories(changed);
  await save(moths, 'add', highlight(moths, 'one'));
  await save(owls, 'add', highlight(owls, 'two'));
  stop();
  await save(owls, 'add', highlight(owls, 'three'));
  const parts = ({ id }: TestStory) => [`index:${id.slice(0, 2)}`];
  expect(changed.mock.calls).toEqual([
    [{ ids: [moths.id, moths.id], parts: parts(moths) }],
    [{ ids: [owls.id, owls.id], parts: parts(owls) }],
  ]);
  const read = await readIndex(parts(owls));
  const listed = read.ok ? [...read.value.values()].flat() : [];
  expect(listed.map(({ id, count }) => [id, count])).toEqual([[owls.id, 2]]);
});
