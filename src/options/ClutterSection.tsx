import { CLUTTER_KINDS } from '../core/clutter';
import { LIVE_RULES } from '../core/tidy/finding';
import { getMessage } from '../platform/i18n';
import { reasonOf } from '../ui/RemovedList';
import { changeSettings, useSettings } from './settings';

interface Kind {
  readonly id: string;
  readonly reasons: readonly string[];
}

/** Kinds of the clean story and of tidy pages, save what the reader has pointed at. */
function allKinds(): Kind[] {
  const reasons = new Map<string, Set<string>>();
  const rules = [
    ...CLUTTER_KINDS.flatMap((kind) => kind.rules.map((rule) => ({ ...rule, kind: kind.id }))),
    ...Object.entries(LIVE_RULES).map(([id, rule]) => ({ ...rule, id })),
  ];
  for (const { kind, id, reason } of rules) {
    if (kind === 'chosen') continue;
    reasons.set(kind, (reasons.get(kind) ?? new Set()).add(reasonOf({ rule: id, reason })));
  }
  return [...reasons].map(([id, found]) => ({ id, reasons: [...found] }));
}

/** The kinds of clutter, each with why it is taken for one; any can be left where it stands. */
export function ClutterSection() {
  const settings = useSettings();
  if (!settings) return null;
  const { kept } = settings.clutter;
  const change = (kind: string, isTaken: boolean) => {
    const others = kept.filter((one) => one !== kind);
    void changeSettings({ clutter: { kept: isTaken ? others : [...others, kind] } });
  };
  return (
    <>
      <p>{getMessage('options_clutter_hint')}</p>
      <ul class="kinds">
        {allKinds().map(({ id, reasons }) => (
          <li key={id}>
            <label class="switch">
              <input
                type="checkbox"
                role="switch"
                aria-describedby={`why-${id}`}
                checked={!kept.includes(id)}
                onChange={({ currentTarget }) => change(id, currentTarget.checked)}
              />
              <span>{getMessage(`kind_${id}`)}</span>
            </label>
            <ul id={`why-${id}`} class="quiet">
              {reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
