/** The part of html-to-text 9 that this project uses; the package ships no types of its own. */
declare module "html-to-text" {
  export interface DomNode {
    readonly type: string;
    readonly name?: string;
    readonly data?: string;
    readonly attribs?: Readonly<Record<string, string>>;
    readonly children?: readonly DomNode[];
  }
  export interface BlockTextBuilder {
    openBlock(options?: { leadingLineBreaks?: number }): void;
    closeBlock(options?: { trailingLineBreaks?: number }): void;
    addInline(text: string): void;
    addLiteral(text: string): void;
    addLineBreak(): void;
  }
  export type Walk = (nodes: readonly DomNode[], builder: BlockTextBuilder) => void;
  export type Formatter = (element: DomNode, walk: Walk, builder: BlockTextBuilder) => void;
  export interface Selector {
    readonly selector: string;
    readonly format?: string;
    readonly options?: Readonly<Record<string, unknown>>;
  }
  export interface ConvertOptions {
    readonly wordwrap?: number | false;
    readonly baseElements?: {
      readonly selectors: readonly string[];
      readonly returnDomByDefault?: boolean;
    };
    readonly limits?: {
      readonly maxInputLength?: number | undefined;
      readonly maxDepth?: number;
      readonly ellipsis?: string;
    };
    readonly formatters?: Readonly<Record<string, Formatter>>;
    readonly selectors?: readonly Selector[];
  }
  export function convert(html: string, options?: ConvertOptions): string;
}
