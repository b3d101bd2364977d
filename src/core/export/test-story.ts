import * as v from 'valibot';
import { CanonicalUrlSchema, type ArticleMetadata } from '../article/article';
import { renderStory } from './export-highlights';
import type { ExportedStory, ExportFormat } from './format';

export const NOON = new Date('2026-05-02T12:00:00Z');
export const URL = v.parse(CanonicalUrlSchema, 'https://news.example/moths');

export const METADATA: ArticleMetadata = {
  ...{ title: 'The town that turned off its lamps', authors: ['Ada Lind', 'Tom Ash'] },
  ...{ siteName: 'Valley Post', lang: 'en', dir: 'ltr', url: URL, canonicalUrl: URL },
  ...{ publishedTime: '2026-05-01T06:30:00+02:00', wordCount: 10, readingMinutes: 1 },
};

export const CONTEXT = {
  exportedAt: NOON.toISOString(),
  orphansTitle: 'No longer in the story',
};

/** Words that formats trip over. */
export const NASTY: readonly string[] = [
  ...['=HYPERLINK("https://evil.example")', '+1', '-1', '@SUM(A1)', '\t=1', "'=1", '"', '""', ','],
  ...[
    'a;b',
    'one\ntwo',
    'one\r\ntwo',
    '</script><b>',
    '&amp;',
    '#hash',
    '%%',
    '\\',
    '{}',
    '}{',
    '$1',
  ],
  ...[
    '“x”',
    '👩🏽‍🔬 e\u0301',
    '\u202eعادت\u202c',
    '蛾の群れ',
    'null',
    '[[x]]',
    '---',
    '\u2028',
    ' ',
    'x ',
  ],
];

/** A story without highlights. */
export function bareStory(metadata: Partial<ArticleMetadata> = {}): ExportedStory {
  return {
    metadata: { ...METADATA, ...metadata },
    restored: [],
    annotations: [],
    isOrphan: () => false,
  };
}

/** The file of a format with this one story. */
export async function textOf(format: ExportFormat, story: ExportedStory): Promise<string> {
  return (await renderStory(story, format, CONTEXT)).text();
}
