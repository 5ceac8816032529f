import type { PartyCode } from '../domain/conference.ts';
import type { CivilDate } from '../domain/instant.ts';
import type { Grammar } from './grammar.ts';
import {
  findMentions,
  holderOf,
  inRosterOrder,
  type Lexicon,
  type Mention,
  type Referent,
} from './lexicon.ts';
import { leadOf, type Passage } from './passage.ts';

/** One sentence with the names in it. */
export interface Sentence extends Passage {
  readonly mentions: readonly Mention[];
}

/** Who is to act. `open`: the words are no list of known names, or fit more than one. */
export interface Subject {
  readonly start: number;
  readonly end: number;
  readonly kind: 'named' | 'loose' | 'both' | 'open';
  readonly mentions: readonly Mention[];
  readonly except: readonly Mention[];
}

/** The parties that a subject binds, and what of it binds nobody. */
export interface Actors {
  readonly owedBy: readonly PartyCode[];
  /** All members, as a group. */
  readonly whole: boolean;
  readonly group: boolean;
  readonly observers: readonly PartyCode[];
  readonly office: string | null;
  readonly holderUnknown: boolean;
}

export interface SubjectReader {
  readonly before: (sentence: Sentence, end: number) => Subject | null;
  readonly after: (sentence: Sentence, start: number) => Subject | null;
}

const PLACE =
  /(?:^|[\s(])(?:in|en|at)\s(?:the city of |la ciudad de )?\p{Lu}[\p{L}.'’-]*(?:\s(?:de |la |del )?\p{Lu}[\p{L}.'’-]*){0,3},\s(?:the |la |los )?$/u;

/** A passage with the names that may act in it: the country of "in Managua, Nicaragua" is a place. */
export function toSentence(passage: Passage, lexicon: Lexicon): Sentence {
  const named = findMentions(passage, lexicon);
  const mentions = named.filter(({ start }, index) => {
    const behindName = (named[index - 1]?.end ?? -9) >= start - 6;
    return behindName || !PLACE.test(passage.text.slice(Math.max(0, start - 80), start));
  });
  return { ...passage, mentions };
}

/** Reads who acts before a verb ("Mexico and Panama | will send") or is asked after one ("to request | Mexico"). */
export function subjectReader(grammar: Grammar, lexicon: Lexicon): SubjectReader {
  const { words } = grammar;
  const conference = `(?: (?:of|de) (?:the |la )?(?:${lexicon.acronyms}))?`;
  const patterns: Patterns = {
    tail: new RegExp(`^${conference}(?:,? (?:${words.adverb}|each|both))?,? ?$`),
    link: new RegExp(`^${conference}(?:,? (?:${words.and})|,) ${words.article}$`),
    last: new RegExp(`(?:${words.and}) ${words.article}$`),
    except: new RegExp(`^${conference}${words.except} ${words.article}$`),
    lead: new RegExp(`(?<![a-z0-9])${words.article}$`),
    only: new RegExp(`^${words.article}$`),
    opened: new RegExp(`(?:^|[;:] |(?<![a-z])(?:${words.that}),? |["(])$`),
    intro: new RegExp(
      `(?:^|[;:] |(?<![a-z])(?:${words.that}),? )(?:${words.and} )?,? ?(?:${words.intro})(?![a-z])[^;:]*, $`,
    ),
    aside: new RegExp(`, (?:${words.through}|${words.withHelp}) ${words.article}$`),
    loose: new RegExp(`(?<![a-z])(?:${words.loose})$`),
    both: new RegExp(`(?<![a-z])(?:${words.both})$`),
  };
  return {
    before: (sentence, end) => subjectBefore(sentence, end, patterns),
    after: (sentence, start) => subjectAfter(sentence, start, patterns),
  };
}

interface Patterns {
  readonly tail: RegExp;
  readonly link: RegExp;
  readonly last: RegExp;
  readonly except: RegExp;
  readonly lead: RegExp;
  readonly only: RegExp;
  readonly opened: RegExp;
  readonly intro: RegExp;
  readonly aside: RegExp;
  readonly loose: RegExp;
  readonly both: RegExp;
}

function subjectBefore(sentence: Sentence, verb: number, patterns: Patterns): Subject | null {
  const end = withoutAside(sentence, verb, patterns);
  const last = sentence.mentions.findLast((mention) => mention.end <= end);
  if (last === undefined || !patterns.tail.test(sentence.key.slice(last.end, end)))
    return wordsBefore(sentence, end, patterns);
  const chain = chainTo(sentence, last, patterns);
  const whole = asSubject(sentence, chain, patterns);
  if (whole !== null && isList(sentence, chain, patterns) && opens(sentence, whole, patterns)) return whole;
  return shorter(sentence, chain, patterns);
}

/** "Mexico, through the TS, will send": what stands between commas is no subject. */
function withoutAside(sentence: Sentence, verb: number, patterns: Patterns): number {
  const last = sentence.mentions.findLast((mention) => mention.end <= verb);
  if (last === undefined || !/^,? ?$/.test(sentence.key.slice(last.end, verb))) return verb;
  const aside = patterns.aside.exec(leadOf(sentence.key, last.start, 60));
  return aside === null ? verb : last.start - aside[0].length;
}

/** The names that are linked up to the last one, longest first. */
function chainTo(sentence: Sentence, last: Mention, patterns: Patterns): readonly Mention[] {
  const before = sentence.mentions.slice(0, sentence.mentions.indexOf(last));
  const broken = before.findLastIndex(
    (mention, index) => !isLinked(sentence, [mention, before[index + 1] ?? last], patterns),
  );
  return [...before.slice(broken + 1), last];
}

function isLinked(
  sentence: Sentence,
  [left, right]: readonly [Mention, Mention],
  patterns: Patterns,
): boolean {
  const gap = sentence.key.slice(left.end, right.start);
  // "Before the meeting of Vice-Ministers, Belize will": a body at a comma closes an introduction.
  if (gap.length > 80 || (left.referent.kind === 'body' && gap.startsWith(','))) return false;
  return patterns.link.test(gap) || patterns.except.test(gap);
}

function asSubject(sentence: Sentence, chain: readonly Mention[], patterns: Patterns): Subject | null {
  const [first] = chain;
  const last = chain.at(-1);
  if (first === undefined || last === undefined) return null;
  const cut = chain.findIndex((mention, index) => {
    const previous = chain[index - 1];
    return previous !== undefined && patterns.except.test(sentence.key.slice(previous.end, mention.start));
  });
  const lead = patterns.lead.exec(leadOf(sentence.key, first.start, 60));
  return {
    start: first.start - (lead?.[0].length ?? 0),
    end: last.end,
    kind: 'named',
    mentions: cut < 0 ? chain : chain.slice(0, cut),
    except: cut < 0 ? [] : chain.slice(cut),
  };
}

/** A clause begins at the start, after a conjunction, or at the comma that closes an introduction. */
function opens(sentence: Sentence, subject: Subject, patterns: Patterns): boolean {
  const before = leadOf(sentence.key, subject.start, 600);
  return patterns.opened.test(before) || patterns.intro.test(before);
}

/**
 * "Regarding the proposal of Honduras, Mexico will …": the list begins later than it seems. One beginning must fit alone, after a
 * comma, with its own "and" where it has several names.
 */
function shorter(sentence: Sentence, chain: readonly Mention[], patterns: Patterns): Subject | null {
  const fitting = chain.flatMap((_, index) => {
    const rest = chain.slice(index);
    const subject = index === 0 ? null : asSubject(sentence, rest, patterns);
    if (subject === null || !isList(sentence, rest, patterns)) return [];
    const before = leadOf(sentence.key, subject.start, 600);
    const anew = rest.length === 1 && /, (?:and|[ye]) $/.test(before);
    return anew || patterns.intro.test(before) ? [subject] : [];
  });
  const [only] = fitting;
  const last = chain.at(-1);
  if (only !== undefined && fitting.length === 1) return only;
  return last === undefined
    ? null
    : { start: last.start, end: last.end, kind: 'open', mentions: [], except: [] };
}

function isList(sentence: Sentence, mentions: readonly Mention[], patterns: Patterns): boolean {
  const [last, beforeLast] = [mentions.at(-1), mentions.at(-2)];
  if (last === undefined || beforeLast === undefined) return true;
  const gap = sentence.key.slice(beforeLast.end, last.start);
  return patterns.last.test(gap) || patterns.except.test(gap);
}

/** "The countries", "both countries": words that stand for parties without naming them. */
function wordsBefore(sentence: Sentence, end: number, patterns: Patterns): Subject | null {
  const before = leadOf(sentence.key, end, 60).trimEnd();
  const both = patterns.both.exec(before);
  const found = both ?? patterns.loose.exec(before);
  if (found === null) return null;
  const trailing = sentence.key.slice(0, end).trimEnd().length;
  const subject: Subject = {
    start: trailing - found[0].length,
    end: trailing,
    kind: both === null ? 'loose' : 'both',
    mentions: [],
    except: [],
  };
  return opens(sentence, subject, patterns) ? subject : null;
}

function subjectAfter(sentence: Sentence, start: number, patterns: Patterns): Subject | null {
  const first = sentence.mentions.find((mention) => mention.start >= start);
  if (first === undefined || !patterns.only.test(sentence.key.slice(start, first.start))) return null;
  const chain = [first];
  for (const mention of sentence.mentions.slice(sentence.mentions.indexOf(first) + 1)) {
    const gap = sentence.key.slice(chain.at(-1)?.end ?? 0, mention.start);
    if (!(patterns.link.test(gap) || patterns.except.test(gap))) break;
    chain.push(mention);
  }
  const subject = asSubject(sentence, chain, patterns);
  return subject === null ? null : { ...subject, start };
}

/** Whom a subject's names bind on the day of the meeting. Observers and bodies take no part in commitments. */
export function actorsOf(subject: Subject, lexicon: Lexicon, day: CivilDate): Actors {
  const referents = subject.mentions.map((mention) => mention.referent);
  const excepted = subject.except.flatMap(({ referent }) => codesOf(referent, day));
  const groups = referents.filter((referent) => referent.kind === 'group');
  const offices = referents.filter((referent) => referent.kind === 'office');
  return {
    owedBy: inRosterOrder(
      referents.flatMap((referent) => codesOf(referent, day)),
      lexicon.roster,
    ).filter((code) => !excepted.includes(code)),
    whole: groups.some((group) => group.whole),
    group: groups.length > 0,
    observers: referents.flatMap((referent) =>
      referent.kind === 'party' && referent.observer ? [referent.code] : [],
    ),
    office: offices[0]?.code ?? null,
    holderUnknown: offices.some(({ office }) => holderOf(office, day) === null),
  };
}

function codesOf(referent: Referent, day: CivilDate): readonly PartyCode[] {
  switch (referent.kind) {
    case 'party':
      return referent.observer ? [] : [referent.code];
    case 'group':
      return referent.of;
    case 'office':
      return [holderOf(referent.office, day)].flatMap((holder) => holder ?? []);
    case 'body':
      return [];
  }
}
