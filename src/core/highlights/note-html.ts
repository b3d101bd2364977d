import { Marked, type RendererObject, type Tokens } from 'marked';
import { toFragment } from '../article/sanitize';

/** A note's text and how it is written; see `NoteSchema`. */
interface WrittenNote {
  readonly value: string;
  readonly format: 'text/markdown' | 'text/plain';
}

/** What a link of a note may lead to; an address without a host would lead into the extension. */
const ADDRESS = /^(https?:|mailto:)/i;

/**
 * Markdown as notes use it. HTML is shown as it was typed; a picture is a link, since showing it
 * would ask its server for it; a heading is a bold line, since the page has headings of its own.
 */
const renderer: RendererObject = {
  html: ({ text }) => escapeHtml(text),
  image: ({ href, text }) => anchor(href, escapeHtml(text || href)),
  link({ href, tokens }: Tokens.Link) {
    return anchor(href, this.parser.parseInline(tokens));
  },
  heading({ tokens }: Tokens.Heading) {
    return `<p><strong>${this.parser.parseInline(tokens)}</strong></p>`;
  },
  checkbox: ({ checked }) => (checked ? '☑ ' : '☐ '),
};

/* Lines stay lines: most notes are written by people who never heard of Markdown. */
const marked = new Marked({ gfm: true, breaks: true, renderer });

/**
 * A note as it is shown: Markdown set, plain text as it is with its lines. Links open in a tab of
 * their own and tell nobody where they were clicked.
 */
export function renderNote({ value, format }: WrittenNote): DocumentFragment {
  const html =
    format === 'text/markdown'
      ? marked.parse(value, { async: false })
      : `<p>${escapeHtml(value).replace(/\r?\n/g, '<br>')}</p>`;
  const fragment = toFragment(html);
  for (const link of fragment.querySelectorAll('a')) {
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener noreferrer');
  }
  for (const block of fragment.children) block.setAttribute('dir', 'auto');
  return fragment;
}

function anchor(href: string, label: string): string {
  return ADDRESS.test(href) ? `<a href="${escapeHtml(href)}">${label}</a>` : label;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
