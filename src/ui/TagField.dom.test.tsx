import { render } from 'preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { TagField } from './TagField';

vi.mock('../platform/i18n', () => ({
  getMessage: (key: string, ...words: readonly string[]) => [key, ...words].join(' '),
  plural: (key: string, count: number) => `${key} ${count}`,
}));

const KNOWN = ['light', 'lighthouse', 'Street light', 'moths'];
let host: HTMLElement;

beforeEach(() => {
  host = document.body.appendChild(document.createElement('div'));
  render(<Field />, host);
  field().focus();
});
afterEach(() => {
  render(null, host);
  host.remove();
});

function Field() {
  const [{ tags, typed }, setState] = useState<{ tags: readonly string[]; typed: string }>({
    tags: [],
    typed: '',
  });
  const onChange = (changed: readonly string[], rest: string) =>
    setState({ tags: changed, typed: rest });
  return <TagField tags={tags} typed={typed} known={KNOWN} onChange={onChange} />;
}

function field(): HTMLInputElement {
  const input = host.querySelector('input');
  if (!input) throw new Error('no field');
  return input;
}

const tags = () => [...host.querySelectorAll('.tags bdi')].map((tag) => tag.textContent);
const options = () => [...host.querySelectorAll('[role="option"]')].map((o) => o.textContent);
const said = () => host.querySelector('[role="status"]')?.textContent;
const isOpen = () => field().getAttribute('aria-expanded') === 'true';

/** The option that a screen reader is told. */
function active(): string | null {
  const id = field().getAttribute('aria-activedescendant');
  const option = id ? document.getElementById(id) : null;
  return option?.getAttribute('aria-selected') === 'true' ? option.textContent : null;
}

test('Enter and commas add what is typed, and say so', async () => {
  await userEvent.keyboard('rivers{Enter}');
  expect(tags()).toEqual(['rivers']);
  expect(said()).toBe('tag_added rivers');
  await userEvent.keyboard('night sky,');
  expect(tags()).toEqual(['rivers', 'night sky']);
  expect(field().value).toBe('');
});

test('the arrows go through the completions, Enter takes one', async () => {
  await userEvent.keyboard('l');
  expect(isOpen()).toBe(true);
  await userEvent.keyboard('i');
  expect(said()).toBe('tags_suggested 3');
  expect(options()).toEqual(['light', 'lighthouse', 'Street light']);
  expect(active()).toBeNull();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  expect(active()).toBe('lighthouse');
  await userEvent.keyboard('{ArrowUp}{ArrowUp}');
  expect(active()).toBeNull();
  await userEvent.keyboard('{ArrowUp}');
  expect(active()).toBe('Street light');
  await userEvent.keyboard('{Enter}');
  expect(tags()).toEqual(['Street light']);
  expect(isOpen()).toBe(false);
});

test('what is typed is taken as typed unless an option was chosen', async () => {
  await userEvent.keyboard('ligh{Enter}');
  expect(tags()).toEqual(['ligh']);
});

test('Escape closes the list first, and only then is for others', async () => {
  const heard = vi.fn();
  host.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') heard();
  });
  await userEvent.keyboard('li{Escape}');
  expect(isOpen()).toBe(false);
  expect(heard).not.toHaveBeenCalled();
  await userEvent.keyboard('{Escape}');
  expect(heard).toHaveBeenCalledOnce();
});

test('the list opens with the arrow also before anything is typed', async () => {
  expect(isOpen()).toBe(false);
  await userEvent.keyboard('{ArrowDown}');
  expect(active()).toBe('light');
});

test('Backspace in the empty field takes the last tag away, a button any', async () => {
  await userEvent.keyboard('one,two,three,');
  await userEvent.keyboard('{Backspace}');
  expect(tags()).toEqual(['one', 'two']);
  expect(said()).toBe('tag_removed three');
  await userEvent.click(host.querySelector('[aria-label="tag_remove one"]') ?? host);
  expect(tags()).toEqual(['two']);
  expect(document.activeElement).toBe(field());
});

test('a click takes a completion and the field keeps the focus', async () => {
  await userEvent.keyboard('mo');
  await userEvent.click(host.querySelector('[role="option"]') ?? host);
  expect(tags()).toEqual(['moths']);
  expect(document.activeElement).toBe(field());
});

test('several tags can be pasted', async () => {
  field().value = 'one, two、three';
  field().dispatchEvent(new InputEvent('input', { bubbles: true }));
  await vi.waitFor(() => expect(tags()).toEqual(['one', 'two']));
  expect(field().value).toBe('three');
});

test('an input method is left alone until it is done', async () => {
  const press = (init: KeyboardEventInit) =>
    field().dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...init }));
  field().value = 'ひかり、';
  field().dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
  press({ key: 'Enter', isComposing: true });
  await new Promise(requestAnimationFrame);
  expect(tags()).toEqual([]);
  expect(field().value).toBe('ひかり、');
  field().dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
  await vi.waitFor(() => expect(tags()).toEqual(['ひかり']));
});
