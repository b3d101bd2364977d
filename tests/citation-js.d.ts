/** Citation.js has no types of its own; this is what the tests use of it. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(text: string);
    /** Items of CSL-JSON. */
    readonly data: readonly Readonly<Record<string, unknown>>[];
  }
}
declare module '@citation-js/plugin-bibtex';
