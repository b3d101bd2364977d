import type { Extraction, ExtractionFailure } from './article';
import { readDeclarations } from './metadata/declarations';
import { detect } from './detection/detect';
import { findStoryFrame } from './frames';
import { countWords, directionOf, readingMinutes } from './metadata/language';
import { takeLeadImage } from './lead-image';
import { readMetadata } from './metadata/metadata';
import { continuationOf } from './pages/next-page';
import { scrolledStory } from './pages/scrolled';
import { isBeginning } from './metadata/paywall';
import { preparePage, type Known } from './prepare';
import { refine } from './refine';
import { sanitizeAll } from './sanitize';
import { namedFacts } from './site-parts';
import { chooseStory, type Story } from './story';
import { lineOf } from './line-text';
import { weigh } from './weight';
import type { Work } from './work';

export interface ExtractOptions extends Omit<Known, 'scrolled'> {
  /** The page's address; relative links resolve against it. */
  readonly url: string;
  /** Cleans the page even if it does not look like an article. */
  readonly force?: boolean;
  /** Cleans it only if it surely is an article. */
  readonly mustBeSure?: boolean;
  /** Is told how the story was chosen, before it is cleaned. */
  readonly onStory?: (story: Story) => void;
}

/** Weighted characters; the shortest report has more. */
const SHORTEST = 60;

const fail = (failure: ExtractionFailure): Extraction => ({ ok: false, failure });

/**
 * Cleans a page: finds the story, takes the clutter off, reads the metadata.
 * @param document a live page or a parsed document; it is left byte for byte as it was.
 * @returns the article, or the reason why there is none; `finish` or `pace` gets it.
 */
export function* extract(document: Document, options: ExtractOptions): Work<Extraction> {
  const { url, force = false, mustBeSure = false, onStory } = options;
  if (!document.querySelector('body'))
    return fail(findStoryFrame(document, url) ?? { reason: 'empty' });
  const declared = readDeclarations(document, url);
  if (!force) {
    const { isArticle, isSure } = detect(document, url, declared.things);
    if (!(mustBeSure ? isSure : isArticle)) return fail(whyNot(document, url));
  }

  yield 0.05;
  const scrolled = scrolledStory(document, url);
  const read = readMetadata(document, url, declared, scrolled);
  const { paths } = options.rules ?? {};
  const metadata = paths ? { ...read, ...namedFacts(document, paths, read.lang) } : read;
  yield;
  const page = yield* preparePage(document, url, metadata, { ...options, scrolled });
  yield 0.4;
  const story = yield* chooseStory(page.survey, {
    title: metadata.title,
    excerpt: metadata.excerpt ?? '',
    authors: metadata.authors,
    hasNamedBody: paths !== undefined && paths.body.length > 0,
  });
  if (!story) return fail(findStoryFrame(document, url) ?? { reason: 'empty' });
  onStory?.(story);
  yield 0.75;

  const scene = { ...page.scene, unrelated: story.unrelated, foreseen: page.foreseen };
  const refined = yield* refine(story.root, metadata.title, scene);
  yield 0.85;
  const { leadImage: image, ...rest } = metadata;
  const leadImage = takeLeadImage(story.root, page.root, image);
  yield;
  const text = lineOf(story.root);
  if (!force && weigh(text) < SHORTEST) return fail({ reason: 'not-article' });
  const wordCount = yield* countWords(text, metadata.lang);
  const continuation = continuationOf(document, url, paths);
  yield 0.9;
  return {
    ok: true,
    article: {
      metadata: {
        ...rest,
        ...(leadImage ? { leadImage } : {}),
        ...(isBeginning(declared, text, wordCount) ? { isBeginning: true } : {}),
        dir: directionOf(text, metadata.lang),
        wordCount,
        readingMinutes: readingMinutes(wordCount, metadata.lang),
      },
      html: yield* sanitizeAll(story.root),
      removals: [...page.removals, ...refined],
      ...(continuation ? { continuation } : {}),
      choice: { candidate: story.candidate, reason: story.reason },
    },
  };
}

function whyNot(document: Document, url: string): ExtractionFailure {
  const frame = findStoryFrame(document, url);
  if (frame) return frame;
  const words = document.body.textContent.trim();
  const images = document.body.querySelector('img, video, svg, canvas');
  return words === '' && !images ? { reason: 'empty' } : { reason: 'not-article' };
}
