import { expect, test } from 'vitest';
import { playerOf } from './embed-providers';

test.each([
  [
    'https://www.youtube.com/watch?v=abcdefghijk',
    'https://www.youtube-nocookie.com/embed/abcdefghijk',
  ],
  ['https://vimeo.com/77', 'https://player.vimeo.com/video/77?dnt=1'],
  ['https://open.spotify.com/episode/4x', 'https://open.spotify.com/embed/episode/4x'],
  [
    'https://x.com/harbour/status/12?ref=a',
    'https://platform.twitter.com/embed/Tweet.html?dnt=true&id=12',
  ],
  ['https://www.instagram.com/p/Ab-1/', 'https://www.instagram.com/p/Ab-1/embed/'],
  ['https://datawrapper.dwcdn.net/abc/1/', 'https://datawrapper.dwcdn.net/abc/1/'],
])('%s is shown by %s', (address, player) => {
  expect(playerOf(address)).toBe(player);
});

test.each(['http://tides.example/table', 'javascript:alert(1)', 'data:text/html,x', ''])(
  'nothing is loaded from %j',
  (address) => {
    expect(playerOf(address)).toBeUndefined();
  },
);
