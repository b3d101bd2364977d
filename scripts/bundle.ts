import { build } from 'vite';

/**
 * Bundles a TypeScript file and all that it imports into one script, to be evaluated in a page.
 * @param entry path of the file, from the root of the repository.
 * @param name of the global that the script sets to what the file exports.
 * @throws Error with the bundler's words, where the file cannot be bundled.
 */
export async function bundle(entry: string, name: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry, formats: ['iife'], name, fileName: name },
    },
  });
  const [first] = (Array.isArray(result) ? result : [result]) as { output: { code: string }[] }[];
  return `${first?.output[0]?.code ?? ''}; globalThis.${name} = ${name};`;
}
