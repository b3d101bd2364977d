import { COLOURS } from '../core/highlights/annotation';
import { INK, PALETTE } from '../core/highlights/palette';

/** A style sheet by which what has a `data-colour` knows the properties of that colour. */
export function swatchStyles(): string {
  return COLOURS.map((colour) => {
    const { underline, light, dark } = PALETTE[colour];
    return `[data-colour='${colour}'] {
      --swatch-paper: light-dark(${light.paper}, ${dark.paper});
      --swatch-ink: light-dark(${INK.light}, ${INK.dark});
      --swatch-line: light-dark(${light.line}, ${dark.line});
      --swatch-underline: ${underline};
    }`;
  }).join('\n');
}
