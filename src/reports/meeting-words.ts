import { DateTime } from 'luxon';
import type { Language } from '../domain/conference.ts';
import type { Lexicon } from './lexicon.ts';
import { fold, literal } from './passage.ts';
import { TIME_WORDS } from './time-words.ts';

/** The days of a meeting, as ISO dates. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const DAY = '(\\d{1,2})(?:st|nd|rd|th|º|°)?';
const OF = '(?: of| de)?';
const YEAR = '(?:\\.?,? (?:of |de |del )?(\\d{4}))';
const JOINT = ' ?(?:-|to|and|through|al?|y|&) ?';

interface Form {
  readonly pattern: RegExp;
  /** Which groups of the pattern hold the day and month of the first and of the last day. */
  readonly ends: readonly (readonly [day: number, month: number])[];
  readonly year: number;
}

/** The dates with a year in a head, in order: one day, or the first and last of several. */
export function datesOfMeeting(key: string, language: Language): readonly Days[] {
  const { months } = TIME_WORDS[language];
  const found: { start: number; end: number; days: Days }[] = [];
  for (const form of formsOf(`(${Object.keys(months).join('|')})`)) {
    for (const match of key.matchAll(form.pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const days = daysIn(match, form, months);
      if (days !== null && !found.some((other) => start < other.end && other.start < end))
        found.push({ start, end, days });
    }
  }
  return found.sort((left, right) => left.start - right.start).map(({ days }) => days);
}

/** From "30 June to 2 July 2015" down to "24 November 2014"; a form that says more comes first. */
function formsOf(month: string): readonly Form[] {
  const form = (source: string, ends: Form['ends'], year: number): Form => ({
    pattern: new RegExp(`(?<![a-z0-9])${source}${YEAR}`, 'g'),
    ends,
    year,
  });
  return [
    form(
      `${DAY}${OF} ${month}${JOINT}${DAY}${OF} ${month}`,
      [
        [1, 2],
        [3, 4],
      ],
      5,
    ),
    form(
      `${month} ${DAY}${JOINT}${month} ${DAY}`,
      [
        [2, 1],
        [4, 3],
      ],
      5,
    ),
    form(
      `${DAY}(?:, \\d{1,2})*${JOINT}${DAY}${OF} ${month}`,
      [
        [1, 3],
        [2, 3],
      ],
      4,
    ),
    form(
      `${month} ${DAY}(?:, \\d{1,2})*${JOINT}${DAY}`,
      [
        [2, 1],
        [3, 1],
      ],
      4,
    ),
    form(`${DAY}${OF} ${month}`, [[1, 2]], 3),
    form(`${month} ${DAY}`, [[2, 1]], 3),
  ];
}

function daysIn(match: RegExpExecArray, form: Form, months: Readonly<Record<string, number>>): Days | null {
  const ends = form.ends.map(([day, month]) =>
    isoDay(match[form.year], months[match[month] ?? ''], match[day]),
  );
  const [from = null, to = from] = ends;
  return from === null || to === null || from > to ? null : { from, to };
}

function isoDay(year: string | undefined, month: number | undefined, day: string | undefined): string | null {
  if (month === undefined) return null;
  const date = DateTime.fromObject({ year: Number(year), month, day: Number(day) }, { zone: 'utc' });
  return date.isValid ? date.toFormat('yyyy-MM-dd') : null;
}

/** What the report is of: its title without "Report of the"; capitals become a title in which the roster's names keep their own. */
export function titleCase(title: string, language: Language, lexicon: Lexicon): string {
  const line = title.replace(/\s+/g, ' ').trim();
  const of =
    /^(?:draft |proyecto de )?(?:report|informe|acta|minutes|conclusions|conclusiones|summary|relatoria|memoria)(?: (?:of|from|on|de) (?:the |la )?|: ?)(?=\S)/.exec(
      fold(line),
    );
  const rest = of === null ? line : line.slice(of[0].length);
  if (rest !== rest.toUpperCase()) return capitalise(rest);
  return capitalise(
    namesRestored(
      language === 'en'
        ? rest
            .toLowerCase()
            .replace(/(?<= )(?!(?:of|the|for|and|to|in|on|a|an)\b)\p{Ll}/gu, (unit) => unit.toUpperCase())
        : rest.toLowerCase(),
      lexicon,
    ),
  );
}

function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function namesRestored(words: string, lexicon: Lexicon): string {
  const { roster } = lexicon;
  const names = [
    ...Object.values(roster.name),
    ...Object.values(roster.acronym),
    ...roster.bodies.flatMap((body) => [body.name.en, body.name.es, ...body.aliases]),
    ...roster.parties.flatMap((party) => [party.name.en, party.name.es, ...party.aliases]),
  ];
  let restored = words;
  for (const name of names) {
    const at = new RegExp(`(?<![a-z0-9])${literal(name)}(?![a-z0-9])`).exec(fold(restored))?.index;
    if (at !== undefined) restored = restored.slice(0, at) + name + restored.slice(at + name.length);
  }
  return restored;
}
