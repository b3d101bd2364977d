import type { Article } from '../core/article/article';
import { directionOf, readingMinutes } from '../core/article/metadata/language';
import { recognisedLanguage, sampleOf } from '../core/article/metadata/recognised-language';
import { detectLanguage } from '../platform/i18n';

/**
 * A story in the language that its words are in, wherever they tell it: it chooses typefaces,
 * hyphenation and voices.
 * @param words the story's text.
 */
export async function inItsLanguage(article: Article, words: string): Promise<Article> {
  const { metadata } = article;
  const lang = recognisedLanguage(metadata.lang, await detectLanguage(sampleOf(words)));
  if (lang === metadata.lang) return article;
  const minutes = readingMinutes(metadata.wordCount, lang);
  const dir = directionOf(words, lang);
  return { ...article, metadata: { ...metadata, lang, dir, readingMinutes: minutes } };
}
