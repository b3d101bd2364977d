import { expect, test } from 'vitest';
import { anki } from './anki';
import { storyWith, type Marking } from './test-input';
import { NASTY, textOf } from './test-story';

/** Reads a file as Anki does: directives, then a note a line, with quotes around cells that need it. */
function read(text: string) {
  const lines = text.split('\n');
  const directives = lines.filter((line) => line.startsWith('#'));
  const notes = lines.slice(directives.length).filter(Boolean);
  return {
    directives: directives.map((line) => line.slice(1)),
    notes: notes.map((line) => line.split('\t').map(cellOf)),
  };
}

function cellOf(cell: string): string {
  return cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}

/** What a card shows. */
function shown(html = ''): string {
  const body = new DOMParser().parseFromString(`<div>${html}</div>`, 'text/html').body;
  for (const lineBreak of body.querySelectorAll('br')) lineBreak.replaceWith('\n');
  return body.textContent;
}

async function notesOf(...markings: Marking[]) {
  return read(await textOf(anki, storyWith('<p>They counted two hundred moths.</p>', markings)));
}

test('says what its columns are', async () => {
  const { directives } = await notesOf();
  expect(directives).toEqual([
    ...['separator:tab', 'html:true', 'deck:Stet', 'notetype:Basic'],
    ...['columns:GUID\tFront\tBack\tTags', 'guid column:1', 'tags column:4'],
  ]);
});

test('has a card for each highlight, which is the same one in the next export', async () => {
  const note = 'Who *counts*?\nMarta.';
  const { notes } = await notesOf({ from: 'two hundred', note, tags: ['night sky', 'a'] });
  const [guid, front, back, tags] = notes[0] ?? [];
  expect(guid).toBe('00000000-0000-4000-8000-000000000000');
  expect(shown(front)).toBe('two hundred');
  expect(back).toContain('<em>counts</em>');
  expect(shown(back)).toBe(
    'Who counts?\nMarta.\nThe town that turned off its lamps · Ada Lind, Tom Ash · Valley Post',
  );
  expect(back).toContain('href="https://news.example/moths"');
  expect(tags).toBe('stet night_sky a');
});

test('orphans have cards too, and a story without highlights has none', async () => {
  expect((await notesOf({ from: 'gone' })).notes).toHaveLength(1);
  expect((await notesOf()).notes).toEqual([]);
});

test.each(NASTY)('a card shows %j, and no cell is a formula', async (words) => {
  const { notes } = await notesOf({ from: words, note: words, tags: [words] });
  expect(notes).toHaveLength(1);
  expect(notes[0]).toHaveLength(4);
  expect(shown(notes[0]?.[1])).toBe(words.replace('\r\n', '\n'));
  for (const cell of notes[0] ?? []) expect(cell).not.toMatch(/^[=+\-@\t\r＝]/);
});
