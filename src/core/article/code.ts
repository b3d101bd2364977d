import { LANGUAGE_ATTRIBUTE } from './sanitize';

/** How highlighters write the language into a class: Prism, highlight.js, GitHub, Sphinx, WordPress. */
const CLASSES = [
  /(?:^|\s)(?:language|lang|highlight-source|highlight-text)-([a-z][\w+#.-]{0,19})(?:\s|$)/i,
  /(?:^|\s)brush:\s*([a-z][\w+#.-]{0,19})/i,
  /(?:^|\s)(?:sourceCode|hljs)\s+([a-z][\w+#.-]{0,19})(?:\s|$)/i,
  /(?:^|\s)highlight-([a-z][\w+#.-]{0,19})(?:\s|$)/i,
];
const ATTRIBUTES = ['data-lang', 'data-language', 'data-code-language'];
/** Says that there is none. */
const NONE = /^(?:none|no-?highlight|plain|plain-?text|te?xt|auto|default|source|code|undefined)$/i;
/** How many boxes around a block of code may name its language. */
const BOXES = 3;

/** Writes the language of each block of code onto it, wherever the page had it. */
export function keepCodeLanguages(root: Element): void {
  for (const pre of root.querySelectorAll('pre')) {
    const language = languageOf(pre);
    if (language) pre.setAttribute(LANGUAGE_ATTRIBUTE, language);
    else pre.removeAttribute(LANGUAGE_ATTRIBUTE);
  }
}

function languageOf(pre: Element): string | undefined {
  const places = [pre, ...pre.querySelectorAll('code')];
  for (let box = pre.parentElement; box && places.length < BOXES + 2; box = box.parentElement) {
    /* A box with prose or other code says nothing of this. */
    if (box.querySelectorAll('pre, p').length > 1) break;
    places.push(box);
  }
  const names = places.flatMap((place) => [
    ...ATTRIBUTES.map((name) => place.getAttribute(name) ?? ''),
    ...CLASSES.map((pattern) => pattern.exec(place.className)?.[1] ?? ''),
  ]);
  return names
    .map((name) => name.trim().toLowerCase())
    .find((name) => /^[a-z][\w+#.-]{0,19}$/.test(name) && !NONE.test(name));
}
