/** A piece of markup that is safe to send: every text in it was escaped when it was put there. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

/** What stands in a template: a text is escaped, markup stays, null and false leave nothing. */
export type Content = string | number | Html | null | false | readonly Content[];

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Markup with texts in it, each escaped. An attribute's value stands in quotation marks. */
export function html(strings: TemplateStringsArray, ...contents: readonly Content[]): Html {
  return new Html(strings.map((text, at) => (at === 0 ? text : markupOf(contents[at - 1]) + text)).join(''));
}

/** An attribute without a value, such as `checked`, where it holds. */
export function flag(name: string, holds: boolean): Html {
  return new Html(holds ? ` ${name}` : '');
}

function markupOf(content: Content | undefined): string {
  if (content === null || content === undefined || content === false) return '';
  if (content instanceof Html) return content.markup;
  if (typeof content === 'string') return content.replaceAll(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
  return typeof content === 'number' ? String(content) : content.map(markupOf).join('');
}
