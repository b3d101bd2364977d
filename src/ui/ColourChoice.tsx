import { COLOURS, type Colour } from '../core/highlights/annotation';
import { getMessage } from '../platform/i18n';

interface ColourChoiceProps {
  readonly value: Colour;
  readonly onChoose: (colour: Colour) => void;
}

/** Keys that choose a colour where the words are selected: 1 is the first. */
export const COLOUR_KEYS: ReadonlyMap<string, Colour> = new Map(
  COLOURS.map((colour, index) => [String(index + 1), colour]),
);

/**
 * The colours as radio buttons of a toolbar: the arrow keys of the toolbar go through them, Enter
 * or the space bar chooses. Each shows its underline, too.
 */
export function ColourChoice({ value, onChoose }: ColourChoiceProps) {
  return (
    <div class="colours" role="radiogroup" aria-label={getMessage('colour_title')}>
      {[...COLOUR_KEYS].map(([key, colour]) => (
        <button
          key={colour}
          type="button"
          role="radio"
          tabIndex={-1}
          data-colour={colour}
          aria-checked={colour === value}
          aria-label={colourName(colour)}
          aria-keyshortcuts={key}
          title={colourName(colour)}
          onClick={() => onChoose(colour)}
        >
          <span aria-hidden="true">ab</span>
        </button>
      ))}
    </div>
  );
}

const NAMES: Readonly<Record<Colour, string>> = {
  yellow: 'colour_yellow',
  green: 'colour_green',
  blue: 'colour_blue',
  pink: 'colour_pink',
  purple: 'colour_purple',
};

/** The colour as the reader calls it. */
export function colourName(colour: Colour): string {
  return getMessage(NAMES[colour]);
}
