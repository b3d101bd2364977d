import { listStories } from './stories';

/** The tags of the library, those of most stories first; none where they cannot be read. */
export async function listTags(): Promise<readonly string[]> {
  const stories = await listStories();
  if (!stories.ok) return [];
  const counts = new Map<string, number>();
  for (const tag of stories.value.flatMap(({ tags }) => tags)) {
    counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([tag]) => tag);
}
