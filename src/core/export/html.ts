import type { ExportContext, ExportedStory, ExportFormat } from './format';
import { element, highlightBlock, sourceParagraph } from './html-parts';
import { storyAsHtml } from './html-story';
import { STYLE } from './html-style';
import { withoutPlace } from './places';

/** Nothing is loaded from anywhere when the page is opened. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** A page for reading: the story, where there is a copy of it, with its highlights and notes. */
export const html: ExportFormat = {
  id: 'html',
  kind: 'reading',
  label: 'format_html',
  extension: 'html',
  mimeType: 'text/html',
  async *render(stories, context) {
    let isFirst = true;
    for await (const story of stories) {
      if (isFirst) yield headOf(story, context);
      yield `${articleOf(story, context).outerHTML}\n`;
      isFirst = false;
    }
    yield '</body>\n</html>\n';
  },
};

function headOf({ metadata }: ExportedStory, { total }: ExportContext): string {
  const page = document.implementation.createHTMLDocument(total === 1 ? metadata.title : 'Stet');
  const { documentElement: root, head } = page;
  root.lang = metadata.lang || 'und';
  root.dir = metadata.dir;
  const meta = (attributes: Readonly<Record<string, string>>) => element(page, 'meta', attributes);
  head.prepend(
    meta({ charset: 'utf-8' }),
    meta({ name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    meta({ 'http-equiv': 'Content-Security-Policy', content: POLICY }),
  );
  head.append(element(page, 'style', {}, STYLE));
  return `<!doctype html>\n${root.outerHTML.replace(/<\/body><\/html>$/, '')}\n`;
}

function articleOf(exported: ExportedStory, { orphansTitle }: ExportContext): HTMLElement {
  const page = document.implementation.createHTMLDocument('');
  const { metadata } = exported;
  const opened = exported.open?.();
  const content = opened && storyAsHtml(opened);
  const article = element(page, 'article', { lang: metadata.lang, dir: metadata.dir });
  const header = element(page, 'header');
  if (!content?.querySelector('h1')) header.append(element(page, 'h1', {}, metadata.title));
  header.append(sourceParagraph(page, metadata));
  article.append(header, ...(content?.childNodes ?? []));
  const { standing, orphans } = withoutPlace(exported, opened);
  article.append(...standing.map((annotation) => highlightBlock(page, annotation)));
  if (orphans.length === 0) return article;
  const section = element(page, 'section');
  section.append(element(page, 'h2', {}, orphansTitle));
  section.append(...orphans.map((annotation) => highlightBlock(page, annotation)));
  article.append(section);
  return article;
}
