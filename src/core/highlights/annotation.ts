import * as v from 'valibot';
import { CanonicalUrlSchema } from '../article/article';

/** The W3C Web Annotation model (https://www.w3.org/TR/annotation-model/), as far as Stet uses it. */

export const AnnotationIdSchema = v.pipe(
  v.string(),
  v.startsWith('urn:uuid:'),
  v.brand('AnnotationId'),
);
export type AnnotationId = v.InferOutput<typeof AnnotationIdSchema>;

/** The words, with what stands before and after them (model §4.2.4). */
export const TextQuoteSelectorSchema = v.object({
  type: v.literal('TextQuoteSelector'),
  exact: v.pipe(v.string(), v.minLength(1)),
  prefix: v.string(),
  suffix: v.string(),
  /** How often the very words stood in the text, where more than once; a property of Stet's own. */
  copies: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(2))),
});
export type TextQuoteSelector = v.InferOutput<typeof TextQuoteSelectorSchema>;

/** Offsets into the story's text: UTF-16 units, end exclusive (model §4.2.5). */
export const TextPositionSelectorSchema = v.object({
  type: v.literal('TextPositionSelector'),
  start: v.pipe(v.number(), v.integer(), v.minValue(0)),
  end: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
export type TextPositionSelector = v.InferOutput<typeof TextPositionSelectorSchema>;

export const SelectorsSchema = v.tuple([TextQuoteSelectorSchema, TextPositionSelectorSchema]);
export type Selectors = v.InferOutput<typeof SelectorsSchema>;

/** A note of the reader (model §3.2.4): Markdown, or plain text where an older Stet wrote it. */
export const NoteSchema = v.object({
  type: v.literal('TextualBody'),
  value: v.string(),
  format: v.picklist(['text/markdown', 'text/plain']),
  purpose: v.literal('commenting'),
});
export type Note = v.InferOutput<typeof NoteSchema>;

/** A tag of the reader (model §3.3.5). */
export const TagSchema = v.object({
  type: v.literal('TextualBody'),
  value: v.pipe(v.string(), v.minLength(1)),
  purpose: v.literal('tagging'),
});
export type Tag = v.InferOutput<typeof TagSchema>;

/** What a highlight can be painted in; the first is what it is without a word about it. */
export const COLOURS = ['yellow', 'green', 'blue', 'pink', 'purple'] as const;
export const ColourSchema = v.picklist(COLOURS);
export type Colour = v.InferOutput<typeof ColourSchema>;

export const AnnotationSchema = v.object({
  id: AnnotationIdSchema,
  type: v.literal('Annotation'),
  motivation: v.literal('highlighting'),
  created: v.pipe(v.string(), v.isoTimestamp()),
  modified: v.pipe(v.string(), v.isoTimestamp()),
  body: v.array(v.variant('purpose', [NoteSchema, TagSchema])),
  target: v.object({
    source: CanonicalUrlSchema,
    /** The colour; yellow where there is none (model §4.4). */
    styleClass: v.exactOptional(ColourSchema),
    selector: SelectorsSchema,
  }),
});
export type Annotation = v.InferOutput<typeof AnnotationSchema>;

/** Where an annotation could be, but not surely enough. */
export interface Candidate {
  readonly range: Range;
  /** 0 to 1. */
  readonly score: number;
}

/** Where an annotation is on a page, or why it has no place there. */
export type Resolution =
  | {
      readonly ok: true;
      readonly range: Range;
      readonly score: number;
      readonly by: 'exact' | 'fuzzy';
    }
  | {
      readonly ok: false;
      readonly reason: 'absent' | 'ambiguous' | 'too-different';
      readonly candidates: readonly Candidate[];
    };
