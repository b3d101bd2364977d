import { answerMessages } from '../messages/listen';
import { TIDY_MESSAGES, type TidyReport, type TidyRequest } from '../messages/tidying';
import { onMessage } from '../platform/runtime';
import { endChoosing, startChoosing } from './choosing';
import { CHOOSING_LAYER } from './ChoosingLayer';
import { openHost } from './host';
import { TidyPage } from './tidy-page';
import { isPage, takeOverTidying, takeTidyRequest } from './world';

const OFF: TidyReport = { state: 'off', hidden: [] };

takeOverTidying(listen);

/** Answers what is asked about tidying this page, until the returned function is called. */
function listen(): () => void {
  const host = openHost(CHOOSING_LAYER);
  let page: TidyPage | undefined;
  const report = () => page?.report ?? OFF;
  const stop = () => {
    endChoosing();
    page?.end();
    page = undefined;
  };
  const start = async ({ force, mustBeSure = false, page: asked }: TidyRequest) => {
    if (!isPage(asked)) return OFF;
    if (page?.report.state === 'not-article' && page.isStricter({ force, mustBeSure })) stop();
    page ??= new TidyPage({ force, mustBeSure }, host.element);
    await page.judged;
    return report();
  };
  const first = takeTidyRequest();
  if (first) void start(first);
  const stopListening = onMessage(
    answerMessages(TIDY_MESSAGES, {
      'tidy/start': (request) => {
        takeTidyRequest();
        return start(request);
      },
      'tidy/stop': () => {
        stop();
        return Promise.resolve(report());
      },
      'tidy/read': () => Promise.resolve(report()),
      'tidy/show': async ({ id, shown, isForSite = false }) => {
        await page?.show(id, shown, isForSite);
        return report();
      },
      'tidy/point': () => {
        if (page?.shield) startChoosing(page, host.element);
        return Promise.resolve(null);
      },
    }),
  );
  return () => {
    stopListening();
    stop();
    host.close();
  };
}
