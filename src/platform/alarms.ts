import browser from 'webextension-polyfill';

/** Rings when an alarm of this name goes off; wakes the background for it. */
export function onAlarm(name: string, ring: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) ring();
  });
}

/**
 * Sets an alarm in place of one of the same name.
 * @param when milliseconds since 1970; a time that has passed rings at once. Firefox forgets alarms
 * when it is closed.
 */
export async function setAlarm(name: string, when: number): Promise<void> {
  /* Chrome answers with a promise, Firefox with nothing. */
  await Promise.resolve(browser.alarms.create(name, { when }));
}

export async function clearAlarm(name: string): Promise<void> {
  await browser.alarms.clear(name);
}
