import { afterEach, expect, test } from 'vitest';
import { isStable, selectorOf } from './selector';
import { StoryShield } from './shield';

afterEach(() => document.body.replaceChildren());

function choose(body: string, wanted: string) {
  document.body.innerHTML = body;
  const element = document.querySelector(wanted);
  if (!element) throw new Error(`no ${wanted}`);
  return selectorOf(element, new StoryShield([...document.querySelectorAll('.story')]));
}

test('names of people are stable, those of build tools and databases are not', () => {
  for (const name of ['promo-box', 'mostRead', 'c-card__title', 'sidebar', 'box2']) {
    expect(isStable(name), name).toBe(true);
  }
  for (const name of ['css-1a2b3c', 'sc-gsTCUz', '_3kdJx', 'post-4711', 'x']) {
    expect(isStable(name), name).toBe(false);
  }
});

test('is found by a stable name', () => {
  expect(choose('<div id="promo">Buy</div>', '#promo')).toEqual({ ok: true, selector: '#promo' });
  expect(choose('<div class="css-1a2b3c promo">Buy</div>', 'div')).toEqual({
    ok: true,
    selector: 'div.promo',
  });
  expect(choose('<div data-testid="poll-box">Vote</div>', 'div')).toEqual({
    ok: true,
    selector: 'div[data-testid="poll-box"]',
  });
});

test('without a name it is found by that of what it stands in', () => {
  const body = '<div class="rail"><div>One</div><p>Two</p></div><div>Three</div>';
  expect(choose(body, '.rail > p')).toEqual({
    ok: true,
    selector: 'div.rail > p:nth-of-type(1)',
  });
});

test('landmarks are names, too', () => {
  expect(choose('<main><p>A</p></main><footer><p>B</p></footer>', 'footer p')).toEqual({
    ok: true,
    selector: 'footer > p:nth-of-type(1)',
  });
});

test('what would take a part of the story is refused', () => {
  const body =
    '<div class="box"><p class="story">It was so.</p></div><div class="box poll">No</div>';
  expect(choose(body, '.box')).toEqual({ ok: false, reason: 'story' });
  expect(choose(body, '.poll')).toEqual({ ok: true, selector: 'div.box.poll' });
});

test('what cannot be told from many others is refused', () => {
  expect(choose('<p>One</p>'.repeat(20), 'p')).toEqual({ ok: false, reason: 'vague' });
});
