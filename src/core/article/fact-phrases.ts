/** Says the value of a fact in words. */
export type Phrase = (value: number) => string;

const at = (template: string, value: string): string => template.replace('{}', value);
const rounded = (value: number): string => String(Number(value.toFixed(2)));

/** Of what is so or is not. */
export const flag =
  (yes: string, no: string): Phrase =>
  (value) =>
    value > 0 ? yes : no;

/* Of the others, `{}` in the template is where the value goes. */

export const number =
  (template: string, factor = 1): Phrase =>
  (value) =>
    at(template, rounded(value * factor));

/** Of what is known as a logarithm. */
export const size =
  (template: string): Phrase =>
  (value) =>
    at(template, String(Math.round(Math.expm1(value))));

export const share =
  (template: string): Phrase =>
  (value) =>
    at(template, `${Math.round(value * 100)} %`);

/** Of what is negative where it is not there. */
export const orNone =
  (none: string, phrase: Phrase): Phrase =>
  (value) =>
    value < 0 ? none : phrase(value);
