import { citationKey, dateParts, nameOf, type Name } from './citation';
import type { ExportedStory, ExportFormat } from './format';

/** What TeX would not print as it stands. */
const SPECIAL: Readonly<Record<string, string>> = {
  ...{ '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' },
  ...{
    '{': '\\textbraceleft{}',
    '}': '\\textbraceright{}',
    '%': '\\%',
    $: '\\$',
    '#': '\\#',
    '&': '\\&',
    _: '\\_',
  },
};

/** The stories for TeX, as biblatex and BibTeX read them. */
export const bibtex: ExportFormat = {
  id: 'bibtex',
  kind: 'reference',
  label: 'format_bibtex',
  extension: 'bib',
  mimeType: 'application/x-bibtex',
  async *render(stories, { exportedAt }) {
    let isFirst = true;
    for await (const story of stories) {
      yield `${isFirst ? '' : '\n'}${entryOf(story, exportedAt)}`;
      isFirst = false;
    }
  },
};

function entryOf({ metadata }: ExportedStory, exportedAt: string): string {
  const [year, month] = dateParts(metadata.publishedTime) ?? [];
  const fields = {
    author: metadata.authors.map(nameOf).map(texName).join(' and '),
    title: protectCase(tex(metadata.title)),
    subtitle: metadata.subtitle && protectCase(tex(metadata.subtitle)),
    organization: metadata.siteName && tex(metadata.siteName),
    date: isoDate(metadata.publishedTime),
    year: year && String(year),
    month: month && String(month),
    url: urlOf(metadata.canonicalUrl),
    urldate: isoDate(exportedAt),
  };
  const lines = Object.entries(fields).flatMap(([key, value]) =>
    value ? [`  ${key} = {${value}},`] : [],
  );
  return [`@online{${citationKey(metadata)},`, ...lines, '}', ''].join('\n');
}

function tex(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\~^{}%$#&_]/g, (sign) => SPECIAL[sign] ?? sign);
}

/** Styles that write titles in small letters leave alone what is in braces. */
function protectCase(title: string): string {
  return `{${title}}`;
}

function texName(name: Name): string {
  return 'literal' in name ? `{${tex(name.literal)}}` : `${tex(name.family)}, ${tex(name.given)}`;
}

/* Braces and backslashes have no place in an address as it is. */
function urlOf(url: string): string {
  return url.replace(/[{}\\]/g, (sign) => encodeURIComponent(sign));
}

function isoDate(time: string | undefined): string | undefined {
  return dateParts(time)
    ?.map((part) => String(part).padStart(2, '0'))
    .join('-');
}
