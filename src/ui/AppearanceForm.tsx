import {
  RANGES,
  THEMES,
  TYPEFACES,
  USUAL_APPEARANCE,
  type Appearance,
  type Measure,
  type Theme,
  type Typeface,
} from '../core/appearance';
import { formatPercent, getMessage } from '../platform/i18n';

interface AppearanceFormProps {
  readonly appearance: Appearance;
  readonly onChange: (appearance: Appearance) => void;
}

const THEME_LABELS: Readonly<Record<Theme, string>> = {
  system: 'theme_system',
  light: 'theme_light',
  sepia: 'theme_sepia',
  dark: 'theme_dark',
  black: 'theme_black',
};
const TYPEFACE_LABELS: Readonly<Record<Typeface, string>> = {
  serif: 'typeface_serif',
  literata: 'typeface_literata',
  sans: 'typeface_sans',
  humanist: 'typeface_humanist',
  legible: 'typeface_legible',
  dyslexic: 'typeface_dyslexic',
};
const MEASURE_LABELS: Readonly<Record<Measure, string>> = {
  size: 'measure_size',
  width: 'measure_width',
  leading: 'measure_leading',
  spacing: 'measure_spacing',
};

/** How stories look; every choice shows at once. */
export function AppearanceForm({ appearance, onChange }: AppearanceFormProps) {
  const change = (part: Partial<Appearance>) => onChange({ ...appearance, ...part });
  return (
    <div class="appearance">
      <Choice
        legend={getMessage('theme')}
        name="theme"
        options={THEMES}
        labels={THEME_LABELS}
        chosen={appearance.theme}
        onChoose={(theme) => change({ theme })}
      />
      <Choice
        legend={getMessage('typeface')}
        name="typeface"
        options={TYPEFACES}
        labels={TYPEFACE_LABELS}
        chosen={appearance.typeface}
        onChoose={(typeface) => change({ typeface })}
      />
      {(Object.keys(RANGES) as Measure[]).map((measure) => (
        <Slider
          key={measure}
          measure={measure}
          value={appearance[measure]}
          onChange={(value) => change({ [measure]: value })}
        />
      ))}
      <Switch
        label={getMessage('appearance_justified')}
        isOn={appearance.isJustified}
        onChange={(isJustified) => change({ isJustified })}
      />
      <Switch
        label={getMessage('appearance_hyphenated')}
        isOn={appearance.isHyphenated}
        onChange={(isHyphenated) => change({ isHyphenated })}
      />
      <p>
        <button type="button" class="outlined" onClick={() => onChange(USUAL_APPEARANCE)}>
          {getMessage('appearance_reset')}
        </button>
      </p>
    </div>
  );
}

interface ChoiceProps<T extends string> {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly T[];
  /** Keys of `_locales`. */
  readonly labels: Readonly<Record<T, string>>;
  readonly chosen: T;
  readonly onChoose: (option: T) => void;
}

function Choice<T extends string>(props: ChoiceProps<T>) {
  const { legend, name, options, labels, chosen, onChoose } = props;
  return (
    <fieldset class={name}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option} data-option={option}>
          <input
            type="radio"
            name={name}
            checked={option === chosen}
            onChange={() => onChoose(option)}
          />
          <span>{getMessage(labels[option])}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface SliderProps {
  readonly measure: Measure;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function Slider({ measure, value, onChange }: SliderProps) {
  const { min, max, step } = RANGES[measure];
  const shown = formatPercent(value);
  return (
    <label class="slider">
      <span>{getMessage(MEASURE_LABELS[measure])}</span>
      <output>{shown}</output>
      <input
        type="range"
        {...{ min, max, step, value }}
        aria-valuetext={shown}
        onInput={({ currentTarget }) => onChange(Number(currentTarget.value))}
      />
    </label>
  );
}

interface SwitchProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function Switch({ label, isOn, onChange }: SwitchProps) {
  return (
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        checked={isOn}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
