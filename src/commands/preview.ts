import type { Ref } from '../domain/commitment.ts';
import { LANGUAGES, type Language, type Party, type PartyCode } from '../domain/conference.ts';
import { type Deadline, isPast } from '../domain/deadline.ts';
import type { DraftContent, DraftedCommitment } from '../domain/draft-content.ts';
import { civilDateIn, type Instant } from '../domain/instant.ts';
import { type PlannedRung, scheduleOf } from '../domain/ladder.ts';
import { calendarOf, nineOClock } from '../domain/working-days.ts';
import { firstDuties } from '../ledger/begin-duties.ts';
import { deadlinesBy } from '../ledger/meetings.ts';
import type { MissingLanguage, PublishPreviewFacts } from '../messages/answers/publish-preview.ts';
import type { Message } from '../messages/message.ts';
import { reminderCard } from '../messages/reminder-card.ts';
import type { FirstMessages, SendingTimes } from '../messages/sending-times.ts';
import { wordingIn } from '../messages/wording.ts';
import { type Session, todayOf } from './context.ts';
import { commitmentsOf } from './draft-content.ts';
import { findReach, isReachable, officersOf, type Reachable } from './reach.ts';

/** What publishing a draft now would send, to whom and when. */
export interface Outlook extends SendingTimes {
  /** Countries that owe something. */
  readonly countries: readonly PartyCode[];
  /** Those of them that something is sent to now or later. */
  readonly told: readonly PartyCode[];
  readonly unreachable: readonly PartyCode[];
  readonly people: readonly Reachable[];
  readonly past: readonly Ref[];
  readonly awaiting: readonly Ref[];
  /** By the commitments' own dates, and by the meetings that are entered. */
  readonly deadlineOf: (due: DraftedCommitment['due']) => Deadline | null;
}

interface Share {
  readonly commitment: DraftedCommitment;
  readonly party: Party;
  readonly rungs: readonly PlannedRung[];
}

/** Looks ahead with the same rules by which the duties will begin and be brought up. */
export async function lookAhead(session: Session, content: DraftContent): Promise<Outlook> {
  const { context, conferenceId, now, roster } = session;
  const deadlineOf = await deadlinesBy(context.db, conferenceId, { content, zone: roster.timezone });
  const shares = sharesOf(content, { roster, now, deadlineOf });
  const reach = await findReach(context, conferenceId);
  const countries = codesOf(shares);
  const opened = codesOf(shares.filter(({ rungs }) => rungs.length > 0));
  const reached = (code: PartyCode) => officersOf(reach, code).filter(isReachable);
  const commitments = commitmentsOf(content);
  return {
    countries,
    told: opened.filter((code) => reached(code).length > 0),
    unreachable: opened.filter((code) => reached(code).length === 0),
    people: opened.flatMap(reached),
    ...sendingTimes(shares.filter(({ party }) => reached(party.code).length > 0)),
    past: commitments.filter(({ due }) => isPastAt(deadlineOf(due), now)).map(({ ref }) => ref),
    awaiting: commitments.filter(({ due }) => deadlineOf(due) === null).map(({ ref }) => ref),
    deadlineOf,
  };
}

function codesOf(shares: readonly Share[]): PartyCode[] {
  return [...new Set(shares.map(({ party }) => party.code))];
}

function isPastAt(deadline: Deadline | null, now: Instant): boolean {
  return deadline !== null && isPast(deadline, now);
}

type Ahead = Pick<Session, 'roster' | 'now'> & Pick<Outlook, 'deadlineOf'>;

function sharesOf(content: DraftContent, { roster, now, deadlineOf }: Ahead): Share[] {
  const owed = commitmentsOf(content).flatMap((commitment) =>
    commitment.owedBy.flatMap((code) => {
      const party = roster.parties.find((one) => one.code === code);
      return party === undefined ? [] : { commitment, party, deadline: deadlineOf(commitment.due) };
    }),
  );
  const shares = owed.map(({ party, deadline }, at) => ({ obligationId: at, party: party.code, deadline }));
  const duties = firstDuties({ conferenceId: 0, now }, shares, roster);
  return owed.map(({ commitment, party, deadline }, at) => {
    const openingAt = duties[at]?.opening_at ?? null;
    if (openingAt === null) return { commitment, party, rungs: [] };
    const calendar = calendarOf(party);
    const first = { at: openingAt, ownDay: civilDateIn(openingAt, party.timezone) };
    return {
      commitment,
      party,
      rungs: scheduleOf({ deadline, beganAt: now, opening: first, calendar }).rungs,
    };
  });
}

/** A country's duties open together, so that each country has one first message. */
function sendingTimes(shares: readonly Share[]): SendingTimes {
  const planned = shares.flatMap(({ party, rungs }) => rungs.map((rung) => ({ ...rung, party })));
  const byParty = new Map<PartyCode, Omit<FirstMessages, 'countries'>>();
  for (const { rung, at, ownDay, party } of planned) {
    if (rung !== 'opening') continue;
    const time = at === nineOClock(ownDay, party.timezone) ? 'nine' : 'at-once';
    byParty.set(party.code, { time, day: ownDay });
  }
  const alike = Map.groupBy(byParty, ([, { time, day }]) => (time === 'nine' ? day : time));
  const later = planned.filter(({ rung }) => rung !== 'opening').map(({ ownDay }) => ownDay);
  return {
    openings: [...alike.values()].flatMap((group) => {
      const countries = group.map(([code]) => code);
      return group.slice(0, 1).map(([, first]) => ({ ...first, countries }));
    }),
    laterDays: [...new Set(later)].sort(),
  };
}

type PreviewFacts = Omit<PublishPreviewFacts, 'reader' | 'roster'>;

/** What is shown before publishing: numbers, mornings, open questions, and the openings in their own words. */
export function previewFacts(session: Session, content: DraftContent, outlook: Outlook): PreviewFacts {
  return {
    meeting: content.meeting.slug,
    countries: outlook.countries.length,
    reachable: outlook.told.length,
    people: outlook.people.length,
    places: placesOf(outlook.people),
    openings: outlook.openings,
    laterDays: outlook.laterDays,
    missing: missingLanguages(session, content, outlook),
    unreachable: outlook.unreachable,
    past: outlook.past,
    awaiting: outlook.awaiting,
    questions: content.questions.filter(({ answer }) => answer === null),
    messages: openings(session, content, outlook),
  };
}

function placesOf(people: readonly Reachable[]): PreviewFacts['places'] {
  const places = Map.groupBy(people, ({ platforms }) => platforms[0] ?? '');
  return [...places].map(([platform, reached]) => ({ platform, people: reached.length }));
}

/** What readers of a language will read in another one, as long as the report is not there in theirs. */
function missingLanguages(
  { roster, now }: Session,
  content: DraftContent,
  { people, deadlineOf }: Outlook,
): MissingLanguage[] {
  const readers = people.flatMap(({ person }) => {
    const party = roster.parties.find(({ code }) => code === person.partyCode);
    return party === undefined ? [] : { party: party.code, language: person.language ?? party.language };
  });
  return LANGUAGES.flatMap((reads): MissingLanguage[] => {
    const parties = new Set(readers.filter(({ language }) => language === reads).map(({ party }) => party));
    const lacking = commitmentsOf(content).filter(
      ({ owedBy, due, deliverable }) =>
        !isPastAt(deadlineOf(due), now) &&
        deliverable[reads] === undefined &&
        owedBy.some((code) => parties.has(code)),
    );
    const byLanguage = Map.groupBy(lacking, ({ deliverable }) => wordingIn(reads, deliverable).language);
    return [...byLanguage].map(([gets, commitments]) => ({
      ...{ reads, gets, refs: commitments.map(({ ref }) => ref) },
      isImported: content.meeting.title[reads] !== undefined,
    }));
  });
}

/** One opening in each language that will be used, for the first person who reads it. */
function openings(session: Session, content: DraftContent, { people, deadlineOf }: Outlook): Message[] {
  const first = new Map<Language, { person: Reachable['person']; party: Party }>();
  for (const { person } of people) {
    const party = session.roster.parties.find(({ code }) => code === person.partyCode);
    if (party === undefined || person.rank !== 'titular') continue;
    const language = person.language ?? party.language;
    if (!first.has(language)) first.set(language, { person, party });
  }
  return [...first].map(([language, { person, party }]) =>
    opening(session, content, {
      party,
      reader: { language, zone: person.timezone ?? party.timezone },
      deadlineOf,
    }),
  );
}

function opening(
  session: Session,
  content: DraftContent,
  { party, reader, deadlineOf }: { party: Party; reader: Session['reader'] } & Pick<Outlook, 'deadlineOf'>,
): Message {
  const { roster, now } = session;
  const owed = content.agreements.flatMap(({ number, commitments }) =>
    commitments
      .filter(({ owedBy, due }) => owedBy.includes(party.code) && !isPastAt(deadlineOf(due), now))
      .map((commitment) => ({ number, commitment })),
  );
  const [first] = owed;
  const evidence = first === undefined ? '' : wordingIn(reader.language, first.commitment.evidence).text;
  return reminderCard({
    reader,
    roster,
    party: party.code,
    today: todayOf(session),
    meeting: { place: content.meeting.place, day: content.meeting.date, body: content.meeting.body },
    occasion: 'opening',
    missedDay: null,
    uncertain: false,
    items: owed.map(({ commitment }) => ({
      ref: commitment.ref,
      deliverable: wordingIn(reader.language, commitment.deliverable),
      state: 'pending',
      lastValidDay: deadlineOf(commitment.due)?.lastValidDay ?? null,
      due: commitment.due,
      recipient: commitment.recipient,
      through: commitment.through,
      received: null,
      count: { settled: 0, of: commitment.mode === 'joint' ? 1 : commitment.owedBy.length },
      partners: commitment.mode === 'joint' ? commitment.owedBy.filter((code) => code !== party.code) : [],
    })),
    quote: first === undefined || evidence === '' ? null : { agreement: first.number, text: evidence },
    shortNumber: null,
    copy: false,
  });
}
