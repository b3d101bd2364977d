import { expect, test } from 'vitest';
import { renderNote } from './note-html';

function shown(value: string, format: 'text/markdown' | 'text/plain' = 'text/markdown'): Element {
  const box = document.createElement('div');
  box.append(renderNote({ value, format }));
  return box;
}

const textOf = (box: Element): string => box.textContent.trim();

test('Markdown is set', () => {
  const box = shown('**Twelve** nights, *then* `rain`:\n\n- one\n- two\n\n> said Ada');
  expect(box.querySelector('strong')?.textContent).toBe('Twelve');
  expect(box.querySelector('em')?.textContent).toBe('then');
  expect(box.querySelector('code')?.textContent).toBe('rain');
  expect([...box.querySelectorAll('li')].map((item) => item.textContent)).toEqual(['one', 'two']);
  expect(box.querySelector('blockquote')?.textContent.trim()).toBe('said Ada');
});

test('a line break is one', () => {
  expect(shown('one\ntwo').querySelectorAll('br')).toHaveLength(1);
  expect(shown('one\r\ntwo', 'text/plain').querySelectorAll('br')).toHaveLength(1);
});

test('links open elsewhere and tell nothing; what is no web address is text', () => {
  const links = shown(
    '[a](https://news.example/?a=1&b="2") <https://b.example> mail@c.example',
  ).querySelectorAll('a');
  expect([...links].map((link) => link.getAttribute('href'))).toEqual([
    'https://news.example/?a=1&b="2"',
    'https://b.example',
    'mailto:mail@c.example',
  ]);
  for (const link of links) {
    expect(link.target).toBe('_blank');
    expect(link.rel).toBe('noopener noreferrer');
  }
  for (const bad of ['javascript:alert(1)', 'data:text/html,x', '/settings', 'JaVaScript:x']) {
    const box = shown(`[words](${bad})`);
    expect(box.querySelector('a')).toBeNull();
    expect(textOf(box)).toBe('words');
  }
});

test('HTML is shown as it was typed and does nothing', () => {
  for (const html of [
    '<img src=x onerror="alert(1)">',
    '<script>x</script>',
    'a <b>bold</b> one',
  ]) {
    for (const format of ['text/markdown', 'text/plain'] as const) {
      const box = shown(html, format);
      expect(textOf(box)).toBe(html);
      expect(box.querySelector('img, script, b')).toBeNull();
    }
  }
});

test('no picture is loaded: it is a link', () => {
  const box = shown('![A <b>moth](https://tracker.example/pixel.png)');
  expect(box.querySelector('img')).toBeNull();
  const link = box.querySelector('a');
  expect(link?.getAttribute('href')).toBe('https://tracker.example/pixel.png');
  expect(link?.textContent).toBe('A <b>moth');
});

test('a heading does not stand among those of the page', () => {
  const box = shown('# Why *moths*?\n\nBecause.');
  expect(box.querySelector('h1')).toBeNull();
  expect(box.querySelector('p strong')?.textContent).toBe('Why moths?');
});

test('tasks are ticked or not, without controls', () => {
  const box = shown('- [x] read\n- [ ] ask');
  expect(box.querySelector('input')).toBeNull();
  expect([...box.querySelectorAll('li')].map(textOf)).toEqual(['☑ read', '☐ ask']);
});

test('plain text stays plain', () => {
  expect(textOf(shown('2 * 3 * 4 and **this**', 'text/plain'))).toBe('2 * 3 * 4 and **this**');
});

test('each block has the direction of its words', () => {
  const blocks = shown('Hello\n\nمرحبا').querySelectorAll('p');
  expect([...blocks].map((block) => block.dir)).toEqual(['auto', 'auto']);
});
