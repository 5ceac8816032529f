import type { Language, Names, PartyCode, PartyKind, Roster } from '../domain/conference.ts';
import { capitalised, inOrder, listed } from './grammar.ts';

/** English country names that take "the" although their words do not say so. */
const THE = /^(?:Bahamas|Comoros|Gambia|Holy See|Maldives|Netherlands|Philippines|Ivory Coast)$/u;
const THE_BY_ITS_WORDS =
  /^(?:United|Republic|Kingdom|State|States|Commonwealth|Union|Federation|Federative|Plurinational|Bolivarian|Co-operative|Swiss) |(?:Republic|Islands|Emirates|Federation|Union|Kingdom)$/u;
const ORGANISATION =
  /\b(?:Secretariat|Network|Organi[sz]ation|Commission|Commissioner|Committee|Council|Office|Fund|Programme|System|Group|Conference|Agency|Bank|Federation|Institute|Presidency|Forum|Meeting|Board)\b/u;

/** The Spanish article by the first word of a name; a word that is not here decides by its ending. */
const SPANISH_COUNTRIES: readonly (readonly [RegExp, string])[] = [
  [/^(?:República|Federación|Confederación|Mancomunidad|Unión|Santa Sede|India$)/u, 'la'],
  [/^(?:Reino|Estado(?!s)|Sultanato|Principado|Gran Ducado)/u, 'el'],
  [/^(?:Países Bajos|Emiratos|Estados Unidos (?:de América|Mexicanos))/u, 'los'],
  [/^(?:Bahamas|Islas|Maldivas|Comoras)/u, 'las'],
];
const FEMININE_ENDING = /(?:a|ía|ción|sión|nión|dad|tud)$/u;
const PLURAL_ENDING = /[^s]s$/u;

interface Named {
  readonly code: PartyCode;
  readonly name: Names;
  readonly kind?: PartyKind;
}

/** A party's name as it stands alone, without an article: "Dominican Republic". */
export function bareName(language: Language, roster: Roster, code: PartyCode): string {
  return namedOf(roster, code).name[language];
}

/** A party, body or office in a sentence: "the Dominican Republic" / "la República Dominicana". */
export function nameInSentence(language: Language, roster: Roster, code: PartyCode): string {
  return withArticle(language, namedOf(roster, code));
}

/** Several of them, sorted by the reader's alphabet without the article: "Canada, the Dominican Republic and Mexico". */
export function namesInSentence(language: Language, roster: Roster, codes: readonly PartyCode[]): string {
  return listed(
    language,
    sortedCodes(language, roster, codes).map((code) => nameInSentence(language, roster, code)),
  );
}

/** The same in a paragraph for a report: "los Estados Unidos de América", by the alias that completes the short name. */
export function namesInReport(language: Language, roster: Roster, codes: readonly PartyCode[]): string {
  return listed(
    language,
    sortedCodes(language, roster, codes).map((code) => {
      const party = roster.parties.find((one) => one.code === code);
      const short = bareName(language, roster, code);
      const full = party?.aliases.find((alias) => alias.startsWith(`${short} `)) ?? short;
      return withArticle(language, { ...namedOf(roster, code), name: { en: full, es: full } });
    }),
  );
}

/** Party codes in the order of the reader's alphabet. */
export function sortedCodes(language: Language, roster: Roster, codes: readonly PartyCode[]): PartyCode[] {
  const compare = inOrder(language);
  return [...codes].sort((a, b) => compare(bareName(language, roster, a), bareName(language, roster, b)));
}

function withArticle(language: Language, named: Named): string {
  const name = named.name[language];
  const article = language === 'es' ? spanishArticle(named, name) : englishArticle(named, name);
  return article === null ? name : `${article} ${name}`;
}

/** The short name that a body goes by in that language, such as RCGM and GRCM; null where it has none. */
export function acronymOf(
  language: Language,
  named: { code: string; name: Names; aliases: readonly string[] },
): string | null {
  const initials = named.name[language].match(/\p{Lu}/gu)?.join('') ?? '';
  return [named.code, ...named.aliases].find((alias) => alias === initials) ?? null;
}

/** A body in a sentence by the short name that begins its full one: "the Liaison Officer Network". */
export function shortBodyInSentence(language: Language, roster: Roster, code: string): string {
  const body = roster.bodies.find((one) => one.code === code);
  const full = bareName(language, roster, code);
  const short = (body?.aliases ?? [])
    .filter((alias) => full.startsWith(`${alias} `) && alias.includes(' '))
    .sort((one, other) => one.length - other.length)[0];
  return withArticle(language, { code, name: { en: short ?? full, es: short ?? full } });
}

/** "el" or "la" for a Spanish name, by its first word. */
export function spanishGender(name: string): 'el' | 'la' {
  const first = name.split(' ', 1)[0] ?? '';
  return first === 'Red' || first === 'Sede' || FEMININE_ENDING.test(first) ? 'la' : 'el';
}

function englishArticle(named: Named, name: string): string | null {
  if (/^the /iu.test(name)) return null;
  if (THE.test(name) || THE_BY_ITS_WORDS.test(name)) return 'the';
  if (isCountry(named)) return null;
  return ORGANISATION.test(name) || name === named.code ? 'the' : null;
}

function spanishArticle(named: Named, name: string): string | null {
  // A name that brings its article keeps it, and "de El Salvador" is never contracted.
  if (/^(?:El|La|Los|Las) /u.test(name)) return null;
  const country = SPANISH_COUNTRIES.find(([pattern]) => pattern.test(name));
  if (country !== undefined) return country[1];
  if (isCountry(named)) return null;
  const first = name.split(' ', 1)[0] ?? '';
  if (PLURAL_ENDING.test(first)) return spanishGender(first.slice(0, -1)) === 'la' ? 'las' : 'los';
  return spanishGender(name);
}

function isCountry(named: Named): boolean {
  return named.kind !== undefined && named.kind !== 'secretariat' && /^[A-Z]{2}$/u.test(named.code);
}

function namedOf(roster: Roster, code: PartyCode): Named {
  const known = [...roster.parties, ...roster.bodies].find((named) => named.code === code);
  return known ?? { code, name: { en: capitalised(code), es: capitalised(code) } };
}
