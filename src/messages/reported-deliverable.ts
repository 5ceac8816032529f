import type { Ref } from '../domain/commitment.ts';
import type { Language, Roster, Texts } from '../domain/conference.ts';
import { nounForms } from './spanish-noun.ts';

/** What was asked, as a sentence of a report speaks of it. */
export interface ReportedDeliverable {
  /** Without an article, briefly: "comments on Costa Rica's proposal". */
  readonly bare: string;
  readonly isPlural: boolean;
  readonly isFeminine: boolean;
}

/** What the texts of a paragraph are made of. */
export interface ReportedFacts {
  readonly ref: Ref;
  /** Null: it cannot be named in that language. */
  readonly what: ReportedDeliverable | null;
  readonly isJoint: boolean;
}

const ARTICLE = {
  en: /^(?:the|an?|their|its|any)\s+/iu,
  es: /^(?:el|la|los|las|un|una|unos|unas|su|sus)\s+/iu,
};
const FEMININE_ARTICLE = /^(?:la|las|una|unas)\s/iu;
const NEUTRAL_ARTICLE = /^sus?\s/iu;

/** Null where it does not exist in that language, or does not begin with a noun of its own. */
export function reportedDeliverable(
  language: Language,
  roster: Roster,
  deliverable: Texts,
): ReportedDeliverable | null {
  const text = deliverable[language]?.trim().replace(/[.;]$/u, '') ?? '';
  const words = text.replace(ARTICLE[language], '');
  const isNamed = namesOf(roster).some((name) => words.startsWith(name));
  if (isNamed || !/^\p{L}/u.test(words)) return null;
  const bare = lowered(brief(language, roster, words));
  const noun = bare.split(/\s+/u)[0] ?? '';
  const forms = nounForms(noun);
  const hasArticle = language === 'es' && ARTICLE.es.test(text) && !NEUTRAL_ARTICLE.test(text);
  return { bare, ...forms, ...(hasArticle ? { isFeminine: FEMININE_ARTICLE.test(text) } : {}) };
}

/** What belongs to a country is named by that: "comments on Costa Rica's proposal", without what the proposal is of. */
function brief(language: Language, roster: Roster, text: string): string {
  const owners = namesOf(roster)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
    .join('|');
  const upTo = {
    en: `^.*? (?:the )?(?:${owners})['’´]s? .+?(?= (?:of|for|on|to|about|regarding|concerning|with|in)\\s)`,
    es: `^\\S+ (?:a|al|sobre|para|en|de|del|acerca) .*?\\bde(?: la| los| las|l)? (?:${owners})(?=[\\s,;]|$)`,
  };
  return new RegExp(upTo[language], 'u').exec(text)?.[0] ?? text;
}

/** The longest first: "Estados Unidos de América" before "Estados Unidos". */
function namesOf({ parties }: Roster): string[] {
  return parties
    .flatMap(({ name, aliases }) => [name.en, name.es, ...aliases])
    .toSorted((a, b) => b.length - a.length);
}

/** Within a sentence; an acronym stays as it is. */
function lowered(text: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
