import Papa from 'papaparse';
import type { Annotation } from '../highlights/annotation';
import { notesOf, tagsOf } from '../highlights/annotate';
import { renderNote } from '../highlights/note-html';
import type { ExportedStory, ExportFormat } from './format';

/**
 * What Anki reads at the head of a text file (https://docs.ankiweb.net/importing/text-files.html).
 * With ids of its own, a card that is imported again is brought up to date.
 */
const HEADER = [
  ...['#separator:tab', '#html:true', '#deck:Stet', '#notetype:Basic'],
  ...['#columns:GUID\tFront\tBack\tTags', '#guid column:1', '#tags column:4'],
].join('\n');

/** Cards for Anki: the highlighted words, and on the back the note and where the words are from. */
export const anki: ExportFormat = {
  id: 'anki',
  kind: 'data',
  label: 'format_anki',
  extension: 'anki.txt',
  mimeType: 'text/plain',
  async *render(stories) {
    yield `${HEADER}\n`;
    for await (const story of stories) {
      if (story.annotations.length === 0) continue;
      const rows = story.annotations.map((annotation) => rowOf(annotation, story));
      yield `${Papa.unparse(rows, { delimiter: '\t', newline: '\n' })}\n`;
    }
  },
};

function rowOf(annotation: Annotation, story: ExportedStory): string[] {
  const { id, target } = annotation;
  const guid = id.replace('urn:uuid:', '');
  const front = htmlOf(target.selector[0].exact);
  /* A tag ends where white space is. Ours comes first, so that no reader's tag begins the cell. */
  const tags = ['stet', ...tagsOf(annotation).map((tag) => tag.replace(/\s+/g, '_'))];
  return [guid, front, backOf(annotation, story), tags.join(' ')].map(oneLine);
}

function backOf(annotation: Annotation, { metadata }: ExportedStory): string {
  const origin = [metadata.title, metadata.authors.join(', '), metadata.siteName];
  const source = htmlOf(origin.filter(Boolean).join(' · '));
  const link = `<p><a href="${htmlOf(annotation.target.source)}">${source}</a></p>`;
  return [...notesOf(annotation).map((note) => serialize(renderNote(note))), link].join('');
}

function serialize(fragment: DocumentFragment): string {
  const holder = document.implementation.createHTMLDocument('').createElement('div');
  holder.append(fragment);
  return holder.innerHTML;
}

/** Text as HTML. A sign by which spreadsheets know formulas is written as its number. */
function htmlOf(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/\r\n?|\n/g, '<br>')
    .replace(/^[=+\-@＝＋－＠]/, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** HTML on one line and without a tab, for readers that know of no quoted cells. */
function oneLine(html: string): string {
  return html.replace(/[\t\r\n]/g, (space) => `&#${space.charCodeAt(0)};`);
}
