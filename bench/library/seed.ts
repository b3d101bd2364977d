import * as v from 'valibot';
import { CanonicalUrlSchema, type ArticleMetadata } from '../../src/core/article/article';
import { annotate, withColour, withNote, withTags } from '../../src/core/highlights/annotate';
import { COLOURS, type Annotation } from '../../src/core/highlights/annotation';
import type { StoryChange } from '../../src/core/highlights/story';
import { articleIdOf } from '../../src/storage/article-id';
import { Random } from '../highlights/random';

/* A library as a diligent reader has it after years: made up, the same every time. */

const WORDS = (
  'the of a in to and river council lamp moth night count winter school bridge budget vote price ' +
  'harvest train doctor museum court minister village coast storm forest union factory teacher ' +
  'größe straße économie naïve São Łódź Москва река 東京 蛾 संसद नदी المدينة الجسر'
).split(' ');
const TAGS = ['climate', 'to read', 'quotes', 'history', 'élection', '東京', 'work', 'numbers'];
const HOSTS = 40;
const DAY = 86_400_000;

/** @param highlights of each story. */
export async function seedStory(index: number, highlights: number): Promise<StoryChange> {
  const random = new Random(`story ${index}`);
  const host = `news-${index % HOSTS}.example`;
  const url = v.parse(CanonicalUrlSchema, `https://${host}/${index}`);
  const metadata: ArticleMetadata = {
    ...{ title: words(random, 9), authors: [words(random, 2)], siteName: `News ${index % HOSTS}` },
    ...{ lang: 'en', dir: 'ltr', url, canonicalUrl: url, excerpt: words(random, 30) },
    ...{ publishedTime: '2026-05-01T06:30:00Z', wordCount: 900, readingMinutes: 4 },
  };
  const save = Array.from({ length: highlights }, (_, i) => highlight(random, url, i));
  const html = Array.from({ length: 25 }, () => `<p>${words(random, 40)}</p>`).join('');
  const snapshot = { html, saved: '2026-05-01T12:00:00.000Z' };
  return { articleId: await articleIdOf(url), metadata, snapshot, save, remove: [] };
}

function highlight(random: Random, url: ArticleMetadata['canonicalUrl'], i: number): Annotation {
  const now = new Date(Date.UTC(2020, 0, 1) + random.between(0, 2000) * DAY + i);
  const [prefix, exact, suffix] = [words(random, 9), words(random, 22), words(random, 9)];
  const start = random.between(0, 4000);
  const plain = annotate(
    url,
    [
      { type: 'TextQuoteSelector', exact, prefix, suffix },
      { type: 'TextPositionSelector', start, end: start + exact.length },
    ],
    'yellow',
    { now },
  );
  const coloured = random.chance(0.5) ? plain : withColour(plain, random.pick(COLOURS), now);
  const noted = random.chance(0.7) ? coloured : withNote(coloured, words(random, 25), now);
  return random.chance(0.6) ? noted : withTags(noted, [random.pick(TAGS), random.pick(TAGS)], now);
}

function words(random: Random, count: number): string {
  return Array.from({ length: count }, () => random.pick(WORDS)).join(' ');
}
