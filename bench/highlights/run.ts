import { parseArgs } from 'node:util';
import { findCorpora, listCorpora } from '../corpora';
import { readCorpus, type Sample } from '../corpus';
import { progressBar } from '../progress';
import { runInPage } from '../train/in-page';
import { CHANGES } from './changes';
import { survivalTable, worstTrials } from './report';
import type { Speed, SpeedOptions } from './speed';
import type { Options, Trial } from './trial';
import { wordsOfText } from './words';

const USAGE = `npm run bench:highlights -- [options]

  --corpus FOLDER  pages of this corpus; may be given more than once; all corpora unless told
  --limit N        only N pages, taken evenly
  --half A|B       only one half of the pages: one to develop with, one to confirm with
  --each N         highlights a page and kind of change; 2 unless told
  --seed WORD      other highlights and other changes
  --kinds A;B      only these kinds of change, named as in the table
  --alone          without the peers
  --speed          only how long it takes to find 1,000 highlights on a page of 50,000 words
  --worst N        the first N highlights of each kind that did not come out right
`;

const OPTIONS = {
  corpus: { type: 'string', multiple: true },
  limit: { type: 'string' },
  half: { type: 'string' },
  each: { type: 'string', default: '2' },
  seed: { type: 'string', default: 'stet' },
  kinds: { type: 'string' },
  alone: { type: 'boolean', default: false },
  worst: { type: 'string', default: '0' },
  speed: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;
type Arguments = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

const PEERS = ['dom-anchor-text-quote', '@apache-annotator/dom', 'offsets'] as const;

async function readSamples({ corpus, half, limit }: Arguments): Promise<Sample[]> {
  const folders = corpus ?? listCorpora(findCorpora()).map(([, folder]) => folder);
  const all = await Promise.all(folders.map(readCorpus));
  const samples = all
    .flatMap((read) => read.samples)
    .filter(({ truth }) => truth.pageType === 'article' && truth.body.length > 1000)
    .filter(({ truth }) => !half || halfOf(truth.id) === half);
  const step = Math.max(1, samples.length / Number(limit ?? samples.length));
  return samples.filter((_, i) => i % step < 1);
}

function halfOf(id: string): string {
  let hash = 0;
  for (const letter of id) hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) | 0;
  return (hash ^ (hash >>> 16)) & 1 ? 'B' : 'A';
}

const LEAST_DONATED = 3;

function isLong(line: string): boolean {
  return /\p{L}/u.test(line) && line.trim().length > 40;
}

/** Paragraphs of another page in the same language, if there is one, or else of any other page. */
function donorOf(samples: readonly Sample[], of: Sample): string[] {
  const i = samples.indexOf(of);
  const others = [...samples.slice(i + 1), ...samples.slice(0, i)];
  const inOrder = [
    ...others.filter(({ truth }) => truth.lang === of.truth.lang),
    ...others.filter(({ truth }) => truth.lang !== of.truth.lang),
  ];
  const paragraphs = inOrder.map(({ truth }) => truth.body.split('\n').filter(isLong));
  return paragraphs.find(({ length }) => length >= LEAST_DONATED) ?? [of.truth.body];
}

async function bench(values: Arguments): Promise<void> {
  const samples = await readSamples(values);
  const kinds = values.kinds?.split(';');
  const trials = await runInPage<Trial[]>('bench/highlights/page.ts', 'tryHighlights', samples, {
    onPage: progressBar(samples.length),
    optionsOf: (sample): Options => ({
      id: sample.truth.id,
      seed: values.seed,
      kinds,
      each: Number(values.each),
      donor: donorOf(samples, sample),
      names: values.alone ? ['stet'] : ['stet', ...PEERS],
    }),
  });
  const all = trials.flat();
  const order = CHANGES.map(({ id }) => id);
  console.log(survivalTable(all, order));
  if (Number(values.worst) > 0) console.log(worstTrials(all, Number(values.worst)));
}

const SPEED_WORDS = 50_000;

/** Prints how long highlights on a page made of the first paragraphs of all samples take. */
async function benchSpeed(values: Arguments): Promise<void> {
  const samples = await readSamples(values);
  const [first] = samples;
  if (!first) throw new Error('There are no pages.');
  const paragraphs: string[] = [];
  let words = 0;
  for (const text of samples.flatMap(({ truth }) => truth.body.split('\n')).filter(isLong)) {
    if (words >= SPEED_WORDS) break;
    paragraphs.push(text);
    words += wordsOfText(text).length;
  }
  const [speed] = await runInPage<Speed>('bench/highlights/speed.ts', 'measureSpeed', [first], {
    optionsOf: (): SpeedOptions => ({ paragraphs, seed: values.seed }),
  });
  console.log(speed);
}

const { values } = parseArgs({ options: OPTIONS });
if (values.help) console.log(USAGE);
else if (values.speed) await benchSpeed(values);
else await bench(values);
