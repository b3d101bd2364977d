import { COLOURS } from '../core/highlights/annotation';
import { INK, PALETTE, type Tone } from '../core/highlights/palette';

/** A style sheet by which what has a `data-colour` knows the properties of that colour. */
export function swatchStyles(): string {
  return `${rules('light')} @media (prefers-color-scheme: dark) { ${rules('dark')} }
    @media print { ${rules('light')} }`;
}

function rules(tone: Tone): string {
  return COLOURS.map((colour) => {
    const { underline, [tone]: shade } = PALETTE[colour];
    return `[data-colour='${colour}'] {
      --swatch-paper: ${shade.paper};
      --swatch-ink: ${INK[tone]};
      --swatch-line: ${shade.line};
      --swatch-underline: ${underline};
    }`;
  }).join('\n');
}
