import * as v from 'valibot';

/** Where the reader of a story is: a place in the text, which is at another height in every window. */
export const ReadingPositionSchema = v.object({
  /** Page-order number of the block at the top of the window; absent above the story. */
  order: v.exactOptional(v.number()),
  /** The first letter in the window, as an offset in the block's text; absent without text. */
  character: v.exactOptional(v.number()),
  /** How far that letter, else the block, is from the top of the window, in CSS pixels. */
  offset: v.number(),
});
export type ReadingPosition = Readonly<v.InferOutput<typeof ReadingPositionSchema>>;
