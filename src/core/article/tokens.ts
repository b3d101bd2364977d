const TOKEN_ATTRIBUTES = ['class', 'id', 'role', 'data-testid', 'data-component', 'itemprop'];

const NO_TOKENS: ReadonlySet<string> = new Set();
/* Pages repeat few names on many elements. */
const TOKENS = new Map<string, ReadonlySet<string>>();
const MOST_NAMES = 20_000;

/** Words of class, id, role and test ids, lower case, cut at case changes and punctuation. */
export function tokensOf(element: Element): ReadonlySet<string> {
  let names = '';
  for (const attribute of TOKEN_ATTRIBUTES) {
    const value = element.getAttribute(attribute);
    if (value) names += ` ${value}`;
  }
  if (names === '') return NO_TOKENS;
  const known = TOKENS.get(names);
  if (known) return known;
  const words = names
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  const tokens = new Set(words.filter(Boolean));
  if (TOKENS.size > MOST_NAMES) TOKENS.clear();
  TOKENS.set(names, tokens);
  return tokens;
}
