import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sample } from './corpus';

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

/** The saved page of India Blooms, which stands beside the corpora; none where it is not there. */
export async function readSeed(corpora: string): Promise<Sample[]> {
  const folder = join(corpora, '../seed');
  if (!existsSync(folder)) return [];
  const read = (file: string): Promise<string> => readFile(join(folder, file), 'utf8');
  const [body, clutter] = [await read('story.txt'), await read('clutter.txt')];
  const truth = {
    id: 'seed',
    url: 'https://www.indiablooms.com/news/drugs-narco-terror-security',
    pageType: 'article',
    lang: 'en',
    title: '',
    author: [],
    date: '',
    body,
    with: linesOf(body),
    without: linesOf(clutter),
  };
  return [{ truth, html: () => read('page.html') }];
}
