import type { Deed } from '../core/highlights/story';
import { formatNumber, getMessage } from '../platform/i18n';
import { notStoredText } from './storage-text';

export type Direction = 'undo' | 'redo';

/** What came of a step back or forth. */
export type Stepped =
  | { readonly ok: true; readonly deed: Deed; readonly count: number }
  | {
      readonly ok: false;
      readonly reason:
        'nothing' | 'changed' | 'cancelled' | 'quota' | 'unavailable' | 'newer-version';
    };

const NAMES: Readonly<Record<Deed, string>> = {
  add: 'deed_add',
  note: 'deed_note',
  tags: 'deed_tags',
  colour: 'deed_colour',
  attach: 'deed_attach',
  delete: 'deed_delete',
  import: 'deed_import',
  'merge-tags': 'deed_merge_tags',
  discard: 'deed_discard',
};

/** The deed as the reader calls it. */
export function deedName(deed: Deed): string {
  return getMessage(NAMES[deed]);
}

/** Says what was undone or redone, or why nothing was. */
export function steppedText(direction: Direction, stepped: Stepped): string {
  return stepped.ok ? said(direction, stepped) : refused(direction, stepped.reason);
}

function said(direction: Direction, { deed, count }: { deed: Deed; count: number }): string {
  const what = count > 1 ? `${deedName(deed)} (${formatNumber(count)})` : deedName(deed);
  return getMessage(direction === 'undo' ? 'history_undone' : 'history_redone', what);
}

type Refusal = Extract<Stepped, { readonly ok: false }>['reason'];

function refused(direction: Direction, reason: Refusal): string {
  switch (reason) {
    case 'nothing':
      return getMessage(direction === 'undo' ? 'history_no_undo' : 'history_no_redo');
    case 'changed':
      return getMessage('history_changed');
    case 'cancelled':
      return getMessage('history_cancelled');
    case 'newer-version':
    case 'quota':
    case 'unavailable':
      return notStoredText(reason);
  }
}
