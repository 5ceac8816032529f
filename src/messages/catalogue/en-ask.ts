import { pluralIn } from '../grammar.ts';

const plural = pluralIn('en');

/** What the secretariat asks for by itself, without a report. */
export const askEn = {
  title: 'Request of the Technical Secretariat',
  drafted: (ref: string): string => `${ref} is drafted`,
  publishWords: (slug: string): string => `publish ${slug}`,
  /** In an opening. */
  asks: (count: number): string =>
    `The Technical Secretariat kindly asks for ${plural(count, 'it', 'them')}.`,
  heading: (day: string): string =>
    day === ''
      ? 'Asked for by the Technical Secretariat'
      : `Asked for by the Technical Secretariat on ${day}`,
  askedOn: (day: string, slug: string): string =>
    `The Technical Secretariat asks for it${day === '' ? '' : `, since ${day}`} (\`${slug}\`).`,
};
