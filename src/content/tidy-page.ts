import { pace, type PaceOptions, type Work } from '../core/article/work';
import type { SiteRules } from '../core/sites';
import { siteOf } from '../core/sites/choice';
import { isWanted, NO_TIDY_CHOICE, settle, type TidyChoice } from '../core/tidy/choice';
import type { TidyFinding } from '../core/tidy/finding';
import { judgeAgain, judgePage, type JudgeOptions, type TidyJudgement } from '../core/tidy/judge';
import { selectorOf } from '../core/tidy/selector';
import type { StoryShield } from '../core/tidy/shield';
import type { TidyReport } from '../messages/tidying';
import { watchSettings } from '../storage/settings';
import { watchSites } from '../storage/sites';
import { FRAME_BUDGET, nextFrame } from './frame';
import { changeSite, readKept, readLanguages, readRules, readSite } from './site';
import { tellBackground } from './tell-background';
import { TidiedList } from './tidied';
import { PageChanges } from './tidy-watch';

type Step = Pick<PaceOptions, 'slice' | 'rest'>;

/** At first: at every rest the page shows its clutter; a page should be clean by then. */
const FIRST: Step = { slice: 200 };
/** Later on the reader is at it, and no frame may miss its time. */
const LATE: Step = { slice: FRAME_BUDGET / 2, rest: nextFrame };

/** What it takes to be an article. */
type Demand = Required<Pick<JudgeOptions, 'force' | 'mustBeSure'>>;

/** A page that is being kept tidy, from the first look at it until the reader has it back. */
export class TidyPage {
  readonly #list = new TidiedList();
  readonly #ending = new AbortController();
  readonly #changes: PageChanges;
  readonly #demand: Demand;
  readonly #stopWatching: () => void;
  #choice: TidyChoice = NO_TIDY_CHOICE;
  #rules: SiteRules | undefined;
  #languages: readonly string[] = [];
  #judgement: TidyJudgement | undefined;
  /** Parts that came late and are stories themselves. */
  readonly #stories = new Set<Element>();
  #state: TidyReport['state'] = 'working';
  /** How many parts the toolbar button tells of. */
  #told: number | null = null;
  /** Resolves when the page was judged for the first time. */
  readonly judged: Promise<void>;

  /**
   * @param host of what Stet shows over the page, whose coming and going is no change.
   */
  constructor(demand: Demand, host: Element) {
    this.#demand = demand;
    this.#changes = new PageChanges({
      look: () => this.#look(),
      isSeen: (element) => this.#judgement?.seen.has(element) ?? false,
      isOurs: (node) => node === host,
      onPlay: (media) => this.#list.hush(media),
    });
    const stopSites = watchSites((hosts) => {
      const site = siteOf(location.href);
      if (site !== undefined && hosts.includes(site)) void this.#readChoice();
    });
    const stopSettings = watchSettings(() => void this.#readChoice());
    this.#stopWatching = () => {
      stopSites();
      stopSettings();
    };
    this.judged = this.#begin();
  }

  get report(): TidyReport {
    return { state: this.#state, hidden: this.#list.report() };
  }

  /** Whether less would do for what it is asked now than for what it was asked before. */
  isStricter({ force, mustBeSure }: Demand): boolean {
    return (force && !this.#demand.force) || (!mustBeSure && this.#demand.mustBeSure);
  }

  /** The story as it stands on the page, where there is one. */
  get shield() {
    return this.#judgement?.shield;
  }

  /** Brings everything back, for good. */
  end(): void {
    this.#ending.abort();
    this.#changes.stop();
    this.#stopWatching();
    this.#list.clear();
    this.#state = 'off';
    this.#tell();
  }

  /** Shows something again, or hides it again; where wanted, from now on on this site. */
  async show(id: string, shown: boolean, isForSite: boolean): Promise<void> {
    const finding = this.#list.show(id, shown);
    this.#list.unlock(this.shield?.element);
    this.#tell();
    if (!finding || !isForSite || !this.shield) return;
    const { selector, element, rule } = finding;
    if (selector !== undefined) {
      await this.hideOnSite(selector, !shown);
      return;
    }
    const selection = selectorOf(element, this.shield);
    const name = selection.ok ? selection.selector : rule;
    const others = this.#choice.show.filter((one) => one !== name && one !== rule);
    await this.#choose({ show: shown ? [...others, name] : others });
  }

  /**
   * Hides what fits a selector on all pages of this site, or no more.
   * @returns whether that is remembered.
   */
  async hideOnSite(selector: string, isWanted: boolean): Promise<boolean> {
    const others = this.#choice.hide.filter((one) => one !== selector);
    return this.#choose({ hide: isWanted ? [...others, selector] : others });
  }

  async #choose(change: Partial<Pick<TidyChoice, 'hide' | 'show'>>): Promise<boolean> {
    this.#follow({ ...this.#choice, ...change });
    return changeSite(siteOf(location.href), change);
  }

  /** Reads anew what the reader has chosen, wherever that was. */
  async #readChoice(): Promise<void> {
    this.#follow(await readChoice());
  }

  #follow(choice: TidyChoice): void {
    this.#choice = choice;
    this.#list.keepOnly((finding) => isWanted(finding, choice));
    void this.#apply([], LATE);
    this.#changes.change();
  }

  async #begin(): Promise<void> {
    const [choice, rules, { clutter }] = await Promise.all([
      readChoice(),
      readRules(location.href),
      readLanguages(),
      parsed(),
    ]);
    this.#choice = choice;
    this.#rules = rules;
    this.#languages = clutter;
    await this.#judge();
  }

  /** The page's address, and what is peculiar to its site. */
  get #page() {
    const languages = this.#languages;
    return { url: location.href, languages, ...(this.#rules && { rules: this.#rules }) };
  }

  async #judge(): Promise<void> {
    const work = judgePage(document, { ...this.#page, ...this.#demand });
    const judgement = await pace(work, { signal: this.#ending.signal, ...FIRST });
    if (this.#ending.signal.aborted) return;
    this.#judgement = judgement;
    this.#state = judgement ? 'tidy' : 'not-article';
    if (judgement) await this.#apply(judgement.findings, FIRST);
    else this.#tell();
  }

  /** Looks at what has come since; a page that has gone on to something else is judged anew. */
  async #look(): Promise<void> {
    const before = this.#judgement;
    if (before?.shield.isGone) {
      this.#list.clear();
      this.#stories.clear();
      this.#judgement = undefined;
    }
    if (!this.#judgement) return this.#judge();
    this.#list.resettle();
    const late = await pace(judgeAgain(document, this.#page, this.#judgement), {
      signal: this.#ending.signal,
      ...LATE,
    });
    if (!late) return;
    this.#judgement = { ...this.#judgement, seen: late.seen };
    for (const story of late.stories) this.#stories.add(story);
    const unasked = late.findings.filter((finding) => this.#isUnasked(finding));
    await this.#apply(unasked, LATE);
  }

  /** Neither in a story that came late nor called for by the reader. */
  #isUnasked({ element, isFloating }: TidyFinding): boolean {
    const isInStory = [...this.#stories].some(
      (story) => story.contains(element) || element.contains(story),
    );
    return !isInStory && !(isFloating && this.#changes.isAsked(element));
  }

  async #apply(findings: readonly TidyFinding[], step: Step): Promise<void> {
    const { shield } = this;
    if (!shield) return;
    const isDone = await pace(this.#hide(findings, shield), {
      signal: this.#ending.signal,
      ...step,
    });
    if (!isDone) return;
    this.#list.unlock(shield.element);
    this.#tell();
  }

  /** @returns whether the page is still about the same story. */
  *#hide(findings: readonly TidyFinding[], shield: StoryShield): Work<boolean> {
    const settled = yield* settle(document, findings, this.#choice, shield);
    if (this.shield !== shield) return false;
    yield* this.#list.add(settled);
    /* The reader may have chosen otherwise meanwhile. */
    this.#list.keepOnly((finding) => isWanted(finding, this.#choice));
    return this.shield === shield;
  }

  /** Has the toolbar button tell how many parts are hidden, when that has changed. */
  #tell(): void {
    const hidden = this.#state === 'tidy' ? this.#list.hiddenCount : null;
    if (hidden === this.#told) return;
    this.#told = hidden;
    void tellBackground('page/form', { hidden });
  }
}

/** What the reader has chosen for this site, and for all. */
async function readChoice(): Promise<TidyChoice> {
  const [{ hide, show }, kept] = await Promise.all([readSite(siteOf(location.href)), readKept()]);
  return { hide, show, kept };
}

/** Resolves when the whole page is parsed. */
async function parsed(): Promise<void> {
  if (document.readyState !== 'loading') return;
  await new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', resolve, { once: true });
  });
}
