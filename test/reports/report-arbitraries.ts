import fc from 'fast-check';
import { DateTime } from 'luxon';
import type { Language, PartyCode } from '../../src/domain/conference.ts';
import { EVERYONE, roster } from './reading.ts';

/** An agreement's sentence in the manner of the reports, and how it must be read. */
export interface Written {
  readonly sentence: string;
  /** Null where the sentence obliges nobody. */
  readonly read: {
    readonly owedBy: readonly PartyCode[];
    readonly mode: 'each' | 'joint';
    readonly deliverable: string;
    readonly recipient: string | null;
    readonly through: string | null;
    readonly due: unknown;
  } | null;
}

interface Manner {
  readonly all: string;
  readonly and: string;
  readonly articles: Readonly<Record<PartyCode, string>>;
  readonly verbs: readonly (readonly [singular: string, plural: string])[];
  readonly papers: readonly (readonly [singular: string, plural: string, deliverable: string])[];
  readonly jointly: string;
  readonly to: Readonly<Record<string, string>>;
  readonly through: string;
  readonly limits: readonly (readonly [before: string, pattern: string, after: string, exclusive: boolean])[];
  readonly events: readonly (readonly [words: string, due: unknown])[];
  readonly courtesies: readonly (readonly [before: string, after: string])[];
}

const MANNERS: Readonly<Record<Language, Manner>> = {
  en: {
    all: 'Member Countries',
    and: 'and',
    articles: { DO: 'the ', US: 'the ' },
    verbs: [
      ['will send', 'will send'],
      ['agreed to submit', 'agreed to submit'],
      ['shall provide', 'shall provide'],
      ['undertakes to forward', 'undertake to forward'],
    ],
    papers: [
      ['its comments on the draft plan', 'their comments on the draft plan', 'comments on the draft plan'],
      ['its updated list', 'their updated lists', 'updated list'],
      ['its replies to the survey', 'their replies to the survey', 'replies to the survey'],
    ],
    jointly: 'jointly ',
    to: { TS: 'to the TS', PPT: 'to the PPT', RCGM: 'to the RCGM', members: 'to Member Countries' },
    through: 'through the TS',
    limits: [
      ['by ', 'd LLLL yyyy', '', false],
      ['by ', 'LLLL d, yyyy', ', at the latest', false],
      ['no later than ', 'cccc, d LLLL yyyy', '', false],
      ['on or before ', 'd LLLL yyyy', '', false],
      ['before ', 'LLLL d, yyyy', '', true],
      ['prior to ', 'd LLLL yyyy', '', true],
    ],
    events: [
      ['before the next meeting of the Network', { event: 'next LON meeting', relation: 'before' }],
      [
        'two weeks before the next Vice-Ministerial Meeting',
        { event: 'next VMM meeting', relation: 'before', days: 14 },
      ],
    ],
    courtesies: [
      ['To thank ', ' for the visit to the shelters.'],
      ['To take note of the progress of ', ' with the new law.'],
    ],
  },
  es: {
    all: 'Los Países Miembros',
    and: 'y',
    articles: { DO: 'la ', US: 'los ' },
    verbs: [
      ['remitirá', 'remitirán'],
      ['acordó enviar', 'acordaron enviar'],
      ['se comprometió a presentar', 'se comprometieron a presentar'],
      ['deberá entregar', 'deberán entregar'],
    ],
    papers: [
      ['sus comentarios sobre el plan', 'sus comentarios sobre el plan', 'comentarios sobre el plan'],
      ['su lista actualizada', 'sus listas actualizadas', 'lista actualizada'],
      ['su respuesta', 'sus respuestas', 'respuesta'],
    ],
    jointly: 'conjuntamente ',
    to: { TS: 'a la ST', PPT: 'a la PPT', RCGM: 'al GRCM', members: 'a los Países Miembros' },
    through: 'por conducto de la ST',
    limits: [
      ['a más tardar el ', "d 'de' LLLL 'de' yyyy", '', false],
      ['hasta el ', "d 'de' LLLL 'de' yyyy", '', false],
      ['a más tardar el ', "cccc d 'de' LLLL 'de' yyyy", '', false],
      ['antes del ', "d 'de' LLLL 'de' yyyy", '', true],
    ],
    events: [
      ['antes de la próxima reunión de la Red', { event: 'next LON meeting', relation: 'before' }],
      [
        'dos semanas antes de la próxima Reunión de Viceministros',
        { event: 'next VMM meeting', relation: 'before', days: 14 },
      ],
    ],
    courtesies: [
      ['Agradecer a ', ' por la visita a los albergues.'],
      ['Tomar nota de los avances de ', ' con la nueva ley.'],
    ],
  },
};

/** Any agreement that the generator can write: a duty with its parts, or a courtesy to any countries. */
export function agreements(language: Language): fc.Arbitrary<Written> {
  return fc.oneof({ weight: 4, arbitrary: duties(language) }, { weight: 1, arbitrary: courtesies(language) });
}

const someMembers = fc.subarray(EVERYONE, { minLength: 1, maxLength: 5 });
const workingDays = fc
  .integer({ min: 1, max: 4000 })
  .map((days) => DateTime.fromISO('2017-06-21', { zone: 'utc' }).plus({ days }))
  .filter((day) => day.weekday <= 5);

interface Parts {
  readonly members: readonly PartyCode[] | null;
  readonly verb: readonly [string, string];
  readonly paper: readonly [string, string, string];
  readonly to: string | null;
  readonly through: boolean;
  readonly jointly: boolean;
  readonly when: { readonly words: string; readonly due: unknown } | null;
  readonly whenFirst: boolean;
}

function duties(language: Language): fc.Arbitrary<Written> {
  const manner = MANNERS[language];
  return fc
    .record<Parts>({
      members: fc.option(someMembers, { freq: 3 }),
      verb: fc.constantFrom(...manner.verbs),
      paper: fc.constantFrom(...manner.papers),
      to: fc.option(fc.constantFrom(...Object.keys(manner.to))),
      through: fc.boolean(),
      jointly: fc.boolean(),
      when: fc.option(whens(language), { freq: 5 }),
      whenFirst: fc.boolean(),
    })
    .map((parts) => ({ sentence: written(parts, language), read: readingOf(parts) }));
}

function written(parts: Parts, language: Language): string {
  const { members, when } = parts;
  const manner = MANNERS[language];
  const subject = members === null ? manner.all : listed(members, language);
  const predicate = [
    isPlural(parts) ? parts.verb[1] : parts.verb[0],
    (isJoint(parts) ? manner.jointly : '') + (isPlural(parts) ? parts.paper[1] : parts.paper[0]),
    parts.to === null ? '' : manner.to[parts.to],
    parts.through ? manner.through : '',
  ];
  const behind = when !== null && !parts.whenFirst ? when.words : '';
  const clause = [subject, ...predicate, behind].filter((words) => words !== '').join(' ');
  if (when === null || behind !== '') return `${capital(clause)}.`;
  return `${capital(when.words)}, ${small(clause, members)}.`;
}

function isPlural({ members }: Parts): boolean {
  return members === null || members.length > 1;
}

function isJoint(parts: Parts): boolean {
  return parts.jointly && isPlural(parts);
}

function readingOf(parts: Parts): Written['read'] {
  return {
    owedBy: parts.members ?? EVERYONE,
    mode: isJoint(parts) ? 'joint' : 'each',
    deliverable: deliverableOf(parts.paper, isPlural(parts)),
    recipient: parts.to,
    through: parts.through ? 'TS' : null,
    due: parts.when?.due ?? null,
  };
}

/** "Los Países Miembros" is written small behind an introduction; a country keeps its capital. */
function small(subject: string, members: readonly PartyCode[] | null): string {
  return members === null && subject.startsWith('Los ')
    ? `l${subject.slice(1)}`
    : subject.replace(/^(The|La|Los) /, (article) => article.toLowerCase());
}

function deliverableOf([, many, one]: readonly [string, string, string], plural: boolean): string {
  return plural ? many.replace(/^(?:their|sus) /, '') : one;
}

function whens(language: Language): fc.Arbitrary<{ words: string; due: unknown }> {
  const { limits, events } = MANNERS[language];
  return fc.oneof(
    fc.tuple(fc.constantFrom(...limits), workingDays).map(([[before, pattern, after, exclusive], day]) => ({
      words: before + day.setLocale(language).toFormat(pattern) + after,
      due: { date: day.toISODate(), ...(exclusive ? { bound: 'before' } : {}) },
    })),
    fc.constantFrom(...events).map(([words, due]) => ({ words, due })),
  );
}

function courtesies(language: Language): fc.Arbitrary<Written> {
  return fc
    .tuple(fc.constantFrom(...MANNERS[language].courtesies), someMembers)
    .map(([[before, after], members]) => ({
      sentence: before + listed(members, language) + after,
      read: null,
    }));
}

function listed(members: readonly PartyCode[], language: Language): string {
  const { articles, and } = MANNERS[language];
  const names = members.map(
    (code) =>
      (articles[code] ?? '') + (roster.parties.find((party) => party.code === code)?.name[language] ?? code),
  );
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${and} ${last}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const FRAGMENTS =
  'Member Countries|the TS|Mexico|Panama, |and |, |will send |agreed to submit |shall |to request |to invite |that |which |their comments |on |the draft |by 3 July 2018 |before |within 30 days |of the next RCGM meeting |through |to |“|”|(|)|; |. |: |\n|\n\n|2. |a) |IOM |the PPT |all except |in the absence of objections |los Países Miembros |remitirán |a la ST |a más tardar el 3 de julio de 2018 |antes de |de |que |y |será remitido por |´|EE.UU. |1.|\u00a0|\u0000|- ';

/** Words of the grammar in any order: what no report says, but a broken one might. */
export const soups = fc
  .array(fc.constantFrom(...FRAGMENTS.split('|')), { maxLength: 120 })
  .map((fragments) => fragments.join(''));
