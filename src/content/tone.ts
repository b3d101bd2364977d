import type { Tone } from '../core/highlights/palette';

/** Whether the words at the beginning of a range are dark on light or light on dark. */
export function toneOf(range: Range): Tone {
  const { startContainer: node } = range;
  const element = node instanceof Element ? node : node.parentElement;
  return element && lightness(getComputedStyle(element).color) > 0.5 ? 'dark' : 'light';
}

/** How light a computed colour is, 0 to 1, in the few forms that computed colours have. */
function lightness(colour: string): number {
  const [form = ''] = colour.split('(', 1);
  const [first = 0, second = 0, third = 0] = (colour.match(/-?[\d.]+(e-?\d+)?%?/g) ?? []).map(
    (part) => (part.endsWith('%') ? parseFloat(part) / 100 : parseFloat(part)),
  );
  if (form === 'lab' || form === 'lch') return first / 100;
  if (form === 'oklab' || form === 'oklch') return first;
  const scale = form === 'color' ? 1 : 255;
  return (0.2126 * first + 0.7152 * second + 0.0722 * third) / scale;
}
