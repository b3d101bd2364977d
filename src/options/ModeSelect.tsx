import { MODES, type Mode } from '../core/sites/choice';
import { getMessage } from '../platform/i18n';

export const MODE_LABELS: Readonly<Record<Mode, string>> = {
  off: 'options_mode_off',
  tidy: 'options_mode_tidy',
  reader: 'options_mode_reader',
};

interface ModeSelectProps {
  readonly label: string;
  readonly mode: Mode;
  readonly onChange: (mode: Mode) => void;
}

/** What is done by itself with stories. */
export function ModeSelect({ label, mode, onChange }: ModeSelectProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <select
        value={mode}
        onChange={({ currentTarget }) => {
          const chosen = MODES.find((one) => one === currentTarget.value);
          if (chosen) onChange(chosen);
        }}
      >
        {MODES.map((one) => (
          <option key={one} value={one}>
            {getMessage(MODE_LABELS[one])}
          </option>
        ))}
      </select>
    </label>
  );
}
