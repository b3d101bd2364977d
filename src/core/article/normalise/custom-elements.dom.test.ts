import { expect, test } from 'vitest';
import { finish } from '../work';
import { replaceCustomElements } from './custom-elements';

function replaced(body: string): string {
  const page = new DOMParser().parseFromString(body, 'text/html');
  finish(replaceCustomElements(page.body));
  return page.body.innerHTML;
}

test('custom elements that hold lines become boxes of their name, however deep', () => {
  expect(replaced('<x-page><x-head id="top">One</x-head><p>Two</p></x-page>')).toBe(
    '<div class="x-page"><div id="top" class="x-head">One</div><p>Two</p></div>',
  );
});

test('those among words stay in their line', () => {
  for (const body of [
    '<p>A <x-term>word</x-term> explained</p>',
    '<div>A <x-term>word</x-term> explained</div>',
    '<div><b>A</b> <x-term>word</x-term></div>',
    '<p><x-drop>O</x-drop>nce</p>',
  ])
    expect(replaced(body)).toBe(body);
});

test('players keep the name that tells what they show', () => {
  const body =
    '<div><p>One</p><lite-youtube videoid="abc"></lite-youtube><amp-iframe src="/map"></amp-iframe></div>';
  expect(replaced(body)).toBe(body);
});
