import { afterEach, describe as group, expect, test } from 'vitest';
import { describe } from './describe';
import { resolve } from './resolve';
import { ENGLISH, HINDI, JAPANESE } from './test-stories';

afterEach(() => document.body.replaceChildren());

/** Shows HTML in the page, so that the browser lays it out. */
function show(html: string): HTMLElement {
  const parsed = new DOMParser().parseFromString(html, 'text/html').body;
  document.body.replaceChildren(...parsed.childNodes);
  return document.body;
}

/** From the first place of `from` to the end of the next place of `to`. */
function rangeIn(root: Node, from: string, to = from): Range {
  const range = document.createRange();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let isOpen = false;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (!isOpen && node.data.includes(from)) {
      range.setStart(node, node.data.indexOf(from));
      isOpen = true;
    }
    const end = node.data.indexOf(to, node === range.startContainer ? range.startOffset : 0);
    if (!isOpen || end < 0) continue;
    range.setEnd(node, end + to.length);
    return range;
  }
  throw new Error(`not on the page: ${from} … ${to}`);
}

function resolved(selectors: ReturnType<typeof describe>, root: Node): string {
  const resolution = selectors && resolve(selectors, root);
  return resolution?.ok ? resolution.range.toString() : 'orphan';
}

group('describe', () => {
  test('gives the words, the context and the offsets in the text', () => {
    const root = show(ENGLISH);
    const [quote, position] = describe(rangeIn(root, 'two hundred'), root) ?? [];
    expect(quote).toMatchObject({ type: 'TextQuoteSelector', exact: 'two hundred' });
    expect(quote?.prefix.endsWith('it was covered. “I stopped counting at ')).toBe(true);
    expect(quote?.suffix.startsWith(',” she said. “Then I just stood')).toBe(true);
    expect(root.textContent.slice(position?.start, position?.end)).toBe('two hundred');
  });

  test.each([
    ['English', ENGLISH, 'Shopkeepers'],
    ['Japanese', JAPANESE, '商店主たち'],
    ['Hindi', HINDI, 'दुकानदारों'],
    ['long ligatures', `<p>${'ﷺ '.repeat(90)}words${' ﷺ'.repeat(90)}</p>`, 'words'],
  ])('has at least 32 characters on each side, in whole words: %s', (_, html, words) => {
    const root = show(html);
    const [quote] = describe(rangeIn(root, words), root) ?? [];
    expect(quote?.prefix.length).toBeGreaterThanOrEqual(32);
    expect(quote?.suffix.length).toBeGreaterThanOrEqual(32);
    const segments = [
      ...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(root.textContent),
    ];
    const first = [
      ...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(quote?.prefix ?? ''),
    ].at(0);
    expect(segments.map(({ segment }) => segment)).toContain(first?.segment);
  });

  test('leaves white space at the ends out, and breaks between blocks in', () => {
    const root = show('<p>One  \n two </p><p> three </p><p>four</p>');
    const range = document.createRange();
    range.setStart(root.firstChild?.firstChild ?? root, 3);
    range.setEnd(root.lastChild ?? root, 0);
    const [quote] = describe(range, root) ?? [];
    expect(quote).toMatchObject({ exact: 'two\nthree', prefix: 'One ', suffix: '\nfour' });
  });

  test.each([
    ['nothing', (range: Range) => range.collapse()],
    ['only white space', (range: Range) => range.setEnd(range.startContainer, 1)],
  ])('returns null when the selection holds %s', (_, shrink) => {
    const root = show('<p> One</p>');
    const range = document.createRange();
    range.selectNodeContents(root.firstChild ?? root);
    range.setStart(root.firstChild?.firstChild ?? root, 0);
    shrink(range);
    expect(describe(range, root)).toBeNull();
  });

  test('returns null for a selection outside the root, and cuts one that reaches out of it', () => {
    const root = show(
      '<header>Valley Post</header><main>The moths are back.</main><footer>Terms</footer>',
    );
    const main = root.querySelector('main') ?? root;
    expect(describe(rangeIn(root, 'Terms'), main)).toBeNull();
    expect(describe(rangeIn(root, 'Valley', 'Terms'), main)?.[0].exact).toBe('The moths are back.');
    const elsewhere = new DOMParser().parseFromString('<p>words</p>', 'text/html');
    const range = elsewhere.createRange();
    range.selectNodeContents(elsewhere.body);
    expect(describe(range, main)).toBeNull();
  });

  test.each([
    ['a flag', 'see 🇯🇵 here', 4, 6, '🇯🇵'],
    ['a person of several code points', 'see 👩🏽‍🔬 here', 4, 6, '👩🏽‍🔬'],
    ['a letter with a mark', 'cafe\u0301 au lait', 0, 4, 'cafe\u0301'],
    ['a Hindi syllable', 'की बात', 0, 1, 'की'],
  ])('does not cut %s in two', (_, text, start, end, expected) => {
    const root = show(`<p>${text}</p>`);
    const range = document.createRange();
    range.setStart(root.firstChild?.firstChild ?? root, start);
    range.setEnd(root.firstChild?.firstChild ?? root, end);
    expect(describe(range, root)?.[0].exact).toBe(expected);
  });

  test('takes more context where the same words stand in the same words', () => {
    const row =
      '<p>Yes, said the first. No, said the second. Perhaps, said the third, and they went on.</p>';
    const root = show(`<p>It began at noon.</p>${row.repeat(6)}<p>It ended at night.</p>`);
    const paragraph = root.children[3] ?? root;
    const selectors = describe(rangeIn(paragraph, 'Perhaps'), root);
    expect(selectors?.[0].prefix).toMatch(/^It began/);
    root.prepend(rangeIn(root, 'It ended').cloneContents());
    const resolution = selectors && resolve(selectors, root);
    expect(resolution).toMatchObject({ ok: true });
    if (resolution?.ok) expect(paragraph.contains(resolution.range.startContainer)).toBe(true);
  });
});

group('between views', () => {
  const PAGE = `<header><nav>News Sport</nav></header><div class="grid"><div>
    <h1>The town that turned off its lamps</h1><div hidden>Share this story</div>
    <div><span>For eleven nights in June the street lamps of <b>Harrow&nbsp;Mill</b> stayed dark.</span></div>
    <div class="ad" style="display: none">Eleven nights in June for nothing!</div>
    <div><span>On the twelfth the mo&shy;ths came back, and “nobody knew why”.</span><script>var moths;</script></div>
    </div></div><footer>Terms</footer>`;
  const CLEAN = `<p>For eleven nights in June the street lamps of Harrow Mill stayed dark.</p>
    <p>On the twelfth the moths came back, and "nobody knew why".</p>`;

  test.each([
    ['Harrow', 'Mill'],
    ['stayed', 'twelfth'],
    ['nobody', 'why'],
    ['nights', 'back'],
  ])('%s … %s is found on the page and in the clean story, wherever it was made', (from, to) => {
    const page = show(PAGE);
    const clean = new DOMParser().parseFromString(CLEAN, 'text/html').body;
    const plain = (text: string) => text.replace(/\s+|\u00ad/g, '').replace(/[“”]/g, '"');
    const onPage = describe(rangeIn(page, from, to), page);
    const inClean = describe(rangeIn(clean, from, to), clean);
    const expected = plain(rangeIn(clean, from, to).toString());
    expect(plain(resolved(onPage, clean))).toBe(expected);
    expect(plain(resolved(inClean, page)).replace(/Elevennights.*nothing!/, '')).toBe(expected);
  });

  test('words that are not displayed are not found', () => {
    const clean = new DOMParser().parseFromString(CLEAN, 'text/html').body;
    const selectors = describe(rangeIn(clean, 'eleven nights in June'), clean);
    const hidden = show(`<p style="display: none">x</p><div style="display: none">${CLEAN}</div>`);
    expect(resolved(selectors, hidden)).toBe('orphan');
  });

  test('words in details are found, open or closed', () => {
    const root = show(`<details open><summary>More</summary>${CLEAN}</details>`);
    const selectors = describe(rangeIn(root, 'stayed dark'), root);
    root.querySelector('details')?.removeAttribute('open');
    expect(resolved(selectors, root)).toBe('stayed dark');
  });

  test('a root that changes is read again', () => {
    const root = show(ENGLISH);
    const selectors = describe(rangeIn(root, 'eleven species'), root);
    expect(resolved(selectors, root)).toBe('eleven species');
    root.firstElementChild?.remove();
    root.prepend('New words. ');
    expect(resolved(selectors, root)).toBe('eleven species');
    root.replaceChildren();
    expect(resolved(selectors, root)).toBe('orphan');
  });

  test('the page is not touched', () => {
    const root = show(ENGLISH);
    const observer = new MutationObserver(() => undefined);
    observer.observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    resolved(describe(rangeIn(root, 'stretched'), root), root);
    expect(observer.takeRecords()).toEqual([]);
  });
});

test('words that only screen readers leave out are of the text; hidden ones are not', () => {
  const said = '<span aria-hidden="true">a single vote</span>';
  const root = show(
    ENGLISH.replace('a single vote', said).replace(
      'beside the river',
      'beside <span hidden>or in</span><i style="display: none">under</i> the river',
    ),
  );
  const selectors = describe(rangeIn(root, 'a single vote'), root);
  expect(selectors?.[0].exact).toBe('a single vote');
  expect(resolved(selectors, show(ENGLISH))).toBe('a single vote');
});
