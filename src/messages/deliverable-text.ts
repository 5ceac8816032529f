import type { Language } from '../domain/conference.ts';
import type { Wording } from './facts.ts';
import { capitalised, quoted } from './grammar.ts';

/** A deliverable as a line of its own. In another language than the reader's it is a quotation. */
export function deliverableText(language: Language, deliverable: Wording): string {
  const text = capitalised(deliverable.text.trim().replace(/[.;]$/u, ''));
  return deliverable.language === language || text === '' ? text : quoted(language, text);
}
