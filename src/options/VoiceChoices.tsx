import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../core/settings';
import { getMessage, uiLanguage } from '../platform/i18n';
import { baseLanguage, voiceFor, voicesFor } from '../ui/voices';
import { changeSettings } from './settings';

/** The voice of this machine that reads each language aloud, where there is a choice. */
export function VoiceChoices({ speech }: Pick<Settings, 'speech'>) {
  const voices = useVoices();
  const langs = [...new Set(voices.map(({ lang }) => baseLanguage(lang)))];
  const names = new Intl.DisplayNames(uiLanguage(), { type: 'language' });
  const collator = new Intl.Collator(uiLanguage());
  const rows = langs
    .map((lang) => ({ lang, name: names.of(lang) ?? lang, fitting: voicesFor(voices, lang) }))
    .filter(({ fitting }) => fitting.length > 1)
    .sort((a, b) => collator.compare(a.name, b.name));
  const choose = (lang: string, voiceURI: string) =>
    void changeSettings({ speech: { ...speech, voices: { ...speech.voices, [lang]: voiceURI } } });
  if (langs.length === 0) return <p class="quiet">{getMessage('speech_no_voices')}</p>;
  if (rows.length === 0) return <p class="quiet">{getMessage('options_voices_single')}</p>;
  return (
    <div class="voices">
      {rows.map(({ lang, name, fitting }) => (
        <label key={lang} class="field">
          {name}
          <select
            value={voiceFor(fitting, lang, speech.voices)?.voiceURI}
            onChange={({ currentTarget }) => choose(lang, currentTarget.value)}
          >
            {fitting.map((voice) => (
              <option key={voice.voiceURI} value={voice.voiceURI}>
                {voice.name}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  );
}

/** The voices that speak on this machine, which some browsers name only after a while. */
function useVoices(): readonly SpeechSynthesisVoice[] {
  const [voices, setVoices] = useState<readonly SpeechSynthesisVoice[]>([]);
  useEffect(() => {
    /* Absent where the reader or the system has switched it off. */
    if (!('speechSynthesis' in window)) return;
    const ending = new AbortController();
    const read = () =>
      setVoices(speechSynthesis.getVoices().filter(({ localService }) => localService));
    read();
    speechSynthesis.addEventListener('voiceschanged', read, ending);
    return () => ending.abort();
  }, []);
  return voices;
}
