import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CLUTTER_KINDS } from '../src/core/clutter';
import { EXPORT_FORMATS } from '../src/core/export';
import { LIVE_RULES } from '../src/core/tidy/finding';

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}
type Messages = Readonly<Record<string, Message>>;

const FOLDER = 'public/_locales';
const LOCALES = readdirSync(FOLDER).sort();
const PLURAL_CATEGORY = /_(zero|one|two|few|many|other)$/;

function read(locale: string): Messages {
  return JSON.parse(readFileSync(`${FOLDER}/${locale}/messages.json`, 'utf8')) as Messages;
}

/* A live page has kinds and rules of its own. */
const KINDS = [
  ...CLUTTER_KINDS.map(({ id }) => id),
  ...new Set(Object.values(LIVE_RULES).map(({ kind }) => kind)),
];
const RULES = [
  ...CLUTTER_KINDS.flatMap(({ rules }) => rules),
  ...Object.entries(LIVE_RULES).map(([id, { reason }]) => ({ id, reason })),
];

const english = read('en');
const texts = Object.fromEntries(LOCALES.map((locale) => [locale, read(locale)]));

/** Key without plural category → the categories that it has. */
function keysOf(messages: Messages): Map<string, string[]> {
  const plurals = new Set(
    Object.keys(messages).flatMap((key) => key.match(/^(.*)_other$/)?.slice(1) ?? []),
  );
  const keys = new Map<string, string[]>();
  for (const key of Object.keys(messages)) {
    const base = key.replace(PLURAL_CATEGORY, '');
    const category = plurals.has(base) ? key.slice(base.length + 1) : '';
    const name = category ? base : key;
    keys.set(name, [...(keys.get(name) ?? []), ...(category ? [category] : [])]);
  }
  return keys;
}

function placeholdersIn({ message }: Message): string[] {
  return (message.match(/\$[A-Z]+\$/g) ?? []).sort();
}

describe.each(LOCALES)('%s', (locale) => {
  const messages = texts[locale] ?? {};

  test('has the keys of English, each text with something in it', () => {
    expect([...keysOf(messages).keys()].sort()).toEqual([...keysOf(english).keys()].sort());
    for (const { message } of Object.values(messages)) expect(message.trim()).not.toBe('');
  });

  test('says that it is in its own language', () => {
    expect(messages['language']?.message).toBe(locale);
  });

  test('has the plural forms of its language, no more and no less', () => {
    const needed = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    for (const [key, categories] of keysOf(messages)) {
      if (categories.length > 0)
        expect([key, ...categories.sort()]).toEqual([key, ...needed.sort()]);
    }
  });

  test('has the placeholders of English', () => {
    for (const [key, message] of Object.entries(messages)) {
      const base = key.replace(PLURAL_CATEGORY, '');
      const model = english[key] ?? english[`${base}_other`];
      const expected = model ? placeholdersIn(model) : [];
      /* “One”, “two” can be words: زر واحد. */
      const isSpeltOut = /_(zero|one|two)$/.test(key) && placeholdersIn(message).length === 0;
      if (!isSpeltOut) expect([key, placeholdersIn(message)]).toEqual([key, expected]);
    }
  });

  test('defines each placeholder that a text uses, and no other', () => {
    for (const [key, message] of Object.entries(messages)) {
      const defined = Object.keys(message.placeholders ?? {}).map(
        (name) => `$${name.toUpperCase()}$`,
      );
      expect([key, defined.sort()]).toEqual([key, placeholdersIn(message)]);
    }
  });

  test('describes Stet within the limit of the stores', () => {
    expect(messages['extensionDescription']?.message.length).toBeLessThanOrEqual(132);
  });
});

describe('keys and code', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.'))
    .map((path) => readFileSync(`src/${path}`, 'utf8'));
  const code = [...sources, readFileSync('manifest.json', 'utf8')].join('\n');
  const keys = keysOf(english);

  test('each key that the code asks for exists', () => {
    const asked = [...code.matchAll(/(?:getMessage|plural)\(\s*'(\w+)'|__MSG_(\w+)__/g)];
    expect(asked.length).toBeGreaterThan(10);
    const missing = asked.map(([, inCode, inManifest]) => inCode ?? inManifest ?? '');
    expect(missing.filter((key) => !keys.has(key))).toEqual([]);
  });

  test('each export format has a name', () => {
    expect(EXPORT_FORMATS.filter(({ label }) => !keys.has(label))).toEqual([]);
  });

  test('no key is left over', () => {
    const made = /^(count|reason|kind|permission)_/;
    const unused = [...keys.keys()].filter(
      (key) => !made.test(key) && !new RegExp(`['_]${key}['_]`).test(code),
    );
    expect(unused).toEqual([]);
  });

  test('each kind of clutter has a name and each of its rules a reason, and no other has', () => {
    const kinds = KINDS.map((id) => `count_${id}`);
    /* What the reader has pointed at is no kind to be switched off. */
    const names = KINDS.filter((id) => id !== 'chosen').map((id) => `kind_${id}`);
    const reasons = RULES.map(({ id }) => `reason_${id.replaceAll('-', '_')}`);
    const present = [...keys.keys()].filter((key) => /^(count|reason|kind)_/.test(key));
    expect(present.sort()).toEqual([...kinds, 'count_other', ...names, ...reasons].sort());
  });

  test('each permission of the manifest has a reason', () => {
    const { permissions } = JSON.parse(readFileSync('manifest.json', 'utf8')) as {
      permissions: string[];
    };
    const wanted = permissions.map((name) => `permission_${name.replace(/^\{\{\w+\}\}\./, '')}`);
    expect(wanted.filter((key) => !keys.has(key))).toEqual([]);
  });

  test('the English reasons are those of the rules', () => {
    for (const { id, reason } of RULES) {
      expect(english[`reason_${id.replaceAll('-', '_')}`]?.message).toBe(reason);
    }
  });
});
