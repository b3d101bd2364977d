import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { ensureBrowser } from '../../scripts/browsers/install';
import { readCorpus } from '../corpus';
import type { Measured } from './detection-page';

/** A page of known kind with its facts. */
export interface LabelledPage extends Measured {
  readonly id: string;
  readonly url: string;
  readonly pageType: string;
}

async function bundle(): Promise<string> {
  const entry = 'bench/train/detection-page.ts';
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry, formats: ['iife'], name: 'training', fileName: 'training' },
    },
  });
  const [first] = (Array.isArray(result) ? result : [result]) as { output: { code: string }[] }[];
  return `${first?.output[0]?.code ?? ''}; globalThis.training = training;`;
}

/* Runs in the page. */
function measureThere(html: string, url: string): Measured {
  const { training } = globalThis as unknown as {
    training: { measure: (html: string, url: string) => Measured };
  };
  return training.measure(html, url);
}

/** Measures all pages of a corpus folder in headless Chromium, in the order of their ids. */
export async function measureCorpus(folder: string): Promise<LabelledPage[]> {
  const found = await ensureBrowser('chromium');
  if (!found.ok) throw new Error(found.reason);
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await puppeteer.launch({ executablePath: found.path, args });
  const page = await browser.newPage();
  await page.evaluate(await bundle());
  const { samples } = await readCorpus(folder);
  const pages: LabelledPage[] = [];
  for (const sample of samples.toSorted((a, b) => (a.truth.id < b.truth.id ? -1 : 1))) {
    const { truth } = sample;
    const measured = await page.evaluate(measureThere, await sample.html(), truth.url);
    pages.push({ id: truth.id, url: truth.url, pageType: truth.pageType, ...measured });
  }
  await browser.close();
  return pages;
}
