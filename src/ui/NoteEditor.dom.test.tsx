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

test('what is written is saved with every key, which may be the last', async () => {
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
  for (const value of ['Wh', 'Who']) {
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    expect(onSave).toHaveBeenLastCalledWith({ note: value, tags: [] });
  }
});
