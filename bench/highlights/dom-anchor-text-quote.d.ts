declare module 'dom-anchor-text-quote' {
  export interface TextQuote {
    readonly exact: string;
    readonly prefix: string;
    readonly suffix: string;
  }
  export function fromRange(root: Node, range: Range): TextQuote;
  export function toRange(
    root: Node,
    selector: TextQuote,
    options?: { readonly hint?: number },
  ): Range | null;
}
