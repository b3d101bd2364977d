import { beforeEach, expect, test, vi } from 'vitest';
import { local, reset } from './fake-storage';
import { MIGRATIONS, type Migration } from './migrations';
import { migrate } from './schema';

vi.mock('../platform/storage', () => import('./fake-storage'));

/** An old form in which all highlights shared one key, and the two steps away from it. */
const OLD = { schema: 1, highlights: { moths: ['one', 'two'], owls: ['three'] }, settings: 'dark' };
const STEPS: readonly Migration[] = [
  {
    to: 2,
    reads: /./,
    rewrite: ({ highlights }) => ({
      set: Object.fromEntries(
        Object.entries(highlights as object).map(([story, quotes]) => [`notes:${story}`, quotes]),
      ),
      remove: ['highlights'],
    }),
  },
  {
    to: 3,
    reads: /./,
    rewrite: (records) => ({
      set: Object.fromEntries(
        Object.keys(records)
          .filter((key) => key.startsWith('notes:'))
          .map((key) => [key.replace('notes:', 'annotations:'), records[key]]),
      ),
      remove: Object.keys(records).filter((key) => key.startsWith('notes:')),
    }),
  },
];
const NEW = {
  schema: 3,
  settings: 'dark',
  'annotations:moths': ['one', 'two'],
  'annotations:owls': ['three'],
};

beforeEach(reset);

function fill(records: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(records)) local.entries.set(key, value);
}

function contents(): unknown {
  return Object.fromEntries(local.entries);
}

test('an empty store begins in the present form', async () => {
  expect(await migrate(local, STEPS)).toEqual({ ok: true, value: undefined });
  expect(contents()).toEqual({ schema: 3 });
});

test('an old form climbs all steps, once, also when two contexts start together', async () => {
  fill(OLD);
  await Promise.all([migrate(local, STEPS), migrate(local, STEPS)]);
  expect(contents()).toEqual(NEW);
});

test('a form in the middle takes the steps that are left', async () => {
  fill({ schema: 2, 'notes:moths': ['one', 'two'], 'notes:owls': ['three'], settings: 'dark' });
  await migrate(local, STEPS);
  expect(contents()).toEqual(NEW);
});

test('records without a number are of the first form', async () => {
  fill(OLD);
  local.entries.delete('schema');
  await migrate(local, STEPS);
  expect(contents()).toEqual(NEW);
});

test.each([0, 1, 2])(
  'without room after %i writes nothing is lost, and the rest follows',
  async (room) => {
    fill(OLD);
    local.room = room;
    const outcome = await migrate(local, STEPS);
    if (room < 2) expect(outcome).toMatchObject({ ok: false, failure: { reason: 'quota' } });
    expect(JSON.stringify(contents())).toMatch(/one.*two.*three/);
    local.room = Infinity;
    await migrate(local, STEPS);
    expect(contents()).toEqual(NEW);
  },
);

test('the store of a newer Stet is left alone', async () => {
  fill({ schema: 9, unknown: 'form' });
  expect(await migrate(local, STEPS)).toMatchObject({
    ok: false,
    failure: { reason: 'newer-version' },
  });
  expect(contents()).toEqual({ schema: 9, unknown: 'form' });
});

test('the steps of this version are numbered from 2 on, without a gap', () => {
  expect(MIGRATIONS.map(({ to }) => to)).toEqual(MIGRATIONS.map((_, i) => i + 2));
});
