import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Surface } from '../scripts/browsers/surface';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What a check by machine finds wrong for readers with screen readers, keyboards or poor sight. */
export async function violations(surface: Surface): Promise<string[]> {
  const axe = await readFile(AXE, 'utf8');
  await surface.run(`(async () => { ${axe} })()`);
  return surface.evaluate(async (tags) => {
    const { axe: checker } = window as unknown as {
      axe: { run(options: object): Promise<AxeResults> };
    };
    const results = await checker.run({ runOnly: tags, resultTypes: ['violations'] });
    return results.violations.map(
      ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`,
    );
  }, RULES);
}
