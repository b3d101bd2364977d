import * as v from 'valibot';
import { ArticleIdSchema } from '../../core/article/article';
import type { Migration } from '../migrations';
import { parseRecord } from '../record-kind';
import { ANNOTATIONS, ANNOTATIONS_PREFIX, ARTICLE, articleKeyOf } from '../story-form';
import { byIndexKey, indexed, type StoryRecords } from '../story-index';

/** Stories get an index, so that a library need not read them all. */
export const indexStories: Migration = {
  to: 2,
  reads: /^(annotations|article):/,
  rewrite(records) {
    const stories = Object.keys(records).flatMap((key): StoryRecords[] => {
      const name = v.safeParse(ArticleIdSchema, key.slice(ANNOTATIONS_PREFIX.length));
      if (!key.startsWith(ANNOTATIONS_PREFIX) || !name.success) return [];
      const id = name.output;
      const annotations = parseRecord(ANNOTATIONS, records[key]).value;
      return [{ id, annotations, record: parseRecord(ARTICLE, records[articleKeyOf(id)]).value }];
    });
    const parts = byIndexKey(stories);
    const set = [...parts].map(([key, ofPart]) => [key, indexed({}, ofPart)] as const);
    return { set: Object.fromEntries(set), remove: [] };
  },
};
