import type { ArticleMetadata } from '../article/article';
import type { ExportContext, ExportedStory, ExportFormat } from './format';

/** The key under which a story's own record is kept, as it is stored, beside its description. */
export const RECORD = 'stet:record';

/** The terms of the model, and Stet's own property of a quote, which they do not define. */
const TERMS = ['http://www.w3.org/ns/anno.jsonld', { copies: 'stet:copies' }];

/**
 * W3C Web Annotation in JSON-LD: https://www.w3.org/TR/annotation-model/#annotation-collection
 * It is also the backup: the annotations are the stored ones, untouched, and so are the records of
 * their stories, each as a literal of JSON (https://www.w3.org/TR/json-ld11/#json-literals).
 */
export const json: ExportFormat = {
  id: 'json',
  kind: 'data',
  label: 'format_json',
  extension: 'jsonld',
  mimeType: 'application/ld+json',
  async *render(stories, context) {
    const id = `urn:uuid:${crypto.randomUUID()}`;
    const described: (string | Blob)[] = [];
    let total = 0;
    yield* head(id, context);
    for await (const story of stories) {
      for (const annotation of story.annotations) {
        yield `${total > 0 ? ',' : ''}\n${JSON.stringify(annotation)}`;
        total += 1;
      }
      /* As a blob, a snapshot does not lie in memory until the last annotation is written. */
      const text = `${described.length > 0 ? ',' : ''}\n${JSON.stringify(storyOf(story))}`;
      described.push(story.snapshot ? new Blob([text]) : text);
    }
    yield `\n]},\n"total": ${total},\n"schema:about": [`;
    yield* described;
    yield '\n]}\n';
  },
};

function head(id: string, { exportedAt }: ExportContext): string[] {
  const collection = {
    '@context': TERMS,
    id,
    type: 'AnnotationCollection',
    label: 'Stet',
    generator: { type: 'Software', name: 'Stet' },
    generated: exportedAt,
  };
  const page = { id: `${id}#page-1`, type: 'AnnotationPage', partOf: id, startIndex: 0 };
  return [open(collection), '\n"first": ', open(page), '\n"items": ['];
}

/** An object that goes on. */
function open(object: object): string {
  return JSON.stringify(object).replace(/\}$/, ',');
}

function storyOf({ metadata, restored, snapshot }: ExportedStory) {
  return {
    id: metadata.canonicalUrl,
    type: 'schema:Article',
    ...describe(metadata),
    [RECORD]: { '@type': '@json', '@value': { metadata, restored, snapshot } },
  };
}

/** The story in the terms of schema.org, for other programs. */
function describe(metadata: ArticleMetadata) {
  return {
    'schema:headline': metadata.title,
    'schema:alternativeHeadline': metadata.subtitle,
    'schema:author': metadata.authors.map((name) => ({
      type: 'schema:Person',
      'schema:name': name,
    })),
    'schema:publisher': { type: 'schema:Organization', 'schema:name': metadata.siteName },
    'schema:url': metadata.url,
    'schema:inLanguage': metadata.lang,
    /* Keys without a value are left out by JSON.stringify. */
    'schema:datePublished': metadata.publishedTime,
    'schema:dateModified': metadata.modifiedTime,
    'schema:articleSection': metadata.section,
    'schema:license': metadata.license,
    'schema:wordCount': metadata.wordCount,
  };
}
