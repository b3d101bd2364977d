import type { ArticleMetadata } from '../core/article/article';
import { countWords, directionOf, readingMinutes } from '../core/article/metadata/language';
import { readMetadata } from '../core/article/metadata/metadata';
import { finish } from '../core/article/work';

/** What the page says of its story; the words are those of the whole page. */
export function pageMetadata(page: Document, url: string): ArticleMetadata {
  const metadata = readMetadata(page, url);
  const text = page.body.innerText;
  const wordCount = finish(countWords(text, metadata.lang));
  return {
    ...metadata,
    dir: directionOf(text, metadata.lang),
    wordCount,
    readingMinutes: readingMinutes(wordCount, metadata.lang),
  };
}
