import * as v from 'valibot';
import { withoutFragment } from '../core/article/address';
import { session, withLock } from '../platform/storage';

const PageSignsSchema = v.object({
  /** Address without fragment. */
  page: v.string(),
  highlights: v.optional(v.object({ placed: v.number(), orphans: v.number() }), {
    placed: 0,
    orphans: 0,
  }),
  /** How many parts of the page are hidden, where it is tidy. */
  hidden: v.optional(v.nullable(v.number()), null),
  /** Whether the reader is over it. */
  isRead: v.optional(v.boolean(), false),
});
/** What the toolbar button tells of the page in a tab. */
export type PageSigns = Readonly<v.InferOutput<typeof PageSignsSchema>>;

export function signsKey(tabId: number): string {
  return `signs:${tabId}`;
}

/**
 * Remembers what there is to tell of the page in a tab, in memory only. With another address all
 * that was remembered goes. @returns all that there is to tell now.
 */
export function noteSigns(
  tabId: number,
  url: string,
  change: Partial<Omit<PageSigns, 'page'>>,
): Promise<PageSigns> {
  const [key, page] = [signsKey(tabId), withoutFragment(url)];
  return withLock(key, async () => {
    const found = await session.get([key]);
    const before = v.safeParse(PageSignsSchema, found.ok ? found.value[key] : undefined);
    const known = before.success && before.output.page === page ? before.output : { page };
    const signs = v.parse(PageSignsSchema, { ...known, ...change });
    await session.set({ [key]: signs });
    return signs;
  });
}
