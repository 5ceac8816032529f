/** As much of jsdom as the tests use; it brings no types of its own. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string, options?: { readonly runScripts?: 'outside-only' });
    readonly window: {
      eval(script: string): unknown;
      readonly document: PageElement & { createElement(name: string): PageElement };
    };
  }

  export interface PageElement {
    readonly textContent: string | null;
    readonly tagName: string;
    querySelectorAll(selector: string): Iterable<PageElement>;
    appendChild(child: PageElement): void;
    remove(): void;
    click(): void;
    getAttribute(name: string): string | null;
  }
}
