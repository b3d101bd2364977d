import type { Mark } from './marks';

/** Something on the live page that is clutter, and what is done about it. */
export interface TidyFinding {
  readonly element: Element;
  /** Clutter kind: one of `core/clutter`, or one that only a live page has. */
  readonly kind: string;
  readonly rule: string;
  /** Why, in plain English words; the interface translates it by `rule`. */
  readonly reason: string;
  readonly mark: Exclude<Mark, 'unlocked'>;
  /** It floats over the page, which may be locked as long as it does. */
  readonly isFloating: boolean;
  /** By which the reader's own choice finds it. */
  readonly selector?: string;
}

type LiveRule = Omit<TidyFinding, 'element' | 'rule' | 'selector'>;

const hides = (kind: string, reason: string, isFloating: boolean): LiveRule => ({
  kind,
  reason,
  isFloating,
  mark: 'hidden',
});

/** The rules that only a live page has, by id: they ask what layout, players and readers know. */
export const LIVE_RULES = {
  'overlay-blocking': hides('overlay', 'Lies over the page, so that it cannot be read', true),
  'sticky-bar': hides('sticky', 'A bar that stays in the window while you read', true),
  'sticky-box': hides('sticky', 'A box that stays in front of the page', true),
  'autoplay-floating': hides('autoplay', 'A player that floats over the page', true),
  'autoplay-docked': {
    kind: 'autoplay',
    reason: 'The story’s own player follows you no more; it is at its place',
    isFloating: true,
    mark: 'settled',
  },
  'autoplay-player': hides(
    'autoplay',
    'A film that starts by itself and is not the story’s',
    false,
  ),
  chosen: hides('chosen', 'You chose to hide this on this site', false),
} as const satisfies Record<string, LiveRule>;

/** A finding by one of these rules. */
export function found(element: Element, rule: keyof typeof LIVE_RULES): TidyFinding {
  return { element, rule, ...LIVE_RULES[rule] };
}

/** Those that stand in no other. */
export function outermostFindings(findings: readonly TidyFinding[]): TidyFinding[] {
  const elements = new Set(findings.map(({ element }) => element));
  const seen = new Set<Element>();
  return findings.filter(({ element }) => {
    if (seen.has(element)) return false;
    seen.add(element);
    for (let up = element.parentElement; up; up = up.parentElement)
      if (elements.has(up)) return false;
    return true;
  });
}
