import { render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { NoteEditor } from './NoteEditor';

vi.mock('../platform/i18n', () => ({
  getMessage: (name: string) => name,
  plural: (name: string) => name,
}));

const onSave = vi.fn();
const onTakeBack = vi.fn();

afterEach(() => {
  render(null, document.body);
  onSave.mockReset();
  onTakeBack.mockReset();
});

/** Opens the editor. @returns its text field, which has the focus. */
function open(): Promise<HTMLTextAreaElement> {
  render(
    <NoteEditor
      {...{ quote: 'two hundred', lang: 'en', note: '', tags: [], knownTags: [], onSave }}
      onTakeBack={onTakeBack}
      onClose={() => undefined}
    />,
    document.body,
  );
  return vi.waitFor(() => {
    const found = document.querySelector<HTMLTextAreaElement>('dialog[open] textarea');
    if (!found) throw new Error('not open');
    return found;
  });
}

function write(field: HTMLTextAreaElement, value: string): void {
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function press(field: HTMLTextAreaElement, key: string, init: KeyboardEventInit = {}): void {
  field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...init }));
}

test('what is written is saved with every key, which may be the last', async () => {
  const field = await open();
  for (const value of ['Wh', 'Who']) {
    write(field, value);
    expect(onSave).toHaveBeenLastCalledWith({ note: value, tags: [] });
  }
});

test('Escape takes back what was written, but not once the note is kept', async () => {
  const field = await open();
  write(field, 'Who');
  press(field, 'Enter', { ctrlKey: true });
  press(field, 'Escape');
  expect(onTakeBack).not.toHaveBeenCalled();
  render(null, document.body);

  const again = await open();
  write(again, 'Whom');
  press(again, 'Escape');
  expect(onTakeBack).toHaveBeenCalledOnce();
});
