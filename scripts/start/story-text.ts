/**
 * The words of an element as a reader's terminal shows them: headings, paragraphs, lists, tables and
 * quotes, a blank line between blocks. It runs in the popup, so it sees nothing but its argument.
 */
export function storyText(selector: string): string {
  const root = document.querySelector(selector);
  const blocks: string[] = [];
  let line = '';

  const flush = (prefix = '') => {
    const text = line
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim();
    line = '';
    if (text !== '') blocks.push(prefix + text);
  };
  const cells = (row: Element) =>
    [...row.children].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()).join(' | ');
  const marker = (item: Element) => {
    const list = item.parentElement;
    if (list?.localName !== 'ol') return '- ';
    return `${[...list.children].indexOf(item) + 1}. `;
  };
  const asBlock = (element: Element, prefix: string) => {
    flush();
    const before = blocks.length;
    for (const child of element.childNodes) walk(child);
    flush();
    const own = blocks.splice(before).map((block) => block.replaceAll('\n', '\n  '));
    if (own.length > 0) blocks.push(own.map((block) => prefix + block).join('\n'));
  };
  const walk = (node: Node): void => {
    if (node instanceof Text) line += node.data.replace(/\s+/g, ' ');
    if (!(node instanceof HTMLElement) || node.hidden) return;
    const name = node.localName;
    if (name === 'br') line += '\n';
    else if (name === 'hr') flush();
    else if (name === 'img')
      line += node.getAttribute('alt') ? `[${node.getAttribute('alt')}] ` : '';
    else if (/^h[1-6]$/.test(name)) asBlock(node, `${'#'.repeat(Number(name[1]))} `);
    else if (name === 'li') asBlock(node, marker(node));
    else if (name === 'blockquote') asBlock(node, '> ');
    else if (name === 'tr') {
      flush();
      blocks.push(cells(node));
    } else {
      const isBlock = !getComputedStyle(node).display.startsWith('inline');
      if (isBlock) flush();
      for (const child of node.childNodes) walk(child);
      if (isBlock) flush();
    }
  };

  if (root) walk(root);
  flush();
  return blocks.join('\n\n');
}
