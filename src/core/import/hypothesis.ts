import type { ImportFormat, ImportOptions, ImportResult } from './format';
import { Gatherer } from './gather';
import { get, list, text, texts } from './loose';
import { isList, readJson } from './read-json';
import { placeOf } from './target';

const LISTS = ['.rows.*', '.annotations.*'];
const PARTS = [
  'id',
  'uri',
  'text',
  'tags',
  'created',
  'updated',
  'target',
  'document',
  'references',
];

/** What the Hypothesis client exports, and what its API answers (https://h.readthedocs.io/). */
export const hypothesis: ImportFormat = {
  id: 'hypothesis',
  label: 'import_hypothesis',
  isBackup: false,
  accepts: (_, head) =>
    /^\s*[[{]/.test(head) &&
    /"(export_userid|rows|annotations|uri|user_info)"\s*:/.test(head) &&
    !head.includes('anno.jsonld'),
  parse: readRows,
};

async function readRows(file: Blob, options?: ImportOptions): Promise<ImportResult> {
  const gatherer = new Gatherer(file);
  const top: Record<string, unknown> = {};
  let entry = 0;
  const paths = isList(await file.slice(0, 64).text())
    ? ['.*']
    : [...LISTS, ...PARTS.map((part) => `.${part}`)];
  const isWhole = await readJson(
    file,
    paths,
    ({ path, value }) => {
      if (PARTS.includes(path)) top[path] = value;
      else takeRow(value, (entry += 1), gatherer);
    },
    options,
  );
  if ('target' in top) takeRow(top, 1, gatherer);
  if (!isWhole) gatherer.problem('brokenFile', 0, '');
  return gatherer.result();
}

/** An annotation; one without a quote is a note on the whole page, or an answer to another. */
function takeRow(row: unknown, entry: number, gatherer: Gatherer): void {
  if (list(get(row, 'references')).length > 0) {
    gatherer.problem('reply', entry, row);
    return;
  }
  const targets = get(row, 'target');
  if (targets === undefined) {
    gatherer.problem('damaged', entry, row);
    return;
  }
  gatherer.addDraft(
    {
      id: text(get(row, 'id')),
      url: text(get(row, 'uri') ?? get(list(targets)[0], 'source')),
      ...placeOf(targets),
      created: text(get(row, 'created')),
      modified: text(get(row, 'updated')),
      note: text(get(row, 'text')),
      tags: texts(get(row, 'tags')),
      colour: '',
    },
    entry,
    row,
    { title: text(get(get(row, 'document'), 'title')) },
  );
}
