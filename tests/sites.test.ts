import { describe, expect, test } from 'vitest';
import { PUBLISHERS } from '../src/core/sites';
import { patternProblem } from '../src/core/sites/path-pattern';

const HOST = /^(?!www\.)[a-z0-9-]+(\.[a-z0-9-]+)+$/;
const REASON = /^[A-Z].{20,200}[^.]$/;
/** Ids of stories stand in selectors as long numbers or hashes. */
const OF_ONE_STORY = /\d{4}|[0-9a-f]{8}/i;

const countryName = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

test('no two publishers share an id or a host', () => {
  for (const names of [PUBLISHERS.map(({ id }) => id), PUBLISHERS.flatMap(({ hosts }) => hosts)]) {
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  }
});

describe.each(PUBLISHERS.map((publisher) => [publisher.id, publisher] as const))(
  '%s',
  (id, { name, country, hosts, articles, rules }) => {
    test('is named, at home somewhere, and has sorted hosts', () => {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(name.trim()).toBe(name);
      expect(name).not.toBe('');
      expect(country).toMatch(/^[A-Z]{2}$/);
      expect(countryName.of(country), 'ISO 3166-1 alpha-2').toBeDefined();
      expect(hosts).not.toEqual([]);
      for (const host of hosts) expect(host).toMatch(HOST);
      expect(hosts).toEqual([...hosts].sort());
    });

    test('has patterns that say what they mean, and rules with reasons', () => {
      if (articles) expect(articles).not.toEqual([]);
      for (const pattern of articles ?? []) expect(patternProblem(pattern)).toBeUndefined();
      if (rules) expect(rules.strip).not.toEqual([]);
      for (const { selector, reason } of rules?.strip ?? []) {
        expect(reason, selector).toMatch(REASON);
        expect(selector).not.toMatch(OF_ONE_STORY);
      }
    });
  },
);
