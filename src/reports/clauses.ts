import type { Grammar } from './grammar.ts';
import { leadOf } from './passage.ts';
import type { Sentence, Subject, SubjectReader } from './subjects.ts';
import type { Verb } from './words.ts';

/** A verb that may oblige somebody, with who is to act and where its words lie in the sentence. */
export interface Clause {
  readonly start: number;
  readonly verbStart: number;
  readonly verbEnd: number;
  readonly end: number;
  readonly verb: Verb;
  readonly force: 'strong' | 'soft';
  /** Null where the sentence names nobody. */
  readonly subject: Subject | null;
  readonly jointly: boolean;
  /** Where a passive's object stands: before its verb. */
  readonly objectBefore: boolean;
  readonly negated: boolean;
  /** In a relative clause, which describes rather than obliges unless it names who and when. */
  readonly relative: boolean;
  /** Continues the clause before it ("and will send"). */
  readonly continues: boolean;
}

type Found = Omit<Clause, 'end' | 'jointly' | 'negated' | 'relative'>;

/** The clauses of a sentence whose verb the grammar knows, in order. */
export function findClauses(
  sentence: Sentence,
  grammar: Grammar,
  subjects: SubjectReader,
): readonly Clause[] {
  const search: Search = { sentence, grammar, subjects };
  const candidates = [
    ...requests(search),
    ...predicates(search),
    ...futures(search),
    ...passives(search),
    ...governed(search),
    ...bare(search),
  ];
  return bounded(inherit(withConjoined(apart(candidates), search), search), search);
}

interface Search {
  readonly sentence: Sentence;
  readonly grammar: Grammar;
  readonly subjects: SubjectReader;
}

/** The first of two that share a verb stands. */
function apart(candidates: readonly Found[]): readonly Found[] {
  const kept: Found[] = [];
  for (const clause of candidates) {
    const meets = kept.some((other) => clause.verbStart < other.verbEnd && other.verbStart < clause.verbEnd);
    if (!meets) kept.push(clause);
  }
  return kept.sort((left, right) => left.verbStart - right.verbStart);
}

function verbIn(match: RegExpExecArray, grammar: Grammar): Verb | undefined {
  return grammar.verbOf.get(match.groups?.['verb'] ?? '');
}

function found(match: RegExpExecArray, verb: Verb, subject: Subject | null): Found {
  return {
    start: subject?.start ?? match.index,
    verbStart: match.index,
    verbEnd: match.index + match[0].length,
    verb,
    force: match.groups?.['soft'] === undefined && verb.kind !== 'soft' ? 'strong' : 'soft',
    subject,
    objectBefore: false,
    continues: false,
  };
}

function predicates({ sentence, grammar, subjects }: Search): readonly Found[] {
  return [...sentence.key.matchAll(grammar.predicate)].flatMap((match) => {
    const verb = verbIn(match, grammar);
    if (verb === undefined) return [];
    const clause = found(match, verb, subjects.before(sentence, match.index));
    const governor = governorOf(sentence, clause.start, grammar);
    const reports = new RegExp(`^(?:${grammar.words.reported})$`).test(match.groups?.['soft'] ?? '');
    if (governor === 'strong' && reports && verb.kind !== 'soft') return [{ ...clause, force: 'strong' }];
    return [governor === 'soft' ? { ...clause, force: 'soft' } : clause];
  });
}

/** "Mexico's proposal that Member Countries will …" obliges nobody. */
function isProposed(sentence: Sentence, clause: Found, grammar: Grammar): boolean {
  return governorOf(sentence, clause.start, grammar) === 'soft';
}

function governorOf(sentence: Sentence, subjectStart: number, grammar: Grammar): 'strong' | 'soft' | null {
  const lead = leadOf(sentence.key, subjectStart, 120);
  const that = /(?<![a-z])(?:that|de que|a que|para que|que) $/.exec(lead);
  if (that === null) return null;
  const before = lead.slice(0, that.index);
  const { softGovernor, strongGovernor } = grammar.words;
  const near = new RegExp(
    `(?<![a-z])(?:(?<soft>${softGovernor})|(?<strong>${strongGovernor}))[a-z]*(?:[^,;.:]{0,60})$`,
  );
  const governor = near.exec(before);
  if (governor === null) return null;
  return governor.groups?.['soft'] === undefined ? 'strong' : 'soft';
}

/** A Spanish future is a duty of its own: "remitirán". */
function futures({ sentence, grammar, subjects }: Search): readonly Found[] {
  if (grammar.future === null) return [];
  return [...sentence.key.matchAll(grammar.future)].flatMap((match) => {
    const verb = verbIn(match, grammar);
    if (verb === undefined) return [];
    // "Se remitirá" has nobody in front.
    if (/(?<![a-z])se $/.test(leadOf(sentence.key, match.index, 4))) {
      return [{ ...found(match, verb, null), start: match.index - 3 }];
    }
    const clause = found(match, verb, subjects.before(sentence, match.index));
    return [isProposed(sentence, clause, grammar) ? { ...clause, force: 'soft' } : clause];
  });
}

/** "The proposal that Mexico assess …", "solicitó que México remita …": a verb that hangs on another. */
function governed({ sentence, grammar, subjects }: Search): readonly Found[] {
  return [...sentence.key.matchAll(grammar.subjunctive)].flatMap((match): readonly Found[] => {
    const verb = verbIn(match, grammar);
    const subject = verb === undefined ? null : subjects.before(sentence, match.index);
    if (verb === undefined || subject === null || subject.kind === 'open') return [];
    const governor =
      governorOf(sentence, subject.start, grammar) ?? limitGovernor(sentence, subject, grammar);
    if (governor === null) return [];
    return [{ ...found(match, verb, subject), ...(governor === 'soft' ? { force: 'soft' as const } : {}) }];
  });
}

/** "The deadline for Member Countries to submit", "la fecha límite para que los Países Miembros remitan". */
function limitGovernor(sentence: Sentence, subject: Subject, grammar: Grammar): 'strong' | null {
  const limit = new RegExp(`${grammar.words.deadline} (?:for|para que) $`);
  return limit.test(leadOf(sentence.key, subject.start, 60)) ? 'strong' : null;
}

/** "Mexico to circulate the draft": a subject at the head of its sentence, and "to". */
function bare({ sentence, grammar, subjects }: Search): readonly Found[] {
  if (grammar.bare === null) return [];
  return [...sentence.key.matchAll(grammar.bare)].flatMap((match): readonly Found[] => {
    const verb = verbIn(match, grammar);
    const subject = verb === undefined ? null : subjects.before(sentence, match.index);
    if (verb === undefined || subject === null || subject.kind === 'open') return [];
    const atHead = /(?:^|[;:] |[;,] and )$/.test(leadOf(sentence.key, subject.start, 600));
    const limit = limitGovernor(sentence, subject, grammar) !== null;
    return atHead || limit ? [found(match, verb, subject)] : [];
  });
}

/** "To request Mexico to send …", "invitar a los Países Miembros a considerar …". */
function requests({ sentence, grammar, subjects }: Search): readonly Found[] {
  return [...sentence.key.matchAll(grammar.request)].flatMap((match): readonly Found[] => {
    const subject = subjects.after(sentence, match.index + match[0].length);
    if (subject === null) return [];
    const asked = grammar.asked.exec(sentence.key.slice(subject.end, subject.end + 80));
    const verb = asked === null ? undefined : verbIn(asked, grammar);
    if (asked === null || verb === undefined) return [];
    const verbEnd = subject.end + asked[0].length;
    const clause = found(match, verb, subject);
    return [{ ...clause, start: match.index, verbEnd }];
  });
}

/** "The draft will be circulated by the TS." */
function passives({ sentence, grammar, subjects }: Search): readonly Found[] {
  return [...sentence.key.matchAll(grammar.passive)].flatMap((match): readonly Found[] => {
    const verb = verbIn(match, grammar);
    if (verb === undefined) return [];
    const start = match.index + match[0].length;
    const by = new RegExp(` (?:${grammar.words.by}) (?=(?:${grammar.words.article}))`, 'g');
    const agents = [...sentence.key.slice(start, start + 300).matchAll(by)].map((marker) =>
      subjects.after(sentence, start + marker.index + marker[0].length),
    );
    const agent = agents.find((subject) => subject !== null) ?? null;
    return [{ ...found(match, verb, agent), start: match.index, objectBefore: true }];
  });
}

/** "… and submit their comments": a verb that shares the subject of the clause before it. */
function withConjoined(clauses: readonly Found[], { sentence, grammar }: Search): readonly Found[] {
  const [first] = clauses;
  if (first === undefined) return clauses;
  const more = [...sentence.key.matchAll(grammar.conjoined)].flatMap((match): readonly Found[] => {
    const verb = verbIn(match, grammar);
    if (verb === undefined || match.index < first.verbEnd) return [];
    return [{ ...found(match, verb, null), continues: true }];
  });
  return apart([...clauses, ...more]);
}

/** A verb without a subject behind "and" goes on with the subject, and where it has no modal the force, of the clause before. */
function inherit(clauses: readonly Found[], search: Search): readonly Found[] {
  const { sentence, grammar } = search;
  const joined = new RegExp(`(?:^|,|;| )(?:${grammar.words.and}),? $`);
  let previous: Found | null = null;
  return clauses.map((clause) => {
    const behindAnd = !clause.objectBefore && joined.test(leadOf(sentence.key, clause.verbStart, 20));
    const joins = clause.subject === null && (clause.continues || behindAnd);
    const heir = joins ? heirOf(clause, previous, search) : { ...clause, continues: false };
    previous = heir;
    return heir;
  });
}

function heirOf(clause: Found, previous: Found | null, search: Search): Found {
  if (previous === null) return { ...clause, subject: thankingSubject(search), continues: false };
  const force = clause.continues && clause.force === 'strong' ? previous.force : clause.force;
  return { ...clause, subject: previous.subject, continues: true, force };
}

/** "Member Countries welcomed the report and agreed to send": the subject stands at the head, behind it a courtesy. */
function thankingSubject({ sentence, grammar, subjects }: Search): Subject | null {
  const subject = subjects.after(sentence, 0);
  const thanked = new RegExp(`^,? (?:${grammar.words.thanked})(?![a-z])`);
  return subject !== null && thanked.test(sentence.key.slice(subject.end)) ? subject : null;
}

function bounded(clauses: readonly Found[], { sentence, grammar }: Search): readonly Clause[] {
  const jointly = new RegExp(`(?<![a-z])(?:${grammar.words.jointly})(?![a-z])`);
  return clauses.map((clause, index) => {
    const next = clauses[index + 1];
    const limit = next === undefined ? sentence.key.length : endBefore(next, sentence, grammar);
    const end = Math.max(clause.verbEnd, beforeSemicolon(sentence, clause.verbEnd, limit));
    const words = sentence.key.slice(
      Math.min(clause.verbStart, clause.subject?.end ?? clause.verbStart),
      end,
    );
    const lead = leadOf(sentence.key, clause.verbStart, 20);
    return {
      ...clause,
      end,
      jointly: jointly.test(words) || clause.verb.kind === 'work',
      negated: grammar.words.negated.test(lead),
      relative: /(?:which|that|, que|el cual|la cual|los cuales|las cuales|que) (?:se )?$/.test(lead),
    };
  });
}

function beforeSemicolon(sentence: Sentence, start: number, end: number): number {
  const semicolon = sentence.key.slice(start, end).indexOf('; ');
  return semicolon < 0 ? end : start + semicolon;
}

/** A passive's object stands before it and belongs to it, so the clause before ends at the mark that parts them. */
function endBefore(next: Found, sentence: Sentence, grammar: Grammar): number {
  const start = next.objectBefore ? objectStart(sentence, next.verbStart) : next.start;
  const lead = leadOf(sentence.key, start, 30);
  const joint = new RegExp(`(?:[,;]? (?:${grammar.words.and}|${grammar.words.that}),?|[,;:]) $`).exec(lead);
  return start - (joint?.[0].length ?? 0);
}

/** Where the words before a passive verb begin: after the last mark that ends a clause. */
export function objectStart(sentence: Sentence, verbStart: number): number {
  const before = sentence.key.slice(0, verbStart);
  const marks = ['; ', ': ', ', ', ', and ', ', y '].map(
    (mark) => before.lastIndexOf(mark) + (before.includes(mark) ? mark.length : 1),
  );
  return Math.max(0, ...marks);
}
