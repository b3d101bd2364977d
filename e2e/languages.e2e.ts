import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Surface } from '../scripts/browsers/surface';
import { openStory, Session } from './session';

/* A template in English around a story in Hindi, with a button in German. */
const SHARE = 'Artikel teilen';
const PAGE = `<!doctype html>
<html lang="en-US">
  <head>
    <title>झील के किनारे नया पुस्तकालय</title>
    <meta property="og:type" content="article" />
  </head>
  <body>
    <article>
      <h1>झील के किनारे नया पुस्तकालय</h1>
      <p>गाँव के लोगों ने तीन साल की मेहनत के बाद झील के किनारे अपना पुस्तकालय बना लिया है। इसकी दीवारें पुराने नाव-घर की ईंटों से बनी हैं और छत पर सूरज की रोशनी से बिजली बनती है।</p>
      <p>पहले दिन दो सौ से ज़्यादा बच्चे आए। उनमें से कई ने पहली बार कोई किताब अपने नाम पर घर ले जाने के लिए ली, और शाम तक कहानियों की अलमारी लगभग खाली हो गई थी।</p>
      <div><p>${SHARE}</p></div>
      <p>पुस्तकालय की देखभाल करने वाली मीरा जोशी कहती हैं कि किताबें लौटाने की कोई आख़िरी तारीख़ नहीं है। उनका मानना है कि जिसे कहानी पसंद आएगी, वह उसे दूसरों के लिए ज़रूर वापस लाएगा।</p>
      <p>अगले महीने यहाँ बुज़ुर्गों के लिए शाम की पाठशाला शुरू होगी, जिसमें वे अपने पोते-पोतियों से पढ़ना सीखेंगे। गाँव की पंचायत ने इसके लिए दो कमरे और दिए हैं।</p>
    </article>
  </body>
</html>`;
const ADDRESS = 'https://lakeside.example/news/library';

let session: Session;
let options: Surface;
beforeAll(async () => {
  session = await Session.start({ sites: { [ADDRESS]: PAGE } });
  const tab = await session.browser.openTab();
  ({ surface: options } = tab);
  await tab.goto(`${session.browser.extensionOrigin}/src/options/index.html#languages`);
  await options.waitFor('.languages');
});
afterAll(async () => {
  expect(await session.end()).toEqual([]);
});

/** What the popup makes of the page. */
async function read() {
  const tab = await session.open(ADDRESS);
  const { surface } = await openStory(tab);
  const story = await surface.evaluate(() => {
    const article = document.querySelector<HTMLElement>('.article');
    return {
      lang: article?.lang,
      story: document.querySelector<HTMLElement>('.story')?.lang,
      removed: document.querySelector('.removed summary')?.textContent ?? '',
      text: article?.querySelector('.story')?.textContent ?? '',
    };
  });
  await tab.close();
  return story;
}

function isStored(lang: string, isRecognised: boolean): Promise<boolean> {
  return options.waitUntil(
    async (code, isOn) => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { get: (key: string) => Promise<Stored> } } };
      };
      interface Stored {
        settings?: { languages?: { isRecognised: boolean; clutter: string[] } };
      }
      const { languages } = (await chrome.storage.local.get('settings')).settings ?? {};
      return languages?.isRecognised === isOn && languages.clutter.join() === code;
    },
    lang,
    isRecognised,
  );
}

it('tells the language of a story by its words, unless the reader takes the page’s', async () => {
  expect(await read()).toMatchObject({ lang: 'hi', story: 'hi' });
  await options.click('#languages .switch');
  await isStored('', false);
  expect(await read()).toMatchObject({ lang: 'en-US', story: 'en-US' });
  await options.click('#languages .switch');
  await isStored('', true);
  expect((await read()).lang).toBe('hi');
});

it('knows clutter in the languages that the reader has chosen besides the page’s', async () => {
  expect((await read()).removed).not.toContain('share');
  await options.click('.languages label', 'German');
  await isStored('de', true);
  const { removed, text } = await read();
  expect(removed).toContain('share');
  expect(text).toContain('मीरा जोशी');
  await options.click('.languages label', 'German');
  await isStored('', true);
  expect((await read()).removed).not.toContain('share');
});
