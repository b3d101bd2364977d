import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Sets in a new profile that the button of the extension stands in the toolbar, and where downloads go. */
export async function prepareProfile(
  profile: string,
  extension: string,
  downloads: string,
): Promise<void> {
  const folder = join(profile, 'Default');
  const file = join(folder, 'Preferences');
  if (existsSync(file)) return;
  const preferences = {
    extensions: { pinned_extensions: [unpackedId(extension)] },
    download: { default_directory: downloads, prompt_for_download: false },
    /* Else it asks a server about each download. */
    safebrowsing: { enabled: false },
  };
  await mkdir(folder, { recursive: true });
  await writeFile(file, JSON.stringify(preferences));
}

/** The id that Chromium gives an unpacked extension: the hash of its path in the letters a to p. */
function unpackedId(path: string): string {
  const bytes = Buffer.from(path, process.platform === 'win32' ? 'utf16le' : 'utf8');
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  return hash.replace(/./g, (digit) => String.fromCharCode(97 + parseInt(digit, 16)));
}
