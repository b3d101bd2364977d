import { citationKey, dateParts, nameOf } from './citation';
import type { ExportedStory, ExportFormat } from './format';

/** The stories as CSL-JSON (https://docs.citationstyles.org/), for reference managers. */
export const csl: ExportFormat = {
  id: 'csl',
  kind: 'reference',
  label: 'format_csl',
  extension: 'csl.json',
  mimeType: 'application/vnd.citationstyles.csl+json',
  async *render(stories, { exportedAt }) {
    let isFirst = true;
    yield '[';
    for await (const story of stories) {
      yield `${isFirst ? '' : ','}\n${JSON.stringify(itemOf(story, exportedAt))}`;
      isFirst = false;
    }
    yield '\n]\n';
  },
};

function itemOf({ metadata }: ExportedStory, exportedAt: string) {
  const issued = dateParts(metadata.publishedTime);
  return {
    id: citationKey(metadata),
    type: 'webpage',
    title: metadata.title,
    author: metadata.authors.map(nameOf),
    'container-title': metadata.siteName,
    /* Keys without a value are left out by JSON.stringify. */
    section: metadata.section,
    issued: issued && { 'date-parts': [issued] },
    accessed: { 'date-parts': [dateParts(exportedAt)] },
    abstract: metadata.excerpt,
    language: metadata.lang || undefined,
    URL: metadata.canonicalUrl,
  };
}
