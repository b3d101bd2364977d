import { render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { NoteEditor } from './NoteEditor';

vi.mock('../platform/i18n', () => ({
  getMessage: (name: string) => name,
  plural: (name: string) => name,
}));

const onSave = vi.fn();

afterEach(() => {
  render(null, document.body);
  onSave.mockReset();
});

test.each(['blur', 'pagehide'])('what is written is saved at once at %s', async (leaving) => {
  render(
    <NoteEditor
      {...{ quote: 'two hundred', lang: 'en', note: '', tags: [], knownTags: [], onSave }}
      onTakeBack={() => undefined}
      onClose={() => undefined}
    />,
    document.body,
  );
  const field = await vi.waitFor(() => {
    const found = document.querySelector<HTMLTextAreaElement>('dialog[open] textarea');
    if (!found) throw new Error('not open');
    return found;
  });
  field.value = 'Who?';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await Promise.resolve();
  dispatchEvent(new Event(leaving));
  expect(onSave.mock.calls).toEqual([[{ note: 'Who?', tags: [] }]]);
});
