import { latinDigits } from './latin-digits';

/** From the first of March on, a Persian year is over within so many days. */
const DAYS = 400;
const DAY = 86_400_000;
/** A Persian year begins in March of the Gregorian one that is greater by so much. */
const OFFSET = 621;
/* Made when it is first asked for: it takes as long as all else that the script begins with. */
let known: Intl.DateTimeFormat | undefined;
function calendar(): Intl.DateTimeFormat {
  return (known ??= new Intl.DateTimeFormat('fa-u-ca-persian-nu-latn', {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  }));
}

/** The day, the name of the month and the year of a date in Iran's calendar: "12 اسفند 1404". */
const DATE = /(?<!\d)(\d{1,2})\s(\p{L}{2,9})\s(?:ماه\s)?(1[34]\d\d)(?!\d)/u;

/** The first date of Iran's calendar in a text, with digits of any script, at midnight of UTC. */
export function persianDate(text: string): Date | undefined {
  const [, day, month, year] = DATE.exec(latinDigits(text)) ?? [];
  if (!month) return undefined;
  const start = Date.UTC(Number(year) + OFFSET, 2, 1);
  for (let step = 0; step < DAYS; step += 1) {
    const date = new Date(start + step * DAY);
    const parts = new Map(
      calendar()
        .formatToParts(date)
        .map(({ type, value }) => [type, value]),
    );
    const isDay = parts.get('day') === String(Number(day)) && parts.get('year') === year;
    if (isDay && parts.get('month') === month) return date;
  }
  return undefined;
}
