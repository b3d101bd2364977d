import { expect, test } from 'vitest';
import { fromSafeCell, safeCell } from './spreadsheet';

test.each(['=1+1', '+49 30', '-3 °C', '@home', '\t=1', '\r=1', '\n=1', '＝1', "'=1", "''@x"])(
  '%j is no formula, and is itself again',
  (text) => {
    expect(safeCell(text)).toBe(`'${text}`);
    expect(fromSafeCell(safeCell(text))).toBe(text);
  },
);

test.each(['', '1=1', "'tis", "'", '—', ' =', '蛾'])('%j stays', (text) => {
  expect(safeCell(text)).toBe(text);
  expect(fromSafeCell(text)).toBe(text);
});
