import { PHRASES } from '../core/clutter/phrases';
import type { Languages } from '../core/settings';
import { getMessage, uiLanguage } from '../platform/i18n';
import { changeSettings, useSettings } from './settings';
import { VoiceChoices } from './VoiceChoices';

/** What tells the language of a story, who reads it aloud, and which languages clutter speaks. */
export function LanguagesSection() {
  const settings = useSettings();
  if (!settings) return null;
  const { languages } = settings;
  const change = (part: Partial<Languages>) =>
    void changeSettings({ languages: { ...languages, ...part } });
  return (
    <>
      <label class="switch">
        <input
          type="checkbox"
          role="switch"
          aria-describedby="why-recognised"
          checked={languages.isRecognised}
          onChange={({ currentTarget }) => change({ isRecognised: currentTarget.checked })}
        />
        <span>{getMessage('options_language_recognised')}</span>
      </label>
      <p id="why-recognised" class="quiet">
        {getMessage('options_language_recognised_hint')}
      </p>
      <h3>{getMessage('options_voices')}</h3>
      <VoiceChoices speech={settings.speech} />
      <ClutterLanguages chosen={languages.clutter} onChange={(clutter) => change({ clutter })} />
    </>
  );
}

/** Languages with phrase lists, in the order of their names; English is always among those looked for. */
function listedLanguages(): { lang: string; name: string }[] {
  const names = new Intl.DisplayNames(uiLanguage(), { type: 'language' });
  const collator = new Intl.Collator(uiLanguage());
  return PHRASES.filter(({ lang }) => lang !== 'en')
    .map(({ lang }) => ({ lang, name: names.of(lang) ?? lang }))
    .sort((a, b) => collator.compare(a.name, b.name));
}

interface ClutterLanguagesProps {
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

function ClutterLanguages({ chosen, onChange }: ClutterLanguagesProps) {
  return (
    <fieldset class="languages" aria-describedby="why-languages">
      <legend>{getMessage('options_language_clutter')}</legend>
      <p id="why-languages" class="quiet">
        {getMessage('options_language_clutter_hint')}
      </p>
      <ul>
        {listedLanguages().map(({ lang, name }) => (
          <li key={lang}>
            <label>
              <input
                type="checkbox"
                value={lang}
                checked={chosen.includes(lang)}
                onChange={({ currentTarget }) => {
                  const others = chosen.filter((one) => one !== lang);
                  onChange(currentTarget.checked ? [...others, lang] : others);
                }}
              />{' '}
              {name}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
