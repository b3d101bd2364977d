import { expect, test } from 'vitest';
import { changeChoice, chosenMode, isNoChoice, NO_CHOICE, siteOf } from './choice';

const PAGE = 'https://www.lantern.example/news/ferry?from=home';

test('a site is its host without www, in lower case', () => {
  expect(siteOf('https://WWW.Lantern.example:8080/a')).toBe('lantern.example');
  expect(siteOf('http://m.lantern.example/')).toBe('m.lantern.example');
  expect(siteOf('https://पत्रिका.example/')).toBe('xn--11b3arz5ee0h.example');
});

test('what is no page of the web has no site', () => {
  for (const address of ['about:blank', 'file:///tmp/a.html', 'not an address', '']) {
    expect(siteOf(address)).toBeUndefined();
  }
});

test('a mode holds everywhere, or on the chosen paths only', () => {
  expect(chosenMode(NO_CHOICE, PAGE)).toBeUndefined();
  expect(chosenMode({ ...NO_CHOICE, mode: 'reader' }, PAGE)).toBe('reader');
  expect(chosenMode({ ...NO_CHOICE, mode: 'tidy', paths: ['/sport/', '/news/'] }, PAGE)).toBe(
    'tidy',
  );
  expect(chosenMode({ ...NO_CHOICE, mode: 'tidy', paths: ['/sport/'] }, PAGE)).toBe('off');
});

test('a change leaves alone what it does not name', () => {
  const choice = { ...NO_CHOICE, mode: 'tidy', hide: ['.box'] } as const;
  expect(changeChoice({ ...choice, hide: ['.box'] }, { paths: ['/news/'] })).toEqual({
    ...choice,
    paths: ['/news/'],
  });
  const without = changeChoice({ ...choice, hide: ['.box'] }, { mode: null });
  expect(without).toEqual({ ...NO_CHOICE, hide: ['.box'] });
  expect(isNoChoice(without)).toBe(false);
  expect(isNoChoice(changeChoice(without, { hide: [] }))).toBe(true);
});
