import type { Grammar } from './grammar.ts';
import type { Mention } from './lexicon.ts';
import { leadOf } from './passage.ts';
import type { Sentence } from './subjects.ts';
import type { Verb } from './words.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where something goes, and the words that say so. */
export interface Destinations {
  readonly recipient: string | null;
  readonly through: string | null;
  readonly spans: readonly Span[];
  /** Two could be meant. */
  readonly doubtful: boolean;
}

export type DestinationReader = (sentence: Sentence, region: Span, verb: Verb) => Destinations;

/** Reads to whom ("to the TS") and by which channel ("by means of the TS") within a clause. */
export function destinationReader(grammar: Grammar): DestinationReader {
  const { words } = grammar;
  const toward = (to: string) => new RegExp(`,? ?(?<![a-z])(?:${to}) ${words.article}$`);
  const patterns = {
    through: new RegExp(`,? ?(?<![a-z])(?:${words.through}) ?${words.article}$`),
    help: new RegExp(`,? ?(?<![a-z])(?:${words.withHelp}) ?${words.article}$`),
    to: toward(words.to),
    direct: new RegExp(`^ ?${words.article}$`),
    linked: new RegExp(`^,? (?:${words.and}) ${words.article}$`),
    content: /^ (?:with|of|about|on|sobre|acerca de)(?![a-z])/,
    about: /(?<![a-z])(?:on|regarding|concerning|about|sobre|acerca de|for|para)(?![a-z])/,
  };
  return (sentence, region, verb) =>
    readDestinations(
      sentence,
      region,
      verb.goesTo === null ? patterns : { ...patterns, to: toward(verb.goesTo) },
    );
}

type Patterns = Readonly<
  Record<'through' | 'help' | 'to' | 'direct' | 'linked' | 'content' | 'about', RegExp>
>;

interface Target extends Span {
  readonly mention: Mention;
  /** Another is named with it. */
  readonly joined?: boolean;
}

function readDestinations(sentence: Sentence, region: Span, patterns: Patterns): Destinations {
  const within = sentence.mentions.filter(({ start, end }) => start >= region.start && end <= region.end);
  const preceded = (pattern: RegExp) =>
    within.flatMap((mention) => targetOf(sentence, mention, { region, pattern }));
  const throughs = preceded(patterns.through);
  const helps = preceded(patterns.help);
  const tos = [...directly(sentence, region, patterns), ...preceded(patterns.to)].filter(
    ({ mention }) => ![...throughs, ...helps].some((other) => other.mention === mention),
  );
  const chosen = choose(tos);
  const linked = chosen === null ? null : linkedTo(sentence, chosen, { region, patterns });
  const through = throughs[0] ?? null;
  const spans = [chosen, linked, ...throughs, ...helps].flatMap((target) => target ?? []);
  const vague =
    chosen !== null && rankOf(chosen.mention) > 2 && isAmongTopic(sentence, chosen, { region, patterns });
  return {
    recipient: chosen?.mention.referent.code ?? null,
    through: through?.mention.referent.code ?? null,
    spans,
    doubtful: linked !== null || chosen?.joined === true || vague,
  };
}

function targetOf(
  sentence: Sentence,
  mention: Mention,
  where: { region: Span; pattern: RegExp },
): readonly Target[] {
  const width = Math.min(60, mention.start - where.region.start);
  const match = where.pattern.exec(sentence.key.slice(mention.start - width, mention.start));
  return match === null ? [] : [{ mention, start: mention.start - match[0].length, end: mention.end }];
}

/** "Provide the TS with …", "inform the PPT and the TS of …": right behind the verb. */
function directly(sentence: Sentence, region: Span, patterns: Patterns): readonly Target[] {
  const first = sentence.mentions.find(({ start }) => start >= region.start);
  if (first === undefined || first.end > region.end) return [];
  if (!patterns.direct.test(sentence.key.slice(region.start, first.start))) return [];
  const alone: Target = { mention: first, start: region.start, end: first.end };
  const linked = linkedTo(sentence, alone, { region, patterns });
  const end = linked?.end ?? first.end;
  const target: Target = { ...alone, end, joined: linked !== null };
  const content = patterns.content.exec(sentence.key.slice(end, end + 12));
  if (content !== null) return [{ ...target, end: end + content[0].length }];
  return /^ (?:their|its|the|a|any|sus?) /.test(sentence.key.slice(end, end + 12)) ? [target] : [];
}

/** The secretariat and offices are where papers go; a country may only be what the paper is about. */
function rankOf({ referent }: Mention): number {
  if (referent.kind === 'party') return referent.secretariat ? 0 : 3;
  return { office: 1, body: 2, group: 2 }[referent.kind];
}

function choose(targets: readonly Target[]): Target | null {
  const best = Math.min(...targets.map(({ mention }) => rankOf(mention)));
  return targets.findLast(({ mention }) => rankOf(mention) === best) ?? null;
}

function linkedTo(
  sentence: Sentence,
  chosen: Target,
  where: { region: Span; patterns: Patterns },
): Target | null {
  const next = sentence.mentions.find(({ start }) => start >= chosen.end);
  if (next === undefined || next.end > where.region.end) return null;
  if (!where.patterns.linked.test(sentence.key.slice(chosen.end, next.start))) return null;
  return { mention: next, start: chosen.end, end: next.end };
}

function isAmongTopic(
  sentence: Sentence,
  chosen: Target,
  where: { region: Span; patterns: Patterns },
): boolean {
  return where.patterns.about.test(
    leadOf(sentence.key, chosen.start, chosen.start - where.region.start).slice(1),
  );
}
