import type { TextQuoteSelector } from '../core/highlights/annotation';
import { snapToWords } from '../core/highlights/boundaries';

interface SurroundingsProps {
  readonly quote: TextQuoteSelector;
}

/** How much of what stands around a quote is shown, in UTF-16 units. */
const REACH = 48;

/** Words with what stands before and after them. */
export function Surroundings({ quote: { exact, prefix, suffix } }: SurroundingsProps) {
  const { start } = snapToWords(prefix, { start: prefix.length - REACH, end: prefix.length });
  const { end } = snapToWords(suffix, { start: 0, end: REACH });
  return (
    <>
      <span class="quiet">
        {start > 0 && '… '}
        {prefix.slice(Math.max(0, start))}
      </span>
      <mark>{exact}</mark>
      <span class="quiet">
        {suffix.slice(0, end)}
        {end < suffix.length && ' …'}
      </span>
    </>
  );
}
