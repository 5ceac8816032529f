import { countOf, type Ref } from '../domain/commitment.ts';
import type { Language } from '../domain/conference.ts';
import { addMinutes, type CivilDate, civilDateIn } from '../domain/instant.ts';
import { endOfReminderHours } from '../domain/working-days.ts';
import type { CardItem, ReminderCardFacts } from '../messages/card-facts.ts';
import type { DateChange } from '../messages/date-change.ts';
import type { QuoteFacts, Wording } from '../messages/facts.ts';
import type { Message } from '../messages/message.ts';
import { cardNoLongerTheirs, reminderCard } from '../messages/reminder-card.ts';
import type { Delivery } from '../store/deliveries.ts';
import { findStates } from '../store/obligations.ts';
import {
  type CardObligation,
  type CarriedReminder,
  type CommitmentText,
  findCardObligations,
  findCarriedReminders,
  findCommitmentTexts,
  type Recipient,
} from '../store/outgoing.ts';
import { findStandingSubmissions, type StoredSubmission } from '../store/outgoing-submissions.ts';
import { findDateChanges } from './date-changes.ts';
import { type Desk, type Drop, type Letter, settingOf } from './letter.ts';

/** A chain that began before 17:00 may end by 19:00. */
const MINUTES_TO_END_A_CHAIN = 120;
const MINUTES_A_DAY = 24 * 60;

/**
 * A morning's message as it is true now: for whom it still is, what of it is still pending, whether its hours are over.
 * A card that is shown anew is phrased whatever its hour.
 */
export async function phraseMorning(desk: Desk, person: Recipient): Promise<Letter> {
  const { db, now, delivery } = desk;
  const reminders = await findCarriedReminders(db, delivery.conference_id, delivery.id);
  if (delivery.state === 'delivered') {
    const sent = reminders.filter(({ state }) => state === 'delivered');
    if (!isOfficerOf(person, sent))
      return { kind: 'message', message: await formerCard(desk, person), carries: [] };
    return { kind: 'message', message: await card(desk, person, sent), carries: [], drops: [] };
  }
  const planned = reminders.filter(({ state }) => state === 'planned');
  const drops = planned.flatMap((reminder) => whyDropped(reminder, now) ?? []);
  const live = planned.filter(({ id }) => !drops.some((drop) => drop.id === id));
  if (live.length === 0) {
    const isTold = reminders.some(({ state }) => state === 'delivered');
    return { kind: 'overtaken', reason: drops[0]?.reason ?? (isTold ? 'told-already' : 'settled'), drops };
  }
  if (person.pausedAt !== null) return { kind: 'held' };
  if (isAfterHours(delivery, person, now)) return { kind: 'missed' };
  if (!isOfficerOf(person, live)) return { kind: 'failed', reason: 'no-longer-an-officer' };
  return {
    kind: 'message',
    message: await card(desk, person, live),
    carries: live.map(({ id, dueOn }) => ({ id, toldDueOn: dueOn })),
    drops,
    isLastDay: live.some(({ dueAt }) => dueAt !== null && addMinutes(now, MINUTES_A_DAY) >= dueAt),
  };
}

function isOfficerOf(person: Recipient, reminders: readonly CarriedReminder[]): boolean {
  return person.active && person.role === 'liaison' && reminders.every(({ party }) => party === person.party);
}

/**
 * A settled obligation, a date that changed since (but for an opening) and, but for the note, a date that has passed leave
 * nothing to say.
 */
function whyDropped(reminder: CarriedReminder, now: Desk['now']): Drop | null {
  const { id, rung } = reminder;
  if (reminder.obligationState !== 'pending') return { id, state: 'overtaken', reason: 'settled' };
  if (rung !== 'opening' && reminder.dueVersion !== reminder.obligationVersion) {
    return { id, state: 'overtaken', reason: 'date-changed' };
  }
  const isPast = rung !== 'note' && reminder.dueAt !== null && now >= reminder.dueAt;
  return isPast ? { id, state: 'skipped', reason: 'after-the-last-valid-day' } : null;
}

/** After 17:00 of its day, the party's wherever the officer is, or two hours later where its chain had begun by then. */
function isAfterHours(
  { own_day: ownDay, began_at: beganAt }: Delivery,
  { partyTimezone }: Recipient,
  now: Desk['now'],
): boolean {
  if (ownDay === null) return false;
  const end = endOfReminderHours(ownDay, partyTimezone);
  const hasBegun = beganAt !== null && beganAt < end;
  return now >= (hasBegun ? addMinutes(end, MINUTES_TO_END_A_CHAIN) : end);
}

async function card(desk: Desk, person: Recipient, reminders: readonly CarriedReminder[]): Promise<Message> {
  const { db, now, roster, delivery } = desk;
  const obligations = await findCardObligations(db, delivery.conference_id, delivery.id);
  const commitmentIds = obligations.map(({ commitmentId }) => commitmentId);
  const texts = await findCommitmentTexts(db, delivery.conference_id, commitmentIds);
  const states = await findStates(db, delivery.conference_id, commitmentIds);
  const received = await findStandingSubmissions(
    db,
    delivery.conference_id,
    obligations.map(({ obligationId }) => obligationId),
  );
  const changes = await findDateChanges(desk, obligations, reminders);
  return reminderCard({
    ...settingOf(desk, person),
    party: person.party,
    today: civilDateIn(now, roster.timezone),
    readersDay: civilDateIn(now, person.timezone),
    meeting: meetingOf(obligations),
    occasion: occasionOf(reminders),
    missedDay: missedDayOf(reminders, civilDateIn(delivery.settled_at ?? now, person.partyTimezone)),
    uncertain: desk.uncertain || reminders.some(({ mayRepeat }) => mayRepeat),
    items: obligations.map((obligation) =>
      cardItem(obligation, person, {
        change: changes.get(obligation.obligationId),
        deliverable: wordingOf(texts, obligation.commitmentId, person.language),
        submission: received.find(({ obligationId }) => obligationId === obligation.obligationId),
        count: countOf(
          states.filter((one) => one.commitmentId === obligation.commitmentId).map(({ state }) => state),
        ),
      }),
    ),
    quote: quoteOf(obligations, texts, person.language),
    noted: refsOf(
      obligations,
      reminders.filter(({ rung }) => rung === 'note'),
    ),
    copy: reminders.some(({ copy }) => copy),
  });
}

/** The card of somebody who holds the post no more: it says that it is theirs no longer, and nothing of how things stand. */
async function formerCard(desk: Desk, person: Recipient): Promise<Message> {
  const { db, delivery } = desk;
  const obligations = await findCardObligations(db, delivery.conference_id, delivery.id);
  return cardNoLongerTheirs({
    ...settingOf(desk, person),
    refs: [...new Set(obligations.map(({ ref }) => ref))],
  });
}

function refsOf(obligations: readonly CardObligation[], reminders: readonly CarriedReminder[]): Ref[] {
  const ids = reminders.map(({ obligationId }) => obligationId);
  return obligations.filter(({ obligationId }) => ids.includes(obligationId)).map(({ ref }) => ref);
}

/** What weighs most of what a message carries; what the ladder brings up needs no other words. */
function occasionOf(reminders: readonly CarriedReminder[]): ReminderCardFacts['occasion'] {
  const has = (rung: string) => reminders.some((one) => one.rung === rung);
  if (has('opening')) return 'opening';
  if (has('changed')) return 'changed';
  return reminders.every(({ rung }) => rung.startsWith('nudge:')) ? 'nudge' : 'rung';
}

function meetingOf(obligations: readonly CardObligation[]) {
  const [first, ...others] = obligations;
  if (first === undefined || others.some(({ meetingId }) => meetingId !== first.meetingId)) return null;
  return { place: first.place, day: first.day, body: first.body };
}

/** The latest own day that had passed when the message left; an opening is never said to be late. */
function missedDayOf(reminders: readonly CarriedReminder[], left: CivilDate): CivilDate | null {
  const missed = reminders.flatMap(({ rung, ownDay }) =>
    rung !== 'opening' && ownDay !== null && ownDay < left ? ownDay : [],
  );
  return missed.toSorted().at(-1) ?? null;
}

function cardItem(
  obligation: CardObligation,
  person: Recipient,
  known: {
    change: DateChange | undefined;
    deliverable: Wording;
    submission: StoredSubmission | undefined;
    count: { settled: number; of: number };
  },
): CardItem {
  const isOut = obligation.mode === 'joint' && !obligation.owedBy.includes(person.party);
  const submission = isOut && known.submission?.party !== person.party ? undefined : known.submission;
  return {
    ref: obligation.ref,
    deliverable: known.deliverable,
    // A country that a correction took out of a joint group is asked no more.
    state: isOut ? 'superseded' : obligation.state,
    lastValidDay: obligation.dueOn,
    due: obligation.dueRule,
    recipient: obligation.recipient,
    through: obligation.through,
    received:
      submission === undefined
        ? null
        : {
            from: submission.party,
            day: submission.receivedOn,
            receiptNumber: submission.receiptNumber,
            by: senderOf(submission),
            toBeConfirmed: !submission.confirmed,
          },
    count: known.count,
    change: known.change,
    endedReason: isOut ? '' : obligation.endedReason,
    partners:
      obligation.mode === 'joint' && !isOut
        ? obligation.owedBy.filter((party) => party !== person.party)
        : [],
  };
}

/** The officer who sent it; what the secretariat recorded was sent by somebody whom nobody named. */
function senderOf({ submitter }: StoredSubmission): string | null {
  return submitter === null || submitter.isSecretariat ? null : submitter.name;
}

/** The sentence behind the first obligation; `in the report's language` where the reader's is not there. */
function quoteOf(
  [first]: readonly CardObligation[],
  texts: readonly CommitmentText[],
  language: Language,
): QuoteFacts | null {
  if (first === undefined) return null;
  const evidence = inLanguage(texts, first.commitmentId, language)?.evidence ?? '';
  return evidence === '' ? null : { agreement: first.agreement, text: evidence };
}

/** What a commitment asks for, in the reader's language where there is one. */
export function wordingOf(
  texts: readonly CommitmentText[],
  commitmentId: number,
  language: Language,
): Wording {
  const found = inLanguage(texts, commitmentId, language);
  return { text: found?.deliverable ?? '', language: found?.language ?? language };
}

function inLanguage(
  texts: readonly CommitmentText[],
  commitmentId: number,
  language: Language,
): CommitmentText | undefined {
  const own = texts.filter((text) => text.commitmentId === commitmentId);
  return own.find((text) => text.language === language) ?? own[0];
}
