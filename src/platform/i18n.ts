import browser from 'webextension-polyfill';
import type { Recognition } from '../core/article/metadata/recognised-language';

/** The visible text of a key of `_locales`; empty when there is none. */
export function getMessage(key: string, ...substitutions: readonly string[]): string {
  return browser.i18n.getMessage(key, [...substitutions]);
}

/** The language that the messages are in, which need not be the browser's own. */
export function messageLanguage(): string {
  return getMessage('language');
}

/**
 * BCP 47 tag for dates and numbers: the browser's own where it is a variety of the language of the
 * messages (`en-GB`), else the language of the messages.
 */
export function uiLanguage(): string {
  const [messages, browsers] = [messageLanguage(), browser.i18n.getUILanguage()];
  return browsers.split('-')[0] === messages ? browsers : messages;
}

export function uiDirection(): 'ltr' | 'rtl' {
  return new Set(['ar', 'he', 'fa', 'ur']).has(messageLanguage()) ? 'rtl' : 'ltr';
}

/** The languages of a text, as the browser recognises them itself, on this machine. */
export function detectLanguage(text: string): Promise<Recognition> {
  return browser.i18n.detectLanguage(text);
}

/**
 * The text for a number of things, by the plural rules of the language (CLDR): looks for
 * `<key>_<category>`, e.g. `count_share_few`. The number itself is the first substitution.
 */
export function plural(key: string, count: number): string {
  const category = new Intl.PluralRules(messageLanguage()).select(count);
  return getMessage(`${key}_${category}`, formatNumber(count));
}

export function formatNumber(value: number): string {
  return new Intl.NumberFormat(uiLanguage()).format(value);
}

/** @param share 0 to 1. */
export function formatPercent(share: number): string {
  return new Intl.NumberFormat(uiLanguage(), { style: 'percent' }).format(share);
}

/** "a, b and c"; `narrow` leaves the "and" out. */
export function formatList(items: readonly string[], style: 'long' | 'narrow' = 'long'): string {
  const type = style === 'narrow' ? 'unit' : 'conjunction';
  const width = style === 'narrow' ? 'short' : 'long';
  return new Intl.ListFormat(uiLanguage(), { type, style: width }).format(items);
}

/** @param time ISO 8601; a text that is no time is returned as it is. */
export function formatDate(time: string): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return time;
  /* A bare day is read as midnight in UTC, which is the day before in half of the world. */
  const zone = time.length === 10 ? { timeZone: 'UTC' } : {};
  return new Intl.DateTimeFormat(uiLanguage(), { dateStyle: 'long', ...zone }).format(date);
}

/** @param time ISO 8601, with its time of day. */
export function formatTime(time: string): string {
  const style = { dateStyle: 'medium', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat(uiLanguage(), style).format(new Date(time));
}
