import { expect, test } from 'vitest';
import { METADATA } from '../export/test-story';
import { annotate, noteOf, tagsOf, withColour, withNote, withTags } from '../highlights/annotate';
import type { Annotation } from '../highlights/annotation';
import type { ImportedStory } from './format';
import { planImport, type KnownStory } from './plan';

const at = (hour: number): Date => new Date(Date.UTC(2026, 4, 2, hour));
const SOURCE = METADATA.canonicalUrl;

function highlight(exact: string, prefix = '', n = 0): Annotation {
  return annotate(
    SOURCE,
    [
      { type: 'TextQuoteSelector', exact, prefix, suffix: '' },
      { type: 'TextPositionSelector', start: 0, end: exact.length },
    ],
    'yellow',
    { uuid: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`, now: at(1) },
  );
}

function story(...annotations: Annotation[]): ImportedStory {
  return { metadata: METADATA, restored: [], annotations };
}

function stored(...annotations: Annotation[]): ReadonlyMap<typeof SOURCE, KnownStory> {
  return new Map([[SOURCE, { record: { metadata: METADATA, restored: [] }, annotations }]]);
}

const one = highlight('one', '', 1);
const two = highlight('two', '', 2);
const noted = withNote(one, 'Why?', at(3));
const NOTHING = { stories: [], added: 0, same: 0, changed: 0, removed: 0, conflicts: [] };

test('what is not stored is added, with its story', () => {
  const snapshot = { html: '<p>one</p>', saved: at(1).toISOString() };
  const restored = [{ kind: 'related', text: 'Read on' }];
  const imported = { ...story(one, two), snapshot, restored };
  expect(planImport([imported], new Map(), 'merge')).toEqual({
    ...NOTHING,
    added: 2,
    stories: [
      { source: SOURCE, metadata: METADATA, restored, snapshot, save: [one, two], remove: [] },
    ],
  });
});

test.each(['merge', 'replace'] as const)('nothing comes twice (%s)', (mode) => {
  expect(planImport([story(one, two)], stored(one, two), mode)).toEqual({ ...NOTHING, same: 2 });
});

test('to merge takes what was changed later and leaves what was changed earlier', () => {
  expect(planImport([story(noted)], stored(one), 'merge')).toEqual({
    ...NOTHING,
    changed: 1,
    stories: [{ source: SOURCE, save: [noted], remove: [] }],
  });
  const plan = planImport([story(one)], stored(noted), 'merge');
  expect(plan).toMatchObject({ stories: [], conflicts: [{ stored: noted, imported: one }] });
});

test('to merge leaves what the file does not have', () => {
  expect(planImport([story(one)], stored(one, two), 'merge')).toEqual({ ...NOTHING, same: 1 });
  expect(planImport([], stored(one), 'merge')).toEqual(NOTHING);
});

test('to replace makes all as it is in the file', () => {
  const plan = planImport([story(one)], stored(noted, two), 'replace');
  expect(plan).toEqual({
    ...NOTHING,
    ...{ changed: 1, removed: 1 },
    stories: [{ source: SOURCE, save: [one], remove: [two.id] }],
  });
  expect(planImport([], stored(one, two), 'replace')).toEqual({
    ...NOTHING,
    removed: 2,
    stories: [{ source: SOURCE, save: [], remove: [one.id, two.id] }],
  });
});

test('to replace restores how often the words stood in their story, too', () => {
  const [quote, position] = one.target.selector;
  const counted: Annotation = {
    ...one,
    target: { ...one.target, selector: [{ ...quote, copies: 3 }, position] },
  };
  expect(planImport([story(counted)], stored(one), 'replace').stories).toEqual([
    expect.objectContaining({ save: [counted] }),
  ]);
  expect(planImport([story(counted)], stored(one), 'merge')).toEqual({ ...NOTHING, same: 1 });
});

test('the same words from another program are the same highlight, which gets what it lacks', () => {
  const elsewhere = withTags(withNote(highlight(' “One” ', '', 9), 'Why?', at(4)), ['a'], at(4));
  const own = withTags(withColour(highlight('"One"', 'before ', 1), 'blue', at(2)), ['b'], at(2));
  const plan = planImport([story(elsewhere)], stored(own), 'merge');
  expect(plan).toMatchObject({ added: 0, changed: 1 });
  const [saved] = plan.stories[0]?.save ?? [];
  if (!saved) throw new Error('nothing saved');
  expect([saved.id, saved.target]).toEqual([own.id, own.target]);
  expect([noteOf(saved), tagsOf(saved)]).toEqual(['Why?', ['b', 'a']]);
  expect(planImport([story(elsewhere)], stored(saved), 'merge')).toEqual({ ...NOTHING, same: 1 });
});

test('of two notes on the same words the stored one stays, and it is told', () => {
  const elsewhere = withNote(highlight('one', '', 9), 'So?', at(9));
  const plan = planImport([story(elsewhere)], stored(noted), 'merge');
  expect(plan).toMatchObject({ stories: [], conflicts: [{ stored: noted, imported: elsewhere }] });
});

test('equal words at another place are another highlight', () => {
  const plan = planImport(
    [story(highlight('one', 'in town ', 9))],
    stored(highlight('one', 'at night ', 1)),
    'merge',
  );
  expect(plan).toMatchObject({ added: 1 });
});

test('a story that is stored keeps what is known of it, unless the file replaces it', () => {
  const imported = {
    ...story(one),
    metadata: { ...METADATA, title: 'Other' },
    restored: [{ kind: 'b', text: 'b' }],
  };
  const known = {
    ...{ annotations: [one], snapshotSaved: at(5).toISOString() },
    record: { metadata: METADATA, restored: [{ kind: 'a', text: 'a' }] },
  };
  const older = { html: '', saved: at(4).toISOString() };
  const map = new Map([[SOURCE, known]]);
  expect(planImport([{ ...imported, snapshot: older }], map, 'merge').stories).toEqual([
    {
      source: SOURCE,
      save: [],
      remove: [],
      restored: [...known.record.restored, ...imported.restored],
    },
  ]);
  expect(planImport([imported], map, 'replace').stories).toEqual([
    {
      source: SOURCE,
      save: [],
      remove: [],
      metadata: imported.metadata,
      restored: imported.restored,
    },
  ]);
});
