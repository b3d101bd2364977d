import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CLUTTER_KINDS } from '../src/core/clutter';
import manifest from '../manifest.json' with { type: 'json' };

type Module = Readonly<Record<string, unknown>>;

/** A folder where a new thing is one new file, one line in `index.ts` and one test. */
interface ListedFolder {
  readonly folder: string;
  readonly modules: Readonly<Record<string, Module>>;
  /** What only an entry of the list has; the other files of the folder serve the entries. */
  readonly property: string;
  /** File with the lines, where `index.ts` holds the list but not the lines. */
  readonly lines?: string;
  /** One test for all entries, instead of one beside each. */
  readonly sharedTest?: string;
}

const FOLDERS: readonly ListedFolder[] = [
  {
    folder: 'src/core/clutter',
    modules: import.meta.glob<Module>(['../src/core/clutter/*.ts', '!**/*.test.ts'], {
      eager: true,
    }),
    property: 'rules',
  },
  {
    folder: 'src/core/clutter/phrases',
    modules: import.meta.glob<Module>('../src/core/clutter/phrases/*.ts', { eager: true }),
    property: 'lang',
    sharedTest: 'tests/phrases.test.ts',
  },
  {
    folder: 'src/core/export',
    modules: import.meta.glob<Module>(['../src/core/export/*.ts', '!**/*.test.ts'], {
      eager: true,
    }),
    property: 'render',
  },
  {
    folder: 'src/core/import',
    modules: import.meta.glob<Module>(['../src/core/import/*.ts', '!**/*.test.ts'], {
      eager: true,
    }),
    property: 'accepts',
  },
  {
    folder: 'src/core/sites',
    modules: import.meta.glob<Module>(['../src/core/sites/*.ts', '!**/{publishers,*.test}.ts'], {
      eager: true,
    }),
    property: 'hosts',
    lines: 'publishers.ts',
    sharedTest: 'tests/sites.test.ts',
  },
];

function hasProperty(value: unknown, property: string): boolean {
  return typeof value === 'object' && value !== null && property in value;
}

/** Names of the files that define an entry, without folder and extension. */
function entriesOf({ modules, property }: ListedFolder): string[] {
  return Object.entries(modules)
    .filter(([, module]) => Object.values(module).some((value) => hasProperty(value, property)))
    .map(([path]) => /([^/]+)\.ts$/.exec(path)?.[1] ?? path);
}

describe.each(FOLDERS)('$folder', (listed) => {
  const { folder, modules, property, lines = 'index.ts', sharedTest } = listed;
  const index = modules[`../${folder}/index.ts`] ?? {};
  const list = Object.values(index).find(Array.isArray) ?? [];
  const entries = entriesOf(listed);

  test('has entries, each a file of its own', () => {
    expect(entries, `no file of ${folder} exports an object with “${property}”`).not.toEqual([]);
  });

  test('lists every entry', () => {
    const listedEntries = new Set<unknown>(list);
    const missing = entries.filter((name) => {
      const module = modules[`../${folder}/${name}.ts`] ?? {};
      return !Object.values(module).some((value) => listedEntries.has(value));
    });
    expect(missing, `add a line for each of these to ${folder}/${lines}`).toEqual([]);
    expect(list, `${folder}/${lines} lists an entry that has no file here`).toHaveLength(
      entries.length,
    );
  });

  test('tests every entry', () => {
    const untested = entries.filter(
      (name) =>
        !existsSync(sharedTest ?? `${folder}/${name}.dom.test.ts`) &&
        !existsSync(`${folder}/${name}.test.ts`),
    );
    expect(untested, `write ${folder}/<name>.dom.test.ts (or .test.ts) for each`).toEqual([]);
  });
});

describe('clutter kinds', () => {
  const rules = CLUTTER_KINDS.flatMap((kind) => kind.rules);

  test('have ids of their own', () => {
    const ids = [...CLUTTER_KINDS.map((kind) => kind.id), ...rules.map((rule) => rule.id)];
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    for (const kind of CLUTTER_KINDS) {
      for (const rule of kind.rules) expect(rule.id).toMatch(new RegExp(`^${kind.id}-`));
    }
  });
});

describe('files', () => {
  const LIMIT = 250;
  const paths = ['src', 'tests', 'e2e', 'bench', 'scripts']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
    )
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(tsx?|mjs|css)$/.test(path) && path !== 'tests/structure.test.ts');

  /** Paths of the files, from the top folder, whose text is so. */
  function filesWhere(holds: (text: string, path: string) => boolean): string[] {
    return paths.filter((path) => holds(readFileSync(path, 'utf8'), path));
  }

  const FORBIDDEN = [
    [/\b(TODO|FIXME|XXX|HACK)\b/, 'do it now, or leave it out'],
    [/(:|\bas|<)\s*any\b/, 'use unknown and a schema'],
    [/@ts-(ignore|nocheck|expect-error)/, 'make the types true'],
    [/eslint-disable/, 'follow the rule, or change it for all in eslint.config.js'],
    [/\.(only|skip|todo|fails)\(/, 'every test runs'],
  ] as const;

  test(`under src have no more than ${LIMIT} lines; only phrase lists and tests may`, () => {
    const isData = (path: string): boolean => /\/phrases\/|\.test\.tsx?$/.test(path);
    const lines = (text: string): number => text.trimEnd().split('\n').length;
    const long = filesWhere(
      (text, path) => path.startsWith('src/') && !isData(path) && lines(text) > LIMIT,
    );
    expect(long, 'split by job').toEqual([]);
  });

  test.each(FORBIDDEN)('hold no %s', (pattern, advice) => {
    const found = filesWhere((text) => pattern.test(text));
    expect(found, advice).toEqual([]);
  });
});

describe('manifest', () => {
  test('asks at install for these permissions and no more', () => {
    expect(manifest.permissions).toEqual([
      'activeTab',
      'scripting',
      'storage',
      'unlimitedStorage',
      'contextMenus',
      'alarms',
      '{{chrome}}.offscreen',
    ]);
    expect(manifest.optional_permissions).toEqual(['downloads']);
  });

  test('asks for no site at install; what a static content script would do too', () => {
    expect(Object.keys(manifest)).not.toContain('host_permissions');
    expect(Object.keys(manifest)).not.toContain('content_scripts');
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
  });

  test('lets extension pages run its own scripts alone, under enforced Trusted Types', () => {
    const directives = manifest.content_security_policy.extension_pages.split(/;\s*/);
    expect(directives).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "object-src 'none'",
        "require-trusted-types-for 'script'",
      ]),
    );
    expect(directives.filter((directive) => directive.startsWith('connect-src'))).toEqual([]);
  });
});
