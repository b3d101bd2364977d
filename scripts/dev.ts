import { main as build } from './build';

/** `npm run dev`: builds for both browsers, again on each change. */
export function main(): Promise<number> {
  return build(['--watch']);
}
