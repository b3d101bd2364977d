import { expect, test, vi } from 'vitest';

type Listener = (message: unknown) => Promise<unknown> | undefined;
const heard = vi.hoisted(() => ({ listeners: [] as Listener[] }));
vi.mock('../platform/runtime', () => ({
  messageBackground: () => Promise.resolve(undefined),
  onMessage: (listener: Listener) => {
    heard.listeners.push(listener);
    return () => {};
  },
}));
vi.mock('../platform/i18n', () => ({
  detectLanguage: () =>
    Promise.resolve({ isReliable: true, languages: [{ language: 'hi', percentage: 99 }] }),
}));

function clean(request: object): Promise<unknown> | undefined {
  return heard.listeners[0]?.({ stet: 'article/extract', request });
}

test('a cleaning that waits leaves the one under way alone; another ends it', async () => {
  /* So long that the work is done in slices. */
  document.body.innerHTML = `<article><h1>Moths</h1>${'<p>Moths come to the light each night in June, and nobody has counted them yet.</p>'.repeat(1500)}</article>`;
  await import('./extract');
  const [first, waiting] = [clean({ force: true }), clean({ force: true, waits: true })];
  const told = { metadata: { lang: 'hi' } };
  expect(await first).toMatchObject({ ok: true, article: told });
  expect(await waiting).toMatchObject({ ok: true });

  const [old, young] = [clean({ force: true }), clean({ force: true })];
  expect(await old).toMatchObject({ ok: false, failure: { reason: 'cancelled' } });
  expect(await young).toMatchObject({ ok: true });
});
