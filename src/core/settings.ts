import * as v from 'valibot';
import { AppearanceSchema, USUAL_APPEARANCE } from './appearance';
import { ColourSchema } from './highlights/annotation';
import { ModeSchema } from './sites/choice';

/** What the reader has chosen about the languages of stories. */
export const LanguagesSchema = v.object({
  /** Whether a story's words tell its language where the page names none, or another. */
  isRecognised: v.boolean(),
  /** BCP 47 primary tags: clutter may speak these too, besides the language of its page. */
  clutter: v.array(v.string()),
});
export type Languages = Readonly<v.InferOutput<typeof LanguagesSchema>>;

export const USUAL_LANGUAGES: Languages = { isRecognised: true, clutter: [] };

export const INTERVALS = ['off', 'daily', 'weekly'] as const;
/** How often a backup is made without being asked for. */
export type BackupInterval = (typeof INTERVALS)[number];

/* A group of settings is an entry with a default. */
export const SettingsSchema = v.object({
  /** Whether a marked story is kept as it was, so that its highlights outlive its page. */
  snapshots: v.optional(v.boolean(), true),
  /** The colour that was chosen last, for the next highlight. */
  colour: v.optional(ColourSchema, 'yellow'),
  backup: v.optional(
    v.object({
      /** How often a backup is made by itself. */
      interval: v.picklist(INTERVALS),
    }),
    { interval: 'off' },
  ),
  /** What is done by itself on sites that the browser allows and for which nothing is chosen. */
  automatic: v.optional(
    v.object({
      /** On supported news sites. */
      supported: ModeSchema,
      /** On all other sites. */
      others: ModeSchema,
    }),
    { supported: 'tidy', others: 'off' },
  ),
  /** Reading aloud. */
  speech: v.optional(
    v.object({
      /** Speed, as times the voice's own. */
      rate: v.pipe(v.number(), v.minValue(0.5), v.maxValue(3)),
      /** The `voiceURI` that the reader has chosen for a language, without its region. */
      voices: v.record(v.string(), v.string()),
    }),
    { rate: 1, voices: {} },
  ),
  /** How stories look. */
  appearance: v.optional(AppearanceSchema, USUAL_APPEARANCE),
  clutter: v.optional(
    v.object({
      /** Kinds of clutter that stay where they stand, in the story and on tidy pages. */
      kept: v.array(v.string()),
    }),
    { kept: [] },
  ),
  languages: v.optional(LanguagesSchema, USUAL_LANGUAGES),
});
/** What the reader has chosen. */
export type Settings = Readonly<v.InferOutput<typeof SettingsSchema>>;

/** Some of the settings, each group as a whole. */
export const SettingsChangeSchema = v.partial(SettingsSchema);
export type SettingsChange = Partial<Settings>;
