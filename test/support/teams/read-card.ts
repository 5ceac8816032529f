import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { JSDOM, type PageElement } from 'jsdom';
import type { Card, Element, ExecuteAction, Input } from '../../../adapters/teams/card.ts';
import { type Mark, marksIn, marksInRun } from './markdown-marks.ts';

/** A card as Microsoft's renderer shows it. */
export interface ShownCard {
  /** What it holds against the card. */
  readonly faults: readonly string[];
  /** The texts from above to below, without its buttons; a run's line breaks begin a new one. */
  readonly lines: readonly string[];
  readonly buttons: readonly ExecuteAction[];
  readonly inputs: readonly Input[];
  /** What in it is not read but does something: marks, links. */
  readonly live: readonly string[];
}

interface Renderer {
  parse(card: unknown, context: Context): void;
  render(): PageElement | undefined;
}
interface Context {
  readonly eventCount: number;
  getEventAt(index: number): { readonly message: string };
}
interface Library {
  readonly AdaptiveCard: (new () => Renderer) & {
    onProcessMarkdown: (text: string, result: { outputHtml?: string; didProcess: boolean }) => void;
  };
  readonly SerializationContext: new () => Context;
}

/** jsdom lays nothing out, and so has no `innerText`, by which the renderer writes. */
const INNER_TEXT = `Object.defineProperty(HTMLElement.prototype, 'innerText', {
  configurable: true,
  set(text) { this.textContent = text; },
  get() { return this.textContent; },
});`;

const require = createRequire(import.meta.url);

const library = (() => {
  const { window } = new JSDOM('<!doctype html>', { runScripts: 'outside-only' });
  const path = require.resolve('adaptivecards/dist/adaptivecards.js');
  window.eval(`${INNER_TEXT}\n${readFileSync(path, 'utf8')}`);
  return window.eval('AdaptiveCards') as Library;
})();

/** Renders a card by Microsoft's own library; Markdown is read wherever it hands a text over to be. */
export function readCard(card: Card): ShownCard {
  const read: string[] = [];
  library.AdaptiveCard.onProcessMarkdown = (text, result) => {
    read.push(text);
    result.outputHtml = `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`;
    result.didProcess = true;
  };
  const renderer = new library.AdaptiveCard();
  const context = new library.SerializationContext();
  renderer.parse(JSON.parse(JSON.stringify(card)), context);
  const page = renderer.render();
  const faults = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message);
  if (page === undefined)
    return { faults: [...faults, 'nothing is shown'], lines: [], buttons: [], inputs: [], live: [] };
  const all = card.body.flatMap(inside);
  const marks = [...read.flatMap(marksIn), ...all.flatMap(runTexts).flatMap(marksInRun)];
  return {
    faults,
    lines: linesOn(page),
    buttons: all.flatMap((one) => (one.type === 'ActionSet' ? one.actions : [])),
    inputs: all.filter((one) => one.type.startsWith('Input.')) as Input[],
    live: [...marks.map(({ kind, text }: Mark) => `${kind}: ${text}`), ...linksOn(page)],
  };
}

/** An element, or those that it holds. */
function inside(element: Element): readonly Element[] {
  return element.type === 'Container' ? element.items : [element];
}

function runTexts(element: Element): readonly string[] {
  return element.type === 'RichTextBlock' ? element.inlines.map(({ text }) => text) : [];
}

function linesOn(page: PageElement): readonly string[] {
  return [...page.querySelectorAll('.ac-textBlock, .ac-richTextBlock')]
    .flatMap(({ textContent }) => (textContent ?? '').split('\n'))
    .filter((line) => line.trim() !== '');
}

function linksOn(page: PageElement): readonly string[] {
  return [...page.querySelectorAll('a, strong, em, b, i, ul, ol, code, h1, mark')].map(
    ({ tagName, textContent }) => `${tagName}: ${textContent}`,
  );
}
