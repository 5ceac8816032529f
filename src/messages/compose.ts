import type { Language, Roster } from '../domain/conference.ts';
import { catalogueFor } from './catalogue.ts';
import { spanishGender } from './country-names.ts';
import type { Item, Message, Part } from './message.ts';

/** A message without its empty parts. Its summary is its first heading or paragraph unless it has one of its own. */
export function composed(language: Language, parts: readonly (Part | null)[], summary?: string): Message {
  const present = parts.filter((part): part is Part => part !== null && !isEmpty(part));
  return { language, summary: summary ?? firstText(present), parts: present };
}

export function heading(text: string): Part {
  return { kind: 'heading', text };
}

/** Sentences of one paragraph; those that have nothing to say are null. */
export function paragraph(...sentences: readonly (string | null)[]): Part {
  return {
    kind: 'paragraph',
    text: sentences.filter((sentence) => sentence !== null && sentence !== '').join(' '),
  };
}

export function quiet(...texts: readonly (string | null)[]): Part {
  return { kind: 'quiet', text: texts.filter((text) => text !== null).join(' · ') };
}

export function items(list: readonly Item[]): Part {
  return { kind: 'items', items: list };
}

/** An item without a sign or a ref. */
export function line(text: string): Item {
  return { sign: 'none', ref: null, text };
}

/** How every message that the clock or an event sends is signed, once, at its end. */
export function signature(language: Language, roster: Roster, shortNumber: number | null): Part {
  const texts = catalogueFor(language).card;
  return quiet(
    texts.signature(conferenceName(language, roster)),
    texts.automatic,
    shortNumber === null ? null : texts.number(shortNumber),
  );
}

/** "RCM" / "la CRM": the Spanish article is that of the full name. */
export function conferenceName(language: Language, roster: Roster): string {
  const acronym = roster.acronym[language];
  return language === 'es' ? `${spanishGender(roster.name.es)} ${acronym}` : acronym;
}

function isEmpty(part: Part): boolean {
  switch (part.kind) {
    case 'items':
      return part.items.length === 0;
    case 'table':
      return part.rows.length === 0;
    case 'buttons':
      return part.buttons.length === 0;
    default:
      return part.text === '';
  }
}

function firstText(parts: readonly Part[]): string {
  const first = parts.find((part) => part.kind === 'heading' || part.kind === 'paragraph');
  return first !== undefined && 'text' in first ? first.text : '';
}
