import { COLOURS, type Colour } from './annotation';
import { ACTIVE, INK, PALETTE, type Shade, type Tone } from './palette';

/** What `paint` needs of a window: a content script passes the page's, the popup its own. */
export interface PaintingWindow {
  readonly CSS: { readonly highlights?: HighlightRegistry };
  readonly Highlight?: typeof Highlight;
}

export interface PaintedRange {
  readonly range: Range;
  readonly colour: Colour;
  /** `dark` for words that stand light on dark. */
  readonly tone?: Tone;
}

/** What is to be seen: all highlights, and those that the reader is at. */
export interface Painting {
  readonly all: Iterable<PaintedRange>;
  readonly active?: Iterable<Range>;
  /** Of what the reader is at. */
  readonly activeTone?: Tone;
}

/** A kind of paint, by colour, or the one for what the reader is at. */
type Paint = Colour | 'active';
const PAINTS: readonly Paint[] = [...COLOURS, 'active'];
const TONES: readonly Tone[] = ['light', 'dark'];

/** The name to style with `::highlight(…)`. The registry is shared with the page, hence the prefix. */
export function highlightName(paint: Paint, tone: Tone = 'light'): string {
  return tone === 'light' ? `stet-${paint}` : `stet-${paint}-dark`;
}

/**
 * Paints ranges with the CSS Custom Highlight API (https://www.w3.org/TR/css-highlight-api-1/),
 * in place of what was painted before. The DOM is not touched.
 * @returns whether the browser can paint them.
 */
export function paint(window: PaintingWindow, { all, active = [], activeTone }: Painting): boolean {
  const registry = window.CSS.highlights;
  if (!registry || !window.Highlight) return false;
  const activeName = highlightName('active', activeTone);
  const ranges = new Map<string, Range[]>([[activeName, [...active]]]);
  for (const { range, colour, tone } of all) {
    const name = highlightName(colour, tone);
    const others = ranges.get(name);
    if (others) others.push(range);
    else ranges.set(name, [range]);
  }
  clearPaint(window);
  for (const [name, list] of ranges) {
    if (list.length === 0) continue;
    const highlight = new window.Highlight(...list);
    highlight.priority = name === activeName ? 1 : 0;
    registry.set(name, highlight);
  }
  return true;
}

/** Takes all paint off again. */
export function clearPaint(window: PaintingWindow): void {
  for (const paint of PAINTS) {
    for (const tone of TONES) window.CSS.highlights?.delete(highlightName(paint, tone));
  }
}

/** The style sheet by which painted ranges are seen, in any document. */
export function paintStyles(): string {
  const rules = TONES.flatMap((tone) =>
    PAINTS.map((paint) => rule(highlightName(paint, tone), paint, tone)),
  );
  return [...rules, FORCED].join('\n');
}

function rule(name: string, paint: Paint, tone: Tone): string {
  const { paper, line } = shadeOf(paint, tone);
  const underline = paint === 'active' ? 'solid' : PALETTE[paint].underline;
  return `::highlight(${name}) {
    background-color: ${paper};
    color: ${INK[tone]};
    text-decoration: ${underline} underline ${line};
  }`;
}

function shadeOf(paint: Paint, tone: Tone): Shade {
  return paint === 'active' ? ACTIVE[tone] : PALETTE[paint][tone];
}

/* Where the reader has set the colours, the underline alone tells the highlights apart. */
const FORCED = `@media (forced-colors: active) {
  ${PAINTS.flatMap((paint) => TONES.map((tone) => `::highlight(${highlightName(paint, tone)})`)).join()} {
    background-color: Mark;
    color: MarkText;
    text-decoration-color: MarkText;
  }
}`;
