import { REASONS, type Problem } from '../core/import/format';
import { formatNumber, getMessage } from '../platform/i18n';

/** How many things of one kind are shown. */
const MOST = 20;

/** What of a file could not be used or read, by its reason. */
export function ImportProblems({ problems }: { readonly problems: readonly Problem[] }) {
  const groups = Map.groupBy(problems, ({ reason }) => reason);
  return (
    <>
      {[...groups].map(([reason, group]) => (
        <details key={reason} class="problems" open={groups.size === 1}>
          <summary>
            {getMessage(REASONS[reason])} ({formatNumber(group.length)})
          </summary>
          <ul class="quiet">
            {group.slice(0, MOST).map(({ entry, excerpt }, at) => (
              <li key={at}>
                {entry > 0 && `${formatNumber(entry)}: `}
                <bdi>{excerpt}</bdi>
              </li>
            ))}
            {group.length > MOST && (
              <li>{getMessage('library_import_more', formatNumber(group.length - MOST))}</li>
            )}
          </ul>
        </details>
      ))}
    </>
  );
}
