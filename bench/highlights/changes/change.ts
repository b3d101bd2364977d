import type { Scene } from '../scene';

/** Something that happens to pages between two visits. */
export interface Change {
  readonly id: string;
  /** What is right afterwards: the highlight on its words, or nothing. */
  readonly wants: 'found' | 'orphan';
  /**
   * Whether the change can happen again in company with others and in another view than the one in
   * which the highlight was made.
   */
  readonly isGentle: boolean;
  /** @returns whether the scene could be changed so; if not, it may be changed halfway. */
  apply(scene: Scene): boolean;
}
