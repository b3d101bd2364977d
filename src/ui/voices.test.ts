import { expect, test } from 'vitest';
import { voiceFor, voicesFor, type Voice } from './voices';

function voice(name: string, lang: string, more: Partial<Voice> = {}): Voice {
  return { voiceURI: name, name, lang, default: false, localService: true, ...more };
}

const VOICES = [
  voice('Ada', 'en-US', { default: true }),
  voice('Far', 'en-GB', { localService: false }),
  voice('Tom', 'en_GB'),
  voice('Ida', 'sv-SE'),
];

test('a voice that would send the words away is never taken', () => {
  expect(voicesFor(VOICES, 'en-GB').map(({ name }) => name)).toEqual(['Tom', 'Ada']);
});

test.each([
  ['en', {}, 'Ada'],
  ['en-GB', {}, 'Tom'],
  ['en-GB', { en: 'Ada' }, 'Ada'],
  ['en', { en: 'Far' }, 'Ada'],
  ['sv', { en: 'Ada' }, 'Ida'],
  ['ar', {}, undefined],
  ['', {}, undefined],
])('for %s with %j: %s', (lang, chosen, name) => {
  expect(voiceFor(VOICES, lang, chosen)?.name).toBe(name);
});
