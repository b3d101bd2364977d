/** What is needed of a `SpeechSynthesisVoice` (Web Speech API, §4.2.6). */
export interface Voice {
  readonly voiceURI: string;
  readonly name: string;
  readonly lang: string;
  readonly default: boolean;
  /** Whether it speaks on this machine; others send the words to a server. */
  readonly localService: boolean;
}

/** A language without its region or script; some systems write `en_GB`. */
export function baseLanguage(tag: string): string {
  return tag.split(/[-_]/)[0]?.toLowerCase() ?? '';
}

/** The voices of this machine that speak a language, those of its very variety first. */
export function voicesFor<V extends Voice>(voices: readonly V[], lang: string): V[] {
  const wanted = lang.replace('_', '-').toLowerCase();
  const rank = (voice: V): number => {
    const isSame = voice.lang.replace('_', '-').toLowerCase() === wanted;
    return Number(isSame) * 2 + Number(voice.default);
  };
  return voices
    .filter((voice) => voice.localService && baseLanguage(voice.lang) === baseLanguage(lang))
    .sort((a, b) => rank(b) - rank(a));
}

/**
 * The voice for a passage.
 * @param chosen `voiceURI`s that the reader has chosen, by language without region.
 */
export function voiceFor<V extends Voice>(
  voices: readonly V[],
  lang: string,
  chosen: Readonly<Record<string, string>>,
): V | undefined {
  const fitting = voicesFor(voices, lang);
  const wanted = chosen[baseLanguage(lang)];
  return fitting.find(({ voiceURI }) => voiceURI === wanted) ?? fitting[0];
}
