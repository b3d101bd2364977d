import TurndownService from 'turndown';

const service = new TurndownService();

/** What Turndown leaves alone: HTML, entities, and what Obsidian and GitHub read as their own. */
const ALSO_SPECIAL: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/</g, '\\<'],
  [/&(?=#?\w+;)/g, '\\&'],
  [/==/g, '\\=\\='],
  [/~/g, '\\~'],
  [/\$/g, '\\$'],
  [/%%/g, '\\%\\%'],
  [/(^|\s)#(?=\S)/g, '$1\\#'],
  [/^(\s*\d+)\)/g, '$1\\)'],
];

/** Plain text, of one line, as Markdown that shows just that text. */
export function escapeMarkdown(text: string): string {
  return ALSO_SPECIAL.reduce(
    (escaped, [pattern, replacement]) => escaped.replace(pattern, replacement),
    service.escape(text),
  );
}
