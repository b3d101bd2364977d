const HEARTBEAT = 10_000;

/** Says what is being done, that it still goes on, and how long it took. */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const seconds = (digits: number) => ((performance.now() - start) / 1000).toFixed(digits);
  console.error(`▸ ${title}`);
  const heartbeat = setInterval(() => console.error(`  … ${seconds(0)} s`), HEARTBEAT);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    console.error(`  ${seconds(1)} s`);
  }
}
