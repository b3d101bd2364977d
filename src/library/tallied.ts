import { computed } from '@preact/signals';
import { tally } from '../core/search/tally';
import { uiLanguage } from '../platform/i18n';
import { stock } from './stock';

/** The sites and tags that there are. */
export const tallied = computed(() => tally(stock.value, uiLanguage()));

/** The tags, the most used first. */
export const knownTags = computed(() =>
  tallied.value.tags.toSorted((a, b) => b.count - a.count).map(({ name }) => name),
);
