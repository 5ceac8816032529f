import type { Language } from '../domain/conference.ts';
import type { CardItem, ReminderCardFacts } from './card-facts.ts';
import { catalogueFor } from './catalogue.ts';
import { nameInSentence } from './country-names.ts';
import { capitalised } from './grammar.ts';
import { nounForms } from './spanish-noun.ts';
import { dayBeside } from './text-dates.ts';

/** The one note after the date: what is still pending since when, and what to do; empty where nothing of it is pending. */
export function courteousNote(facts: ReminderCardFacts): string[] {
  const noted = facts.items.filter(
    ({ ref, state, lastValidDay }) =>
      state === 'pending' && lastValidDay !== null && facts.noted?.includes(ref),
  );
  const [first] = noted;
  if (first === undefined) return [];
  const { language } = facts.reader;
  const refs = noted.map(({ ref }) => ref).join(', ');
  const party = nameInSentence(language, facts.roster, facts.party);
  return [
    ...noted.map((item) => capitalised(pendingSentence(facts, item))),
    catalogueFor(language).secretariat.note.whatToDo({ refs, party, ref: first.ref }),
  ];
}

/** "The comments from Honduras (3a) have been pending since 30 January." */
function pendingSentence(facts: ReminderCardFacts, { ref, deliverable, lastValidDay }: CardItem): string {
  const { language } = facts.reader;
  const texts = catalogueFor(language).secretariat.note;
  const party = nameInSentence(language, facts.roster, facts.party);
  const day = dayBeside(language, lastValidDay ?? facts.today, facts);
  const named = deliverable.language === language ? shortNoun(language, deliverable.text) : null;
  return named === null
    ? texts.isPending({ ref, party, day })
    : texts.whatIsPending({ ...named, party, ref, day });
}

const STOPS = {
  en: /\s(?:on|to|for|of|about|from|regarding|concerning|with|in|by|that|which)\s.*$/iu,
  es: /\s(?:a|al|de|del|para|sobre|en|con|por|respecto|acerca|que)\s.*$/iu,
};
const ARTICLE = { en: /^the\s/iu, es: /^(?:el|la|los|las)\s/iu };
const MOST_WORDS = 3;

/** What is asked in a few words with its article: "the comments", "la propuesta actualizada"; null where it has no such words. */
export function shortNoun(
  language: Language,
  deliverable: string,
): { what: string; isPlural: boolean } | null {
  const words = deliverable.trim().replace(/[.;]$/u, '').replace(STOPS[language], '');
  const bare = words.replace(ARTICLE[language], '');
  if (bare.split(/\s+/u).length > MOST_WORDS || !/^[\p{L} '-]+$/u.test(bare)) return null;
  return language === 'es' ? spanishNoun(words, bare) : englishNoun(bare);
}

function englishNoun(bare: string): { what: string; isPlural: boolean } | null {
  if (/^an?\s/iu.test(bare)) return null;
  return { what: `the ${bare}`, isPlural: /[^s]s$/iu.test(bare) };
}

function spanishNoun(words: string, bare: string): { what: string; isPlural: boolean } | null {
  if (/^un[oa]?s?\s/iu.test(bare)) return null;
  const noun = bare.split(/\s+/u)[0] ?? '';
  const { isPlural, isFeminine } = nounForms(noun);
  if (words !== bare) return { what: words, isPlural };
  const article = isFeminine ? (isPlural ? 'las' : 'la') : isPlural ? 'los' : 'el';
  return { what: `${article} ${bare}`, isPlural };
}
