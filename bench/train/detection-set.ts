import { readCorpus } from '../corpus';
import type { Measured } from './detection-page';
import { runInPage } from './in-page';

/** A page of known kind with its facts. */
export interface LabelledPage extends Measured {
  readonly id: string;
  readonly url: string;
  readonly pageType: string;
}

/** Measures all pages of a corpus folder in headless Chromium, in the order of their ids. */
export async function measureCorpus(folder: string): Promise<LabelledPage[]> {
  const { samples } = await readCorpus(folder);
  const sorted = samples.toSorted((a, b) => (a.truth.id < b.truth.id ? -1 : 1));
  const entry = 'bench/train/detection-page.ts';
  const measured = await runInPage<Measured>(entry, 'measure', sorted);
  return measured.map((facts, i) => {
    const { id = '', url = '', pageType = '' } = sorted[i]?.truth ?? {};
    return { id, url, pageType, ...facts };
  });
}
