import { TIDY_ATTRIBUTE } from '../core/article/copy/measure';
import { lineOf } from '../core/article/line-text';
import type { Work } from '../core/article/work';
import type { TidyFinding } from '../core/tidy/finding';
import { mark, unmark } from '../core/tidy/marks';
import { lockedElements } from '../core/tidy/scroll-lock';
import type { Tidied } from '../messages/tidying';
import { closeQuietly, modalsIn, reopen } from './modal';

/** Characters of a text that tell what it is. */
const EXCERPT = 200;

interface Entry {
  readonly id: string;
  readonly finding: TidyFinding;
  readonly text: string;
  shown: boolean;
}

/** What is hidden on the page, and the way back. */
export class TidiedList {
  readonly #entries = new Map<Element, Entry>();
  readonly #unlocked = new Set<Element>();
  /** Films that were stopped because nobody sees them. */
  readonly #stopped = new Set<HTMLMediaElement>();
  /** Dialogs that were closed because nobody sees them. */
  readonly #closed = new Set<HTMLDialogElement>();
  #count = 0;

  /** Hides what was found, but for what the reader has had shown again. */
  *add(findings: readonly TidyFinding[]): Work<void> {
    for (const finding of findings) {
      yield;
      const known = this.#entries.get(finding.element);
      if (known) {
        if (!known.shown) mark(finding.element, finding.mark);
        continue;
      }
      this.#count += 1;
      const id = `${finding.kind}-${this.#count}`;
      const text = excerptOf(finding.element);
      const entry = { id, finding, text, shown: this.#wasShown(finding, text) };
      this.#entries.set(finding.element, entry);
      if (!entry.shown) this.#hide(finding);
    }
  }

  /** Lets the page scroll where something over it has locked it that is hidden now. */
  unlock(story: Element | undefined): void {
    const isNeeded = [...this.#entries.values()].some(
      ({ finding, shown }) => finding.isFloating && !shown,
    );
    if (!isNeeded) {
      this.#lock();
      return;
    }
    for (const element of lockedElements(document, story)) {
      const offset = -parseFloat(getComputedStyle(element).top);
      mark(element, 'unlocked');
      this.#unlocked.add(element);
      /* A page that is pinned is moved up by as far as it was scrolled. */
      if (offset > 0) scrollTo({ top: offset, behavior: 'instant' });
    }
  }

  /** Shows something again, or hides it again. @returns what it is about, if it is there. */
  show(id: string, shown: boolean): TidyFinding | undefined {
    const entry = [...this.#entries.values()].find((one) => one.id === id);
    if (!entry) return undefined;
    entry.shown = shown;
    if (shown) this.#reveal(entry.finding.element);
    else this.#hide(entry.finding);
    return entry.finding;
  }

  /**
   * Follows what the page itself has done to what is hidden: lets go what does not float any more,
   * and closes dialogs that it has opened again.
   */
  resettle(): void {
    for (const [element, { finding, shown }] of this.#entries) {
      if (shown) continue;
      if (finding.mark === 'hidden') this.#close(element);
      if (finding.mark !== 'settled') continue;
      unmark(element);
      if (getComputedStyle(element).position === 'fixed') mark(element, finding.mark);
      else this.#entries.delete(element);
    }
  }

  /** Lets go what is not to be hidden any more. */
  keepOnly(isWanted: (finding: TidyFinding) => boolean): void {
    for (const [element, { finding }] of this.#entries) {
      if (isWanted(finding)) continue;
      this.#entries.delete(element);
      this.#reveal(element);
    }
  }

  /** Stops a film that starts where nobody sees it. */
  hush(media: HTMLMediaElement): void {
    if (!media.closest(`[${TIDY_ATTRIBUTE}="hidden"]`)) return;
    media.pause();
    this.#stopped.add(media);
  }

  /** Brings back all of it; the page's DOM is as it was. */
  clear(): void {
    for (const element of this.#entries.keys()) this.#reveal(element);
    this.#entries.clear();
    this.#lock();
  }

  /** How many parts are hidden now. */
  get hiddenCount(): number {
    return this.#present().filter(({ shown }) => !shown).length;
  }

  report(): Tidied[] {
    return this.#present().map(({ id, finding: { kind, rule, reason }, text, shown }) => ({
      id,
      kind,
      rule,
      reason,
      text,
      shown,
    }));
  }

  #present(): Entry[] {
    return [...this.#entries.values()].filter(({ finding }) => finding.element.isConnected);
  }

  /** Pages make their parts anew: what the reader has had shown stays so. */
  #wasShown({ rule }: TidyFinding, text: string): boolean {
    return [...this.#entries.values()].some(
      (entry) => entry.shown && entry.finding.rule === rule && entry.text === text,
    );
  }

  #close(element: Element): void {
    for (const dialog of modalsIn(element)) {
      closeQuietly(dialog);
      this.#closed.add(dialog);
    }
  }

  #hide({ element, mark: value }: TidyFinding): void {
    mark(element, value);
    if (value === 'hidden') this.#close(element);
    for (const media of mediaIn(element)) if (!media.paused) this.hush(media);
  }

  #reveal(element: Element): void {
    unmark(element);
    for (const dialog of this.#closed)
      if (element.contains(dialog) && this.#closed.delete(dialog)) reopen(dialog);
    for (const media of mediaIn(element)) {
      if (this.#stopped.delete(media)) void media.play().catch(() => undefined);
    }
  }

  #lock(): void {
    for (const element of this.#unlocked) unmark(element);
    this.#unlocked.clear();
  }
}

function mediaIn(element: Element): HTMLMediaElement[] {
  const inside = [...element.querySelectorAll<HTMLMediaElement>('video, audio')];
  return element instanceof HTMLMediaElement ? [element, ...inside] : inside;
}

function excerptOf(element: Element): string {
  const words = lineOf(element).replace(/\s+/g, ' ').trim();
  return words.length > EXCERPT ? `${words.slice(0, EXCERPT)}…` : words;
}
