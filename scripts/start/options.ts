import { parseArgs } from 'node:util';
import { BROWSER_NAMES, type BrowserName } from '../browsers/find';

export const USAGE = `npm start [-- [options] [URL or file.html or file.html.gz]]

Builds Stet and opens a browser with it on the page, or on a sample story.

  --browser chromium|firefox   which browser (chromium)
  --headless                   show nothing: click the button, print the clean story and what was
                               removed, leave pictures in out/; also where there is no display
  --explain                    print why this is the page's story, block by block, or why it has none
  --help                       this text

Ends with 0, or with 1 where there is no story or something failed, 2 where it was called wrongly.`;

export interface StartOptions {
  readonly browser: BrowserName;
  readonly headless: boolean;
  readonly explain: boolean;
  readonly help: boolean;
  /** An address or a path, as the caller wrote it. */
  readonly page?: string;
}

export type Parsed =
  | { readonly ok: true; readonly options: StartOptions }
  | { readonly ok: false; readonly reason: string };

export function parseOptions(args: readonly string[]): Parsed {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        browser: { type: 'string', default: 'chromium' },
        headless: { type: 'boolean', default: false },
        explain: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
  const { values, positionals } = parsed;
  const browser = BROWSER_NAMES.find((name) => name === values.browser);
  if (!browser)
    return { ok: false, reason: `There is no browser called “${values.browser}” here.` };
  if (positionals.length > 1) {
    return { ok: false, reason: `One page at a time, please: ${positionals.join(', ')}` };
  }
  const [page] = positionals;
  const headless = values.headless || !hasDisplay();
  return {
    ok: true,
    options: {
      browser,
      headless,
      explain: values.explain,
      help: values.help,
      ...(page === undefined ? {} : { page }),
    },
  };
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}
