import { answerMessages } from '../messages/listen';
import { TIDY_MESSAGES, type TidyReport } from '../messages/tidying';
import { onMessage } from '../platform/runtime';
import { TidyPage } from './tidy-page';
import { takeOverTidying } from './world';

const OFF: TidyReport = { state: 'off', hidden: [] };

takeOverTidying(listen);

/** Answers what is asked about tidying this page, until the returned function is called. */
function listen(): () => void {
  let page: TidyPage | undefined;
  const report = () => page?.report ?? OFF;
  const stop = () => {
    page?.end();
    page = undefined;
  };
  const stopListening = onMessage(
    answerMessages(TIDY_MESSAGES, {
      'tidy/start': async ({ force }) => {
        if (force && page?.report.state === 'not-article') stop();
        page ??= new TidyPage(force);
        await page.judged;
        return report();
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
    }),
  );
  return () => {
    stopListening();
    stop();
  };
}
