import { countOf } from '../domain/commitment.ts';
import type { Language } from '../domain/conference.ts';
import { type CivilDate, civilDateIn } from '../domain/instant.ts';
import { endOfReminderHours } from '../domain/working-days.ts';
import type { CardItem } from '../messages/card-facts.ts';
import type { QuoteFacts, Wording } from '../messages/facts.ts';
import type { Message } from '../messages/message.ts';
import { reminderCard } from '../messages/reminder-card.ts';
import { findStates } from '../store/obligations.ts';
import {
  type CardObligation,
  type CarriedReminder,
  type CommitmentText,
  findCardObligations,
  findCarriedReminders,
  findCommitmentTexts,
  findRecipient,
  type Recipient,
} from '../store/outgoing.ts';
import { findStandingSubmissions, type StoredSubmission } from '../store/outgoing-submissions.ts';
import type { Desk, Drop, Letter } from './letter.ts';

/**
 * A morning's message as it is true now: for whom it still is, what of it is still pending, whether its hours are over.
 * A card that is shown anew is phrased whatever its hour.
 */
export async function phraseMorning(desk: Desk, personId: number): Promise<Letter> {
  const { db, now, delivery } = desk;
  const person = await findRecipient(db, delivery.conference_id, personId);
  const reminders = await findCarriedReminders(db, delivery.conference_id, delivery.id);
  if (delivery.state === 'delivered') {
    const sent = reminders.filter(({ state }) => state === 'delivered');
    return { kind: 'message', message: await card(desk, person, sent), carries: [], drops: [] };
  }
  if (!person.active || person.role !== 'liaison') return { kind: 'failed', reason: 'no-longer-an-officer' };
  const planned = reminders.filter(({ state }) => state === 'planned');
  const drops = planned.flatMap((reminder) => whyDropped(reminder, now) ?? []);
  const live = planned.filter(({ id }) => !drops.some((drop) => drop.id === id));
  if (live.length === 0) return { kind: 'overtaken', reason: drops[0]?.reason ?? 'settled', drops };
  if (isAfterHours(delivery.own_day, person, now)) return { kind: 'missed' };
  const carries = live.map(({ id }) => id);
  return { kind: 'message', message: await card(desk, person, live), carries, drops };
}

/** A settled obligation, a date that changed since (but for an opening) and a date that has passed leave nothing to say. */
function whyDropped(reminder: CarriedReminder, now: Desk['now']): Drop | null {
  const { id } = reminder;
  if (reminder.obligationState !== 'pending') return { id, state: 'overtaken', reason: 'settled' };
  if (reminder.rung !== 'opening' && reminder.dueVersion !== reminder.obligationVersion) {
    return { id, state: 'overtaken', reason: 'date-changed' };
  }
  const isPast = reminder.dueAt !== null && now >= reminder.dueAt;
  return isPast ? { id, state: 'skipped', reason: 'after-the-last-valid-day' } : null;
}

/** Its own day is the party's, wherever the officer is. */
function isAfterHours(ownDay: CivilDate | null, { partyTimezone }: Recipient, now: Desk['now']): boolean {
  return ownDay !== null && now >= endOfReminderHours(ownDay, partyTimezone);
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
  const isOpening = reminders.some(({ rung }) => rung === 'opening');
  return reminderCard({
    reader: { language: person.language, zone: person.timezone },
    roster,
    party: person.party,
    today: civilDateIn(now, roster.timezone),
    meeting: meetingOf(obligations),
    occasion: isOpening ? 'opening' : 'rung',
    missedDay: missedDayOf(reminders, civilDateIn(delivery.settled_at ?? now, person.partyTimezone)),
    uncertain: desk.uncertain,
    items: obligations.map((obligation) =>
      cardItem(obligation, person, {
        deliverable: wordingOf(texts, obligation.commitmentId, person.language),
        submission: received.find(({ obligationId }) => obligationId === obligation.obligationId),
        count: countOf(
          states.filter((one) => one.commitmentId === obligation.commitmentId).map(({ state }) => state),
        ),
      }),
    ),
    quote: quoteOf(obligations, texts, person.language),
    shortNumber: delivery.short_number,
    copy: reminders.some(({ copy }) => copy),
  });
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
    deliverable: Wording;
    submission: StoredSubmission | undefined;
    count: { settled: number; of: number };
  },
): CardItem {
  const { submission } = known;
  return {
    ref: obligation.ref,
    deliverable: known.deliverable,
    state: obligation.state,
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
            by: submission.submitter?.name ?? null,
          },
    count: known.count,
    partners: obligation.mode === 'joint' ? obligation.owedBy.filter((party) => party !== person.party) : [],
  };
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
