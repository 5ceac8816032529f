import type { Language } from '../domain/conference.ts';
import { ENGLISH } from './english.ts';
import { anyOf } from './passage.ts';
import { SPANISH } from './spanish.ts';
import type { Verb, Words } from './words.ts';

export interface Grammar {
  readonly language: Language;
  readonly words: Words;
  readonly predicate: RegExp;
  readonly future: RegExp | null;
  readonly subjunctive: RegExp;
  readonly bare: RegExp | null;
  readonly request: RegExp;
  readonly asked: RegExp;
  readonly passive: RegExp;
  readonly conjoined: RegExp;
  readonly verbOf: ReadonlyMap<string, Verb>;
}

const START = '(?<![a-z0-9])';
const END = '(?![a-z0-9])';

function compile(language: Language, words: Words): Grammar {
  const infinitives = sourceOf(words.verbs, (verb) => verb.infinitive);
  const futures = sourceOf(words.verbs, (verb) => verb.future);
  const subjunctives = sourceOf(words.verbs, (verb) => verb.subjunctive);
  const participles = sourceOf(words.verbs, (verb) => verb.participle);
  const adverbs = `(?:(?:${words.adverb}),? )*`;
  return {
    language,
    words,
    predicate: new RegExp(
      `${START}(?:(?<strong>${words.strong})|(?<soft>${words.soft}))(?:, (?:${words.interposed})(?![a-z])[^;:]{1,80}?,)?,? ${adverbs}(?<verb>${infinitives})${END}`,
      'g',
    ),
    future: futures === '' ? null : new RegExp(`${START}(?<verb>${futures})${END}`, 'g'),
    subjunctive: new RegExp(`${START}${adverbs}(?<verb>${subjunctives})${END}`, 'g'),
    bare:
      words.bare === null
        ? null
        : new RegExp(`${START}${words.bare} ${adverbs}(?<verb>${infinitives})${END}`, 'g'),
    request: new RegExp(`${START}(?:(?<strong>${words.request})|(?<soft>${words.invite})) `, 'g'),
    asked: new RegExp(`^,? ${words.askedTo}${adverbs}(?<verb>${infinitives}|${subjunctives})${END}`),
    passive: new RegExp(`${START}(?:${words.passive}) ${adverbs}(?<verb>${participles})${END}`, 'g'),
    conjoined: new RegExp(
      `(?:,? (?:${words.and})|[,;]) ${adverbs}(?:to )?(?<verb>${infinitives})(?= (?:${words.determiner}|${words.possessive}|${words.to}|${words.by}|${words.through}|${words.pronoun})${END})`,
      'g',
    ),
    verbOf: verbForms(words.verbs),
  };
}

/** The forms of every verb, the longest first, each with what must follow it. */
function sourceOf(verbs: readonly Verb[], formsOf: (verb: Verb) => readonly string[]): string {
  return anyOf(
    verbs.flatMap((verb) =>
      formsOf(verb).map((form) => (verb.only === null ? form : `${form}(?= (?:${verb.only}))`)),
    ),
  );
}

function verbForms(verbs: readonly Verb[]): ReadonlyMap<string, Verb> {
  return new Map(
    verbs.flatMap((verb) =>
      [verb.infinitive, verb.future, verb.subjunctive, verb.participle]
        .flat()
        .map((form) => [form, verb] as const),
    ),
  );
}

export const GRAMMARS: Readonly<Record<Language, Grammar>> = {
  en: compile('en', ENGLISH),
  es: compile('es', SPANISH),
};
