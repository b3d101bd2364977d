import { afterAll, beforeAll, expect, it } from 'vitest';
import { changesOf, watchPage } from './page-watch';
import { openStory, SAMPLE, Session } from './session';
import { selectByMouse } from './words';

let session: Session;
let outgoing: readonly string[] | undefined;
beforeAll(async () => {
  session = await Session.start();
});
afterAll(async () => {
  if (!outgoing) await session.end();
});

it('leaves the page as it was and asks nobody for anything, whatever the reader does', async () => {
  const tab = await session.open(SAMPLE);
  await watchPage(tab);
  const before = session.server.requests.length;

  const popup = await openStory(tab);
  const { surface } = popup;
  await surface.click('#removed summary');
  await surface.click('#removed li button', 'Put back');
  await surface.waitFor('#removed li button', 'Take out again');
  await selectByMouse(surface, 'brown with wings');
  await surface.click('#highlight-toolbar button', 'Highlight with note');
  await surface.type('Count them');
  await surface.click('dialog button', 'Save');
  await surface.click('.bar button', 'Highlights');
  await surface.click('#highlights .quote', 'brown with wings');
  await surface.click('.bar button', 'Export');
  await surface.click('#format-markdown ~ button', 'Copy');
  await surface.waitFor('.toast', 'Copied');
  await popup.close();
  await (await openStory(tab)).close();

  expect(await changesOf(tab)).toEqual([]);
  /* The pictures of the story, for showing them, are all that is asked for; and of the page's own
     server alone. */
  const asked = session.server.requests.slice(before);
  expect(asked.filter((path) => !path.startsWith('/images/'))).toEqual([]);
  outgoing = await session.end();
  expect(outgoing).toEqual([]);
});
