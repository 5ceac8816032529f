import type { Language, PartyCode } from '../domain/conference.ts';
import { type CivilDate, civilDate } from '../domain/instant.ts';
import type { DraftMeeting } from './draft.ts';
import { findMentions, inRosterOrder, type Lexicon, type Mention } from './lexicon.ts';
import { datesOfMeeting, titleCase } from './meeting-words.ts';
import { fold, leadOf, type Passage } from './passage.ts';

/** The head of a report as read: the meeting, or null without a date; `dated` twice where its dates disagree. */
export interface Head {
  readonly meeting: (DraftMeeting & { readonly date: CivilDate }) | null;
  readonly conflicting: boolean;
}

const TITLE =
  /^(?:(?:draft |proyecto de )?(?:report|informe|acta|minutes|conclusions|conclusiones|memoria|summary|relatoria)|(?:ordinary |extraordinary )?meeting|reunion)(?![a-z])/;
const PRESENT =
  /(?:participation of|attended by|attendance of|presence of|following (?:member )?(?:countries|delegations)|participation:|participants:|(?:con la )?participacion de|asistencia de|presencia de|participaron|asistieron|asistentes:|participantes:|siguientes (?:paises|delegaciones)|delegations from|representatives (?:of|from))/g;
const SUBMITTED =
  /(?:submits?|presents?|for (?:the )?consideration|consideration (?:of|to|by)|refers?|somete|presenta|eleva|remite|consideracion del?|traslada)(?![a-z])/;

/** Reads who met, where, when and with whom, from what stands before the first agreement. */
export function readHead(lines: readonly string[], language: Language, lexicon: Lexicon): Head {
  const text = lines.join('\n').slice(0, 20_000);
  const head: Passage = { text, key: fold(text).replaceAll('\n', ' ') };
  const mentions = findMentions(head, lexicon);
  const found = datesOfMeeting(head.key, language);
  const [span] = found;
  const titled = titleLines(lines);
  const title = titled.join(' ');
  const body = bodyOf(title, head, { mentions, lexicon });
  if (span === undefined) return { meeting: null, conflicting: false };
  const date = civilDate(span.from);
  return {
    meeting: {
      slug: `${(body ?? 'meeting').toLowerCase()}-${date.slice(0, 7)}`,
      body,
      title: titleCase(title === '' ? (lines[0] ?? '') : title, language, lexicon),
      place: placeIn(lines, head, lexicon),
      date,
      endDate: span.to === span.from ? null : civilDate(span.to),
      language,
      submittedTo: submittedTo(head, mentions, body),
      present: presentAt(head, mentions, lexicon),
    },
    conflicting: found.some((other) => other.to < span.from || other.from > span.to),
  };
}

/** From the line that names the report or meeting, over the lines in capitals or without an end that follow it. */
function titleLines(lines: readonly string[]): readonly string[] {
  const start = lines.findIndex((line) => TITLE.test(fold(line)));
  if (start < 0) return [];
  const rest = lines.slice(start, start + 5);
  const capitals = isCapitals(rest[0] ?? '');
  const end = rest.findIndex(
    (line, index) => index > 0 && (isCapitals(line) !== capitals || /\d|[.:]$|,/.test(line)),
  );
  return end < 0 ? rest : rest.slice(0, end);
}

function isCapitals(line: string): boolean {
  return line === line.toUpperCase();
}

interface Names {
  readonly mentions: readonly Mention[];
  readonly lexicon: Lexicon;
}

/** The body in the title, else the first one that "held" or "met". */
function bodyOf(title: string, head: Passage, { mentions, lexicon }: Names): string | null {
  const titled = findMentions({ text: title, key: fold(title) }, lexicon).find(
    ({ referent }) => referent.kind === 'body',
  );
  if (titled !== undefined) return titled.referent.code;
  const met = mentions.find(
    ({ referent, end }) =>
      referent.kind === 'body' &&
      /^[^.;]{0,120}?(?:held|met|convened|celebro|se reunio|sostuvo|realizo)(?![a-z])/.test(
        head.key.slice(end, end + 140),
      ),
  );
  return met?.referent.code ?? null;
}

/** "Managua, Nicaragua" on a line of its own or behind "in"; the country is one of the conference's. */
function placeIn(lines: readonly string[], head: Passage, lexicon: Lexicon): string | null {
  for (const line of lines) {
    const place =
      /^(?:place: |lugar: )?(\p{Lu}[\p{L}.' -]{1,40}(?:, \p{Lu}[\p{L}.' -]{1,40}){1,2}?)(?=$|,? (?:on )?(?:\p{L}+ )?\d|, \p{Lu}?\p{L}+ \d)/u.exec(
        line,
      )?.[1];
    if (place !== undefined && endsWithCountry(place, lexicon)) return place;
  }
  const inside =
    /(?:^|[ ,])(?:in|en)(?: the city of| la ciudad de)? (\p{Lu}[\p{L}.' -]{1,40}, \p{Lu}[\p{L}' ]{2,30}?)(?=[,.;]| (?:on|the|el|los|from|with|prior|con|del)\b)/u.exec(
      head.text,
    )?.[1];
  return inside !== undefined && endsWithCountry(inside, lexicon) ? inside : null;
}

function endsWithCountry(place: string, lexicon: Lexicon): boolean {
  const passage = { text: place, key: fold(place) };
  return findMentions(passage, lexicon).some(
    ({ end, referent }) => end === place.length && referent.kind === 'party',
  );
}

function submittedTo(head: Passage, mentions: readonly Mention[], own: string | null): string | null {
  const receiving = mentions.find(
    ({ referent, start }) =>
      referent.kind === 'body' &&
      referent.code !== own &&
      SUBMITTED.test(leadOf(head.key, start, 90).replace(/^.*[.;]/, '')) &&
      / (?:to|of|a|al|del|de|por)(?: the| la| el)? $/.test(leadOf(head.key, start, 12)),
  );
  return receiving?.referent.code ?? null;
}

const LISTED =
  /^(?:[\s,;:y]|and|the|el|la|los|las|de|del|of|from|as well as|asi como|e|delegations?|representantes?|representatives|delegacion(?:es)?|por|by|following|all|todos|countries|paises|siguientes|member)*$/;

/** The names that follow "with the participation of", as long as they are a list. */
function presentAt(head: Passage, mentions: readonly Mention[], lexicon: Lexicon): readonly PartyCode[] {
  const codes: PartyCode[] = [];
  for (const marker of head.key.matchAll(PRESENT)) {
    let end = marker.index + marker[0].length;
    for (const mention of mentions.filter(({ start }) => start >= end)) {
      const gap = head.key.slice(end, mention.start);
      if (gap.length > 90 || !isListed(gap)) break;
      codes.push(...codesOf(mention));
      end = mention.end;
    }
  }
  return inRosterOrder(codes, lexicon.roster);
}

function isListed(gap: string): boolean {
  return gap.split(/[\s,;:]+/).every((word) => LISTED.test(word));
}

function codesOf({ referent }: Mention): readonly PartyCode[] {
  if (referent.kind === 'group') return referent.of;
  return referent.kind === 'party' && !referent.secretariat ? [referent.code] : [];
}
