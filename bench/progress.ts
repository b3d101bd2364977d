const WIDTH = 30;
/** ms between two drawings; a log keeps every one of them. */
const STEP = process.stderr.isTTY ? 500 : 10_000;
const [START, END] = process.stderr.isTTY ? ['\r', ''] : ['', '\n'];

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
    process.stderr.write(
      `${START}${bar} ${done}/${total} pages, ${seconds} s${done === total ? '\n' : END}`,
    );
  };
}
