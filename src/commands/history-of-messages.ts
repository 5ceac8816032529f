import { type Roster, zoneOf } from '../domain/conference.ts';
import { civilDateIn } from '../domain/instant.ts';
import type { Rung } from '../domain/ladder.ts';
import type { NotSentReason, Recipient } from '../messages/history-events.ts';
import type { PastSubmissionRow, ReminderRow, SentRow } from '../store/history-read.ts';
import type { Event } from './history-of-draft.ts';

const REASONS: readonly NotSentReason[] = [
  'opening',
  'before-it-began',
  'past-at-publication',
  'after-the-last-valid-day',
  'settled',
  'date-changed',
  'no-longer-an-officer',
  'nobody',
  'no-chat-account',
  'no-mail-configured',
  'refused-by-the-platform',
  'missed',
  'nobody-reachable',
  'told-already',
];
const RUNGS: readonly Rung[] = ['opening', 'd14', 'd7', 'd1', 'changed', 'note'];

/** Each rung: to whom it went, for when it is planned, or why it did not leave; those alike are one entry. */
export function reminderEvents(rows: readonly ReminderRow[], roster: Roster): Event[] {
  const alike = Map.groupBy(rows, ({ rung, state, reason, ownDay, decidedAt }) =>
    [rung.replace(/^nudge:.*/, 'nudge'), state, reason, ownDay, state === 'planned' ? '' : decidedAt].join(
      '|',
    ),
  );
  return [...alike.values()].flatMap((group) => reminderEvent(group, roster) ?? []);
}

function reminderEvent(group: readonly ReminderRow[], roster: Roster): Event | null {
  const [first] = group;
  const rung = first === undefined ? null : rungOf(first.rung);
  if (first === undefined || rung === null) return null;
  const { decidedAt: at, ownDay, state } = first;
  const parties = [...new Set(group.map(({ party }) => party))];
  switch (state) {
    case 'delivered':
      return {
        at,
        kind: 'reminder-delivered',
        rung,
        people: recipients(group),
        missedDay: missedDay(first, roster),
      };
    case 'planned':
      return ownDay === null ? null : { at, kind: 'reminder-planned', rung, day: ownDay, parties };
    case 'overtaken':
    case 'skipped':
    case 'failed':
      return { at, kind: 'reminder-not-sent', rung, outcome: state, reason: reasonOf(first), parties };
  }
}

/** The rung's own morning where it left on a later day. */
function missedDay({ ownDay, decidedAt, party }: ReminderRow, roster: Roster): ReminderRow['ownDay'] {
  const zone = zoneOf(roster, party);
  return ownDay !== null && ownDay < civilDateIn(decidedAt, zone) ? ownDay : null;
}

function rungOf(text: string): Rung | null {
  return RUNGS.find((rung) => rung === text) ?? (text.startsWith('nudge:') ? `nudge:${text.slice(6)}` : null);
}

/** What failed for a reason that is not ours failed for one of the platform's. */
function reasonOf({ state, reason: text }: ReminderRow): NotSentReason {
  const known = REASONS.find((reason) => reason === text);
  return known ?? (state === 'failed' ? 'refused-by-the-platform' : 'other');
}

function recipients(group: readonly ReminderRow[]): Recipient[] {
  return group.flatMap(({ person, party }) => (person === null ? [] : { name: person, party }));
}

/** What came in, each with its receipt and the one that it took the place of. */
export function submissionEvents(rows: readonly PastSubmissionRow[]): Event[] {
  return rows.map((row) => {
    const { party, receiptNumber, receivedOn, revision, by } = row;
    const before = rows.find(
      (one) => one.obligationId === row.obligationId && one.party === party && one.revision === revision - 1,
    );
    return {
      at: row.recordedAt,
      kind: 'submission-recorded',
      party,
      receiptNumber,
      submission: row.kind,
      receivedOn,
      bySecretariat: row.role !== 'liaison',
      revision,
      replaces: before?.receiptNumber ?? null,
      by,
    };
  });
}

interface Of {
  readonly commitmentId: number;
  readonly submissions: readonly PastSubmissionRow[];
}

/** The receipts, confirmations and notices that were delivered because of these submissions. */
export function sentEvents(rows: readonly SentRow[], of: Of): Event[] {
  const alike = Map.groupBy(rows, ({ kind, subject, settledAt, platform, channel }) =>
    [kind, JSON.stringify(subject), settledAt, platform, channel].join('|'),
  );
  return [...alike.values()].flatMap((group) => sentEvent(group, of));
}

function sentEvent(group: readonly SentRow[], { commitmentId, submissions }: Of): Event[] {
  const [first] = group;
  if (first === undefined || first.settledAt === null) return [];
  const { settledAt: at, subject, kind } = first;
  const people = group.flatMap(({ person, party }) => (person === null ? [] : { name: person, party }));
  if (kind === 'notice') {
    const notice = noticeOf(subject, { commitmentId, submissions });
    return notice === null ? [] : [{ at, kind: 'notice-sent', notice, people }];
  }
  const about = submissions.filter(
    ({ id }) => subject.notice === undefined && subject.submissionIds?.includes(id),
  );
  if (kind === 'receipt') {
    return about.map(({ receiptNumber }) => ({ at, kind: 'receipt-sent', receiptNumber, people }));
  }
  const parties = [...new Set(about.map(({ party }) => party))];
  const place = `${first.platform}:${first.channel}`;
  return parties.length === 0 ? [] : [{ at, kind: 'confirmation-posted', place, parties }];
}

/** What a notice to the secretariat told of these; null where it told of something else. */
function noticeOf(subject: SentRow['subject'], { commitmentId, submissions }: Of) {
  if (subject.notice === 'all-received' && subject.commitmentId === commitmentId) return subject.notice;
  const isAsked = subject.notice === 'by-mail' && submissions.some(({ id }) => id === subject.submissionId);
  return isAsked ? subject.notice : null;
}
