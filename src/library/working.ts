import { signal } from '@preact/signals';

/** A deed that takes a while: what it is, how far it is, and what calls it off. */
export const working = signal<
  | {
      readonly label: string;
      readonly done: number;
      readonly total: number;
      readonly cancel: () => void;
    }
  | undefined
>(undefined);
