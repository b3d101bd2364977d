import { LANGUAGE_ATTRIBUTE } from '../article/sanitize';
import TurndownService from 'turndown';
import type { Annotation } from '../highlights/annotation';
import { callout } from './callout';
import { escapeMarkdown } from './escape-markdown';
import { MARK, NOTE } from './marked-story';
import { addTableRules } from './markdown-tables';

/**
 * Turndown with the rules for marks and notes, and for what it does not know of.
 * @param annotations those whose notes stand in the text.
 */
export function createTurndown(annotations: readonly Annotation[]): TurndownService {
  const byId = new Map<string, Annotation>(annotations.map((one) => [one.id, one]));
  const service = new TurndownService({
    headingStyle: 'atx',
    hr: '---',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
  });
  service.escape = escapeMarkdown;
  addTableRules(service);
  return service
    .addRule('mark', {
      filter: (node) => node.nodeName.toLowerCase() === MARK,
      replacement: (content) => (content.trim() ? `==${content}==` : content),
    })
    .addRule('note', {
      filter: (node) => node.hasAttribute(NOTE),
      replacement: (_, node) => {
        const annotation = byId.get(node.getAttribute(NOTE) ?? '');
        return annotation ? callout(annotation) : '';
      },
    })
    .addRule('formula', {
      filter: (node) => node.nodeName.toLowerCase() === 'math' && node.hasAttribute('alttext'),
      replacement: (_, node) => formulaOf(node),
    })
    .addRule('heading', {
      filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
      replacement: (content, node) =>
        `\n\n${'#'.repeat(Number(node.nodeName.slice(1)))} ${content.replace(/\s*\n\s*/g, ' ')}\n\n`,
    })
    .addRule('preformatted', {
      filter: 'pre',
      replacement: (_, node) => fenced(node),
    })
    .addRule('deleted', { filter: ['del', 's'], replacement: (content) => `~~${content}~~` })
    .addRule('raised', {
      filter: ['sub', 'sup'],
      replacement: (content, { nodeName }) =>
        `<${nodeName.toLowerCase()}>${content}</${nodeName.toLowerCase()}>`,
    })
    .addRule('ruby', {
      filter: (node) => node.nodeName === 'RT' && !node.parentElement?.querySelector('rp'),
      replacement: (content) => `(${content})`,
    });
}

function fenced(pre: Element): string {
  for (const lineBreak of pre.querySelectorAll('br')) lineBreak.replaceWith('\n');
  const code = pre.textContent.replace(/^\n|\n$/g, '');
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const language = pre.getAttribute(LANGUAGE_ATTRIBUTE) ?? '';
  return `\n\n${fence}${language}\n${code}\n${fence}\n\n`;
}

/** The TeX source of a formula as Obsidian and GitHub read it. */
function formulaOf(math: Element): string {
  const tex = (math.getAttribute('alttext') ?? '')
    .replace(/\s+/g, ' ')
    .replace(/\\?\$/g, '\\$')
    .trim();
  return math.getAttribute('display') === 'block' ? `\n\n$$${tex}$$\n\n` : `$${tex}$`;
}
