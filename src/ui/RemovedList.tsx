import type { Removal } from '../core/article/article';
import { formatList, getMessage, plural, uiDirection, uiLanguage } from '../platform/i18n';

interface RemovedListProps {
  readonly removals: readonly Removal[];
  /** BCP 47 tag of the story. */
  readonly lang: string;
  /** Ids of those that stand in the story again. */
  readonly restored: ReadonlySet<string>;
  readonly onToggle: (removal: Removal) => void;
}

/** "Removed 6 share buttons, 1 ticker", which opens into the list with reasons. */
export function RemovedList({ removals, lang, restored, onToggle }: RemovedListProps) {
  if (removals.length === 0) return null;
  return (
    <details class="removed" id="removed" lang={uiLanguage()}>
      <summary dir={uiDirection()}>
        {summary(removals.filter((removal) => !restored.has(removal.id)))}
      </summary>
      <ul dir={uiDirection()}>
        {removals.map((removal) => (
          <RemovedItem
            key={removal.id}
            removal={removal}
            lang={lang}
            isRestored={restored.has(removal.id)}
            onToggle={onToggle}
          />
        ))}
      </ul>
    </details>
  );
}

interface RemovedItemProps {
  readonly removal: Removal;
  readonly lang: string;
  readonly isRestored: boolean;
  readonly onToggle: (removal: Removal) => void;
}

function RemovedItem({ removal, lang, isRestored, onToggle }: RemovedItemProps) {
  const id = `removal-${removal.id}`;
  return (
    <li>
      <div id={id}>
        <strong>{plural(nameOf(removal.kind), removal.count)}</strong>{' '}
        <span class="quiet">{reasonOf(removal)}</span>
        <p class="excerpt" lang={lang} dir="auto">
          {removal.text}
        </p>
      </div>
      <button
        type="button"
        class="outlined"
        aria-describedby={id}
        onClick={() => onToggle(removal)}
      >
        {getMessage(isRestored ? 'removed_take_out' : 'removed_put_back')}
      </button>
    </li>
  );
}

function summary(removals: readonly Removal[]): string {
  if (removals.length === 0) return getMessage('removed_nothing');
  const counts = new Map<string, number>();
  for (const { kind, count } of removals) {
    const name = nameOf(kind);
    counts.set(name, (counts.get(name) ?? 0) + count);
  }
  /* A number stays on the line of what it counts. */
  const items = [...counts].map(([name, count]) => plural(name, count).replaceAll(' ', '\u00a0'));
  return getMessage('removed_summary', formatList(items, 'narrow'));
}

/** The message that counts a kind; one without a name of its own counts as "other things". */
export function nameOf(kind: string): string {
  return plural(`count_${kind}`, 1) ? `count_${kind}` : 'count_other';
}

/** Why something is no part of the story, in the reader's language. */
export function reasonOf({ rule, reason }: Pick<Removal, 'rule' | 'reason'>): string {
  return getMessage(`reason_${rule.replaceAll('-', '_')}`) || reason;
}
