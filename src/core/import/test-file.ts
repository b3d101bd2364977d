/** A file as a reader chooses it. */
export function fileOf(content: BlobPart, name = 'file.json'): File {
  return new File([content], name, { lastModified: Date.parse('2026-06-01T00:00:00Z') });
}

/** Files of no format at all. */
export const GARBAGE: readonly (readonly [what: string, content: BlobPart])[] = [
  ['nothing', ''],
  ['words', 'Dear diary'],
  ['bytes', new Uint8Array(Array.from({ length: 3000 }, (_, i) => (i * 167 + 31) % 256))],
  ['half a list', '[{"a":'],
  ['null', 'null'],
  ['a number', '5'],
  ['a list of what is none', '[null, 1, "x", [], {}, {"target": 1}, {"target": []}]'],
  ['a deep list', '['.repeat(50_000)],
  ['wrong types', '{"first": {"items": 5}, "rows": {}, "target": {"selector": 7, "source": {}}}'],
  ['a proto', '[{"__proto__": {"x": 1}, "constructor": 1, "target": {"__proto__": null}}]'],
  ['quotes', '"""",,,"\n"'],
  ['a table of others', 'name,age\nAda,3\n'],
  ['null characters', '\0\0\0{"\0":"\0"}'],
];
