import { expect, test } from 'vitest';
import { replaceEmbeds } from './embeds';
import { finish } from '../work';

/** Kind, label and address of each still. */
function stills(body: string): (string | null | undefined)[][] {
  const page = new DOMParser().parseFromString(
    `<base href="https://lantern.example/story"><body><article><p>Before</p>${body}<p>After</p>`,
    'text/html',
  );
  finish(replaceEmbeds(page.body));
  return [...page.querySelectorAll('[data-stet-embed]')].map((still) => [
    still.getAttribute('data-stet-embed'),
    still.textContent.trim(),
    still.querySelector('a')?.getAttribute('href'),
  ]);
}

test.each([
  [
    '<div><iframe src="https://www.youtube.com/embed/abcdefghijk?rel=0" title="The ferry sails"></iframe></div>',
    ['video', 'The ferry sails (youtube.com)', 'https://www.youtube.com/watch?v=abcdefghijk'],
  ],
  [
    '<iframe data-src="https://player.vimeo.com/video/77" title="Video player"></iframe>',
    ['video', 'vimeo.com', 'https://vimeo.com/77'],
  ],
  [
    '<iframe src="https://open.spotify.com/embed/episode/4x"></iframe>',
    ['audio', 'open.spotify.com', 'https://open.spotify.com/episode/4x'],
  ],
  [
    '<iframe src="https://datawrapper.dwcdn.net/abc/1/" title="Boats by year"></iframe>',
    ['chart', 'Boats by year (datawrapper.dwcdn.net)', 'https://datawrapper.dwcdn.net/abc/1/'],
  ],
  [
    '<iframe src="https://www.google.com/maps/embed?pb=1"></iframe>',
    ['map', 'google.com', 'https://www.google.com/maps/embed?pb=1'],
  ],
  [
    '<audio controls><source src="/talk.mp3"></audio>',
    ['audio', 'lantern.example', 'https://lantern.example/talk.mp3'],
  ],
  [
    '<iframe src="https://tides.example/table"></iframe>',
    ['page', 'tides.example', 'https://tides.example/table'],
  ],
])('%s', (body, still) => {
  expect(stills(body)).toEqual([still]);
});

test('the words of a post stay', () => {
  const post =
    '<blockquote class="twitter-tweet"><p>It has sailed.</p><a href="https://x.com/a/status/1">May 1</a></blockquote>';
  expect(stills(post)).toEqual([['post', 'It has sailed.May 1', 'https://x.com/a/status/1']]);
});

test.each([
  '<iframe src="https://count.example/ns" width="0" height="0"></iframe>',
  '<iframe src="https://x.example/" id="google_ads_iframe"></iframe>',
  '<iframe src="https://x.example/newsletter/form"></iframe>',
  '<video></video>',
])('no still for %s', (body) => {
  expect(stills(body)).toEqual([]);
});
