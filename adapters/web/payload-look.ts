import { type Content, type Html, html } from './html.ts';

type Node = Readonly<Record<string, unknown>>;

/** Kinds of Block Kit and of Adaptive Cards, and the element that looks like them; what is not here shows what is in it. */
const ELEMENTS: Readonly<Record<string, (inside: Content, node: Node) => Html>> = {
  header: (inside) => html`<p class="look-heading">${inside}</p>`,
  rich_text_section: (inside) => html`<p>${inside}</p>`,
  rich_text_quote: (inside) => html`<blockquote>${inside}</blockquote>`,
  context: (inside) => html`<p class="quiet">${inside}</p>`,
  section: (inside) => html`<p>${inside}</p>`,
  actions: (inside) => html`<p class="buttons">${inside}</p>`,
  button: (inside) => html`<span class="button">${inside}</span> `,
  TextBlock: (inside, node) => html`<p class="${textClass(node)}">${inside}</p>`,
  Container: (inside) => html`<div class="look-aside">${inside}</div>`,
  RichTextBlock: (inside) => html`<p>${inside}</p>`,
  ActionSet: (inside) => html`<p class="buttons">${inside}</p>`,
  'Action.Execute': (inside) => html`<span class="button">${inside}</span> `,
  'Action.Submit': (inside) => html`<span class="button">${inside}</span> `,
  TableRow: (inside) => html`<tr>${inside}</tr>`,
  TableCell: (inside) => html`<td>${inside}</td>`,
};
/** In this order the parts of a node are read. */
const INSIDE = [
  'content',
  'title',
  'text',
  'inlines',
  'elements',
  'blocks',
  'body',
  'items',
  'columns',
  'facts',
  'rows',
  'cells',
  'actions',
];

/** How a payload of another platform looks: drawn from the payload itself, so that what it lacks is missing here too. */
export function payloadLook(payload: unknown): Html {
  // Beside blocks or cards, the text is for notifications alone.
  const shown = isNode(payload) ? (payload['blocks'] ?? payload['attachments'] ?? payload) : payload;
  return html`<div class="look">${lookOf(shown)}</div>`;
}

function lookOf(value: unknown): Content {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map((one) => (Array.isArray(one) ? rowOf(one) : lookOf(one)));
  if (!isNode(value)) return null;
  const inside = INSIDE.flatMap((name) => (name in value ? [lookOf(value[name])] : []));
  const kind = typeof value['type'] === 'string' ? value['type'] : '';
  if (kind.toLowerCase() === 'table') return html`<div class="scroll"><table>${inside}</table></div>`;
  return ELEMENTS[kind]?.(inside, value) ?? emphasised(inside, value);
}

function rowOf(cells: readonly unknown[]): Html {
  return html`<tr>${cells.map((cell) => html`<td>${lookOf(cell)}</td>`)}</tr>`;
}

function emphasised(inside: Content, node: Node): Content {
  const style = node['style'];
  const isBold = node['weight'] === 'Bolder' || (isNode(style) && style['bold'] === true);
  const shown = node['isSubtle'] === true ? html`<span class="quiet">${inside}</span>` : inside;
  return isBold ? html`<strong>${shown}</strong>` : shown;
}

function textClass(node: Node): string {
  if (node['isSubtle'] === true) return 'quiet';
  return node['size'] === 'Large' || node['size'] === 'Medium' || node['style'] === 'heading'
    ? 'look-heading'
    : 'look-text';
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
