/** A story as the popup shows it: text, or an element with what is in it. */
export type StoryNode = string | StoryElement;

export interface StoryElement {
  readonly name: string;
  /** Neither it nor anything in it begins a line of its own. */
  readonly inline: boolean;
  /** Of a picture. */
  readonly alt: string;
  readonly children: readonly StoryNode[];
}

/** Reads the tree of an element. It runs in the popup, so it sees nothing but its argument. */
export function storyTree(selector: string): StoryElement | null {
  const read = (element: Element): StoryElement => {
    const children = [...element.childNodes].flatMap((node): StoryNode[] => {
      if (node instanceof Text) return [node.data];
      return node instanceof HTMLElement && !node.hidden ? [read(node)] : [];
    });
    const flows = getComputedStyle(element).display.startsWith('inline');
    const inline = flows && children.every((child) => typeof child === 'string' || child.inline);
    return {
      name: element.localName,
      inline,
      alt: element.getAttribute('alt') ?? '',
      children,
    };
  };
  const root = document.querySelector(selector);
  return root && read(root);
}

/** The words for a terminal: headings, paragraphs, lists, quotes and tables. */
export function storyText(root: StoryElement): string {
  return blocksOf(root).join('\n\n');
}

/* Blocks in their order; what flows between two of them is a block too. */
function blocksOf(element: StoryElement): string[] {
  const blocks: string[] = [];
  let flowing = '';
  const flush = () => {
    const text = tidy(flowing);
    if (text !== '') blocks.push(text);
    flowing = '';
  };
  for (const child of element.children) {
    if (typeof child === 'string' || child.inline || child.name === 'br') flowing += flow(child);
    else {
      flush();
      blocks.push(...block(child));
    }
  }
  flush();
  return blocks;
}

function block(element: StoryElement): string[] {
  const { name } = element;
  if (/^h[1-6]$/.test(name)) return [`${'#'.repeat(Number(name[1]))} ${tidy(flow(element))}`];
  if (name === 'ul' || name === 'ol') return [items(element).join('\n')];
  if (name === 'blockquote') return [prefixed(blocksOf(element), '> ', '> ')];
  if (name === 'table') return [rows(element).join('\n')];
  if (name === 'img') return element.alt === '' ? [] : [flow(element)];
  return blocksOf(element);
}

function items(list: StoryElement): string[] {
  return elements(list).map((item, index) =>
    prefixed(blocksOf(item), list.name === 'ol' ? `${index + 1}. ` : '- ', '  '),
  );
}

function rows(table: StoryElement): string[] {
  return elements(table).flatMap((part) => {
    if (part.name === 'caption') return [tidy(flow(part))];
    if (part.name !== 'tr') return rows(part);
    return [
      elements(part)
        .map((cell) => blocksOf(cell).join(' '))
        .join(' | '),
    ];
  });
}

function elements({ children }: StoryElement): StoryElement[] {
  return children.filter((child) => typeof child !== 'string');
}

function flow(node: StoryNode): string {
  if (typeof node === 'string') return node.replace(/\s+/g, ' ');
  if (node.name === 'br') return '\n';
  if (node.name === 'img') return node.alt === '' ? '' : `[${node.alt}]`;
  return node.children.map(flow).join('');
}

function tidy(text: string): string {
  return text
    .replace(/ *\n */g, '\n')
    .replace(/ +/g, ' ')
    .trim();
}

function prefixed(blocks: readonly string[], first: string, others: string): string {
  return first + blocks.join('\n').replaceAll('\n', `\n${others}`);
}
