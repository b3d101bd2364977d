import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import type { CanonicalUrl } from '../core/article/article';
import { annotate, withNote, withTags } from '../core/highlights/annotate';
import { describe } from '../core/highlights/describe';
import { openHost, type Host } from './host';
import { PAGE_LAYER } from './PageLayer';
import { annotations, card, noted, placed, toast } from './session';

vi.mock('../platform/i18n', () => ({
  getMessage: (key: string) => key,
  plural: (key: string, count: number) => `${key} ${count}`,
  messageLanguage: () => 'en',
  uiDirection: () => 'ltr',
  uiLanguage: () => 'en',
}));
vi.mock('../platform/runtime', () => ({ messageBackground: () => Promise.resolve() }));

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
let host: Host;

beforeEach(() => {
  /* The shadow root is closed to the page, and to axe. */
  type Attach = (this: Element, init: ShadowRootInit) => ShadowRoot;
  const attach: Attach = Reflect.get(Element.prototype, 'attachShadow');
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    return attach.call(this, { ...init, mode: 'open' });
  });
  document.body.innerHTML = '<main><h1>Moths</h1><p>Moths come to the light.</p></main>';
  const words = document.querySelector('p');
  if (!words) throw new Error('no words');
  const range = document.createRange();
  range.selectNodeContents(words);
  const selectors = describe(range, document.body);
  if (!selectors) throw new Error('no selectors');
  const bare = annotate('https://example.org/moths' as CanonicalUrl, selectors);
  const annotation = withTags(withNote(bare, 'They **do**.'), ['light', 'night']);
  annotations.value = [annotation];
  placed.value = [{ annotation, range, text: range.toString() }];
  host = openHost(PAGE_LAYER);
});
afterEach(async () => {
  card.value = noted.value = toast.value = undefined;
  host.close();
  vi.restoreAllMocks();
  document.body.replaceChildren();
  await emulate('light');
});

function emulate(scheme: string, forced = 'none'): Promise<unknown> {
  const features = [
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'forced-colors', value: forced },
  ];
  return cdp().send('Emulation.setEmulatedMedia', { features });
}

async function violations(): Promise<string[]> {
  const found = await axe.run(host.element, { runOnly: RULES, resultTypes: ['violations'] });
  return found.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`).join(' ')}`,
  );
}

test.each([
  ['light', 'none'],
  ['dark', 'none'],
  ['dark', 'active'],
])(
  'axe finds no fault in card, toast and editor: %s, forced colours %s',
  async (scheme, forced) => {
    await emulate(scheme, forced);
    const [annotation] = annotations.value;
    card.value = annotation && { id: annotation.id, by: 'keys' };
    toast.value = { message: 'Highlighted', undo: () => {} };
    await vi.waitUntil(() => host.element.shadowRoot?.querySelector('.toast'));
    await vi.waitUntil(() => host.element.shadowRoot?.querySelector('[role="toolbar"]'));
    expect(await violations()).toEqual([]);
    card.value = undefined;
    noted.value = annotation?.id;
    await vi.waitUntil(() => host.element.shadowRoot?.querySelector('dialog'));
    expect(await violations()).toEqual([]);
  },
);
