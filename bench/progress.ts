const WIDTH = 30;
const STEP = 500;

/** A bar on stderr that grows with every page. */
export function progressBar(total: number): (done: number) => void {
  const start = performance.now();
  let drawn = -Infinity;
  return (done) => {
    const now = performance.now();
    if (done < total && now - drawn < STEP) return;
    drawn = now;
    const full = Math.round((done / total) * WIDTH);
    const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full);
    const seconds = ((now - start) / 1000).toFixed(0);
    process.stderr.write(`\r${bar} ${done}/${total} pages, ${seconds} s`);
    if (done === total) process.stderr.write('\n');
  };
}
