import { createTextQuoteSelectorMatcher, describeTextQuote } from '@apache-annotator/dom';
import * as anchorTextQuote from 'dom-anchor-text-quote';
import { describe } from '../../src/core/highlights/describe';
import { resolve } from '../../src/core/highlights/resolve';

/** Somewhat that describes a range and finds it again: Stet's and its peers'. */
export interface Resolver {
  /** @returns how to find the range again under another root; `null` where it cannot say. */
  describe(range: Range, root: HTMLElement): Promise<Find | null> | Find | null;
}

export type Find = (root: HTMLElement, story: Element | undefined) => Promise<Answer> | Answer;

/** What was found, or in a few words why not. */
export interface Answer {
  readonly range: Range | undefined;
  readonly remark: string;
}

const answer = (range: Range | null | undefined): Answer => ({
  range: range?.collapsed ? undefined : (range ?? undefined),
  remark: '',
});

const stet: Resolver = {
  describe(range, root) {
    const selectors = describe(range, root);
    if (!selectors) return null;
    return (other, story) => {
      const resolution = resolve(selectors, other, story ? { story } : {});
      if (resolution.ok) {
        return {
          range: resolution.range,
          remark: `${resolution.by} ${resolution.score.toFixed(2)}`,
        };
      }
      const scores = resolution.candidates.map(({ score }) => score.toFixed(2));
      return { range: undefined, remark: `${resolution.reason} [${scores.join(' ')}]` };
    };
  },
};

/** Used as Hypothesis uses it: where the words stood is a hint. */
const domAnchor: Resolver = {
  describe(range, root) {
    const selector = anchorTextQuote.fromRange(root, range);
    const { start } = offsetsOf(range, root);
    return (other) => answer(anchorTextQuote.toRange(other, selector, { hint: start }));
  },
};

const apache: Resolver = {
  async describe(range, root) {
    const selector = await describeTextQuote(range, root);
    return async (other) => {
      for await (const match of createTextQuoteSelectorMatcher(selector)(other)) {
        return answer(match);
      }
      return answer(undefined);
    };
  },
};

const offsets: Resolver = {
  describe(range, root) {
    const { start, end } = offsetsOf(range, root);
    return (other) => {
      const found = other.ownerDocument.createRange();
      const walker = other.ownerDocument.createTreeWalker(other, NodeFilter.SHOW_TEXT);
      let at = 0;
      found.setStart(other, other.childNodes.length);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const { length } = node as Text;
        if (at <= start && start < at + length) found.setStart(node, start - at);
        if (at < end && end <= at + length) {
          found.setEnd(node, end - at);
          return answer(found);
        }
        at += length;
      }
      return answer(undefined);
    };
  },
};

function offsetsOf(range: Range, root: HTMLElement): { start: number; end: number } {
  const before = range.cloneRange();
  before.setStart(root, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  return { start, end: start + range.toString().length };
}

/** The first is ours. */
export const RESOLVERS = {
  stet,
  'dom-anchor-text-quote': domAnchor,
  '@apache-annotator/dom': apache,
  offsets,
} as const satisfies Readonly<Record<string, Resolver>>;
export type ResolverName = keyof typeof RESOLVERS;
