import type TurndownService from 'turndown';

/** What a cell of a Markdown table cannot hold. */
const BLOCKS = 'table, ul, ol, blockquote, pre, h1, h2, h3, h4, h5, h6';

/**
 * Tables of data as those of GitHub Flavored Markdown (https://github.github.com/gfm/, §4.10); tables
 * that only lay out the page as the blocks that they hold.
 */
export function addTableRules(service: TurndownService): void {
  service
    .addRule('cell', {
      filter: ['td', 'th'],
      replacement: (content, node) => {
        const cell = node as HTMLTableCellElement;
        if (!isDataTable(cell.closest('table'))) return `\n\n${content}\n\n`;
        return ` ${oneLine(content)} |` + '  |'.repeat(Math.max(0, cell.colSpan - 1));
      },
    })
    .addRule('row', {
      filter: 'tr',
      replacement: (content, node) => {
        const row = node as HTMLTableRowElement;
        const table = row.closest('table');
        if (!isDataTable(table)) return content;
        const line = `|${content.replaceAll('\n', '')}\n`;
        return isFirst(row, table) ? headed(line, row, widthOf(table)) : line;
      },
    })
    .addRule('section', {
      filter: ['thead', 'tbody', 'tfoot'],
      replacement: (content) => content,
    })
    .addRule('table', {
      filter: 'table',
      replacement: (content) => `\n\n${content.trim()}\n\n`,
    })
    .addRule('caption', {
      filter: 'caption',
      replacement: (content) => `\n\n${content}\n\n`,
    });
}

function isDataTable(table: HTMLTableElement | null): table is HTMLTableElement {
  return table !== null && widthOf(table) > 1 && !table.querySelector(BLOCKS);
}

function widthOf(table: HTMLTableElement): number {
  const widths = [...table.rows].map((row) =>
    [...row.cells].reduce((sum, cell) => sum + cell.colSpan, 0),
  );
  return Math.max(0, ...widths);
}

function isFirst(row: HTMLTableRowElement, table: HTMLTableElement): boolean {
  return table.rows[0] === row;
}

/** Markdown has no table without a head: where the first row is none, an empty one stands above. */
function headed(line: string, row: HTMLTableRowElement, width: number): string {
  const isHead = row.closest('thead') || [...row.cells].every((cell) => cell.nodeName === 'TH');
  const rule = `|${' --- |'.repeat(width)}\n`;
  return isHead ? line + rule : `|${'  |'.repeat(width)}\n${rule}${line}`;
}

function oneLine(content: string): string {
  return content
    .trim()
    .replaceAll('|', '\\|')
    .replace(/\s*\n\s*/g, '<br>');
}
