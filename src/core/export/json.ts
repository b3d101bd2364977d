import type { ArticleMetadata } from '../article/article';
import type { ExportFormat, ExportInput } from './format';

/** W3C Web Annotation in JSON-LD: https://www.w3.org/TR/annotation-model/#annotation-collection */
export const json: ExportFormat = {
  id: 'json',
  label: 'format_json',
  extension: 'jsonld',
  mimeType: 'application/ld+json',
  render: (input) => `${JSON.stringify(collectionOf(input), null, 2)}\n`,
};

/** The annotations are the stored ones, untouched; the story is described in schema.org's terms. */
function collectionOf({ article, annotations, exportedAt }: ExportInput) {
  const id = `${article.metadata.canonicalUrl}#stet-highlights`;
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: article.metadata.title,
    generator: { type: 'Software', name: 'Stet' },
    generated: exportedAt,
    total: annotations.length,
    'schema:about': storyOf(article.metadata),
    first: {
      id: `${id}-1`,
      type: 'AnnotationPage',
      startIndex: 0,
      items: annotations.map(({ annotation }) => annotation),
    },
  };
}

function storyOf(metadata: ArticleMetadata) {
  return {
    id: metadata.canonicalUrl,
    type: 'schema:Article',
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
