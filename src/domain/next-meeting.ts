import type { DueRule } from './commitment.ts';
import { type Deadline, deadlineOf } from './deadline.ts';
import { type CivilDate, daysBetween, type Zone } from './instant.ts';

/** A meeting as far as others wait for it. */
export interface DatedMeeting {
  readonly id: number;
  /** The body's code in the roster. */
  readonly body: string | null;
  readonly startsOn: CivilDate | null;
  readonly endsOn: CivilDate | null;
  /** True: the secretariat closed it, and nothing waits for it any more. */
  readonly isClosed: boolean;
}

/** The meeting whose report obliges, as far as it matters for what comes next. */
export interface ReportedMeeting {
  readonly startsOn: CivilDate | null;
  readonly endsOn: CivilDate | null;
  /** The body to which the report goes, else null. */
  readonly submittedTo: string | null;
}

/** A report goes to the meeting that follows it within so many days. */
const DAYS_TO_FOLLOW = 7;

/**
 * The next meeting of a body after a report: the first one that begins after it, is not closed, and is not the one that the
 * report is submitted to. Null where none has a date.
 */
export function nextMeetingOf<Meeting extends DatedMeeting>(
  body: string,
  report: ReportedMeeting,
  meetings: readonly Meeting[],
): Meeting | null {
  const ofBody = inOrderOf(meetings.filter((meeting) => meeting.body === body));
  const addressee = report.submittedTo === body ? addresseeOf(report, ofBody) : null;
  const after = report.endsOn ?? report.startsOn;
  const next = ofBody.find(
    ({ id, startsOn, isClosed }) =>
      !isClosed && id !== addressee?.id && startsOn !== null && (after === null || startsOn > after),
  );
  return next ?? null;
}

/** The meeting to which a report goes: the one that contains its meeting, or the first that follows it within 7 days. */
function addresseeOf<Meeting extends DatedMeeting>(
  { startsOn, endsOn }: ReportedMeeting,
  ofBody: readonly Meeting[],
): Meeting | null {
  if (startsOn === null) return null;
  const last = endsOn ?? startsOn;
  const containing = ofBody.find(
    (one) => one.startsOn !== null && one.startsOn <= startsOn && last <= (one.endsOn ?? one.startsOn),
  );
  const following = ofBody.find((one) => {
    if (one.startsOn === null || one.startsOn < startsOn) return false;
    return daysBetween(last, one.startsOn) <= DAYS_TO_FOLLOW;
  });
  return containing ?? following ?? null;
}

function inOrderOf<Meeting extends DatedMeeting>(meetings: readonly Meeting[]): Meeting[] {
  return meetings.toSorted((a, b) => (a.startsOn ?? '').localeCompare(b.startsOn ?? ''));
}

/** The day from which a date relative to a meeting counts: its first one, or its last for what is due after it. */
export function eventDayOf(
  meeting: Pick<DatedMeeting, 'startsOn' | 'endsOn'> | null,
  relation: 'before' | 'after' | 'at',
): CivilDate | null {
  if (meeting === null) return null;
  return relation === 'after' ? (meeting.endsOn ?? meeting.startsOn) : meeting.startsOn;
}

/** The body whose next meeting a due rule waits for, as the reports' reader writes it (`next RCGM meeting`); else null. */
export function bodyAwaited(due: DueRule | null): string | null {
  if (due === null || !('event' in due)) return null;
  return /^next (\S+) meeting$/.exec(due.event)?.[1] ?? null;
}

/** What a relative date waits for: the report that set it, the meetings that are known, and the one it was carried to. */
export interface Awaiting {
  readonly report: ReportedMeeting;
  readonly meetings: readonly DatedMeeting[];
  /** Null: the next one of the body. */
  readonly carriedTo: number | null;
  readonly zone: Zone;
}

/** The meeting that a due rule waits for; null where it waits for none, or for one that is not known yet. */
export function meetingAwaited(due: DueRule | null, awaiting: Omit<Awaiting, 'zone'>): DatedMeeting | null {
  const body = bodyAwaited(due);
  if (body === null) return null;
  const { report, meetings, carriedTo } = awaiting;
  const carried = meetings.find(({ id, isClosed }) => id === carriedTo && !isClosed);
  return carried ?? nextMeetingOf(body, report, meetings);
}

/** The deadline that a due rule sets now: its own, or the one by the meeting that it waits for. */
export function deadlineAwaited(due: DueRule | null, awaiting: Awaiting): Deadline | null {
  if (due === null || !('event' in due)) return deadlineOf(due, awaiting.zone);
  return deadlineOf(due, awaiting.zone, eventDayOf(meetingAwaited(due, awaiting), due.relation));
}
