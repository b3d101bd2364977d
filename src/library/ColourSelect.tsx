import { COLOURS, type Colour } from '../core/highlights/annotation';
import { getMessage } from '../platform/i18n';
import { colourName } from '../ui/ColourChoice';

interface ColourSelectProps {
  readonly label: string;
  /** Nothing where it is chosen for many. */
  readonly value?: Colour;
  readonly tabIndex?: number;
  readonly describedBy?: string;
  readonly onChoose: (colour: Colour) => void;
}

/** A small list of the colours. */
export function ColourSelect({ label, value, tabIndex, describedBy, onChoose }: ColourSelectProps) {
  return (
    <select
      class="colour-select"
      data-control="colour"
      data-colour={value}
      aria-label={label}
      aria-describedby={describedBy}
      tabIndex={tabIndex}
      value={value ?? ''}
      onChange={({ currentTarget }) => {
        const colour = COLOURS.find((known) => known === currentTarget.value);
        if (colour) onChoose(colour);
        currentTarget.value = value ?? '';
      }}
    >
      {!value && <option value="">{getMessage('library_colour')}</option>}
      {COLOURS.map((colour) => (
        <option key={colour} value={colour}>
          {colourName(colour)}
        </option>
      ))}
    </select>
  );
}
