import type { Rung } from '../../domain/ladder.ts';
import { withoutStop } from '../grammar.ts';
import type {
  HistorySay,
  HistoryTexts,
  LinkEnded,
  LostMessage,
  NotSentReason,
  SubmissionRecorded,
} from '../history-events.ts';
import { reviewEn } from './en-review.ts';

function rungName(rung: Rung): string {
  switch (rung) {
    case 'opening':
      return 'The opening';
    case 'd14':
      return 'The message 14 days before the date';
    case 'd7':
      return 'The message 7 days before the date';
    case 'd1':
      return 'The message on the day before the date';
    case 'changed':
      return 'The message with the new date';
    case 'note':
      return 'The courteous note';
    default:
      return "A message at the secretariat's request";
  }
}

const REASONS: Readonly<Record<NotSentReason, string>> = {
  opening: 'the opening says it already',
  'before-it-began': 'its morning had passed when the commitment came into force',
  'past-at-publication': 'the date was over at publication',
  'after-the-last-valid-day': 'the last day was over',
  settled: 'it had been received',
  'date-changed': 'the date had changed',
  'no-longer-an-officer': 'its reader is no longer an officer',
  nobody: 'there was nobody to write to',
  'no-chat-account': 'no chat account is known',
  'no-mail-configured': 'no mail is set up',
  'refused-by-the-platform': 'the platform did not take it',
  missed: 'its hours were over; it goes with the next message',
  'nobody-reachable': 'there was no way to reach its reader',
  'told-already': 'its readers knew that date',
  other: 'for another reason',
};

function by(name: string | null): string {
  return name === null ? ' at the terminal' : ` by ${name}`;
}

/** Who said it, and for which country. */
function whatCameIn({ submission, bySecretariat, by: who }: SubmissionRecorded, party: string): string {
  if (bySecretariat) {
    const how = { document: 'submitted it', 'no-comments': 'has no comments', 'by-mail': 'sent it by mail' };
    return `The secretariat (${who ?? 'at the terminal'}) recorded that ${party} ${how[submission]}`;
  }
  const officer = who ?? 'A liaison officer';
  if (submission === 'no-comments') return `${officer} said that ${party} has no comments`;
  return `${officer} ${submission === 'document' ? 'submitted it' : 'sent it by mail'} for ${party}`;
}

function because(reason: string | null): string {
  return reason === null ? '' : ` Reason: "${reason}"`;
}

const WHY: Readonly<Record<string, string>> = {
  'no-account': 'no account is known',
  'not-connected': 'that platform is not connected',
  'no-answer': 'there was no answer',
  'place-rests': 'it had asked to wait',
  'rate-limited': 'it had asked to wait',
  received: 'a colleague has the message',
  'on-its-way': 'a colleague may still get the message',
  newcomer: 'who joined since gets an opening',
  'no-alternate-left': 'there is none left',
  'no-mail-configured': 'no mail is set up',
  'nobody-reachable': 'there was no way to reach its reader',
};

/** In our words where the reason is ours, else as the platform called it. */
function why(reason: string): string {
  return WHY[reason] ?? `\`${reason}\``;
}

function linkName(link: string, say: HistorySay): string {
  if (link === 'chat') return 'on any chat platform';
  return link === 'e-mail' ? 'by e-mail' : `in ${say.platform(link)}`;
}

function linkEnded({ link, outcome, reason, to }: LinkEnded, say: HistorySay): string {
  const who = say.people([to]);
  if (link === 'alternates') return `No alternate was written to in place of ${who}: ${why(reason)}.`;
  const where = linkName(link, say);
  if (outcome === 'skipped') return `Not tried ${where} for ${who}: ${why(reason)}.`;
  const became = {
    final: 'refused',
    passing: 'it did not get through in time',
    uncertain: 'nobody knows whether it arrived',
  };
  return `Tried ${where} for ${who}: ${became[outcome]} (${why(reason)}).`;
}

const LOST: Readonly<Record<LostMessage, string>> = {
  receipt: 'The receipt',
  confirmation: 'The confirmation',
  message: 'A message',
};

const events: HistoryTexts = {
  'link-ended': linkEnded,
  'passed-on': ({ to, people }, say) =>
    `In place of ${say.people([to])} it went to the ${people.length === 1 ? 'alternate' : 'alternates'} ${say.people(people)}.`,
  'secretariat-told': ({ party }, say) =>
    `The secretariat was told that nobody could be reached for ${say.party(party)}.`,
  'receipt-kept-back': ({ receiptNumber, to }, say) =>
    `Receipt ${receiptNumber} did not go to ${say.people([to])}, who had left the post.`,
  'message-lost': ({ what, to, reason }, say) =>
    `${LOST[what]} for ${say.people([to])} reached nobody: ${why(reason)}.`,
  'report-imported': ({ language, by: who }) =>
    `The report was read in ${reviewEn.languages[language]}${by(who)}.`,
  'draft-corrected': ({ field, from, to, by: who }, say) =>
    `Corrected in the draft${by(who)}, ${reviewEn.fields[field]}: "${say.value(from)}" became "${withoutStop(say.value(to))}".`,
  'draft-added': ({ by: who }) => `Added to the draft${by(who)}.`,
  'draft-asked': ({ by: who }) =>
    `Asked for by the secretariat${who === null ? ', at the terminal' : ` (${who})`}; a draft.`,
  published: ({ by: who }) => `Published${by(who)}.`,
  'due-computed': ({ due, evidence, lastValidDay }, say) => {
    const from = evidence === null ? '' : `, from "${withoutStop(evidence.text)}"`;
    if (lastValidDay !== null) return `The last day is ${say.day(lastValidDay)}${from}.`;
    return due === null ? `No date is set${from}.` : `No date yet: ${say.due(due)}${from}.`;
  },
  'reminder-delivered': ({ rung, people, missedDay }, say) => {
    const meant = missedDay === null ? '' : ` It was meant for ${say.beside(missedDay)}.`;
    return `${rungName(rung)} went to ${say.people(people)}.${meant}`;
  },
  'reminder-planned': ({ rung, day, parties }, say) =>
    `${rungName(rung)} is planned for ${say.day(day)}, for ${say.parties(parties)}.`,
  'reminder-not-sent': ({ rung, reason, parties }, say) =>
    `${rungName(rung)} did not go to ${say.parties(parties)}: ${REASONS[reason]}.`,
  'submission-recorded': (event, say) => {
    const { party, receiptNumber, replaces } = event;
    const what = whatCameIn(event, say.party(party));
    const instead = replaces === null ? '' : `, in place of ${replaces}`;
    const on = event.receivedOn === say.today ? '' : ` received on ${say.day(event.receivedOn)},`;
    return `${what};${on} receipt ${receiptNumber}${instead}.`;
  },
  'date-changed': ({ cause, from, to, reason, parties, by: who }, say) => {
    const what = { extension: 'Extended', correction: 'Corrected', event: 'Moved with its meeting' }[cause];
    const day = to === null ? 'it has no date any more' : `the last day is ${say.day(to)}`;
    const was = from === null ? '' : ` (it was ${say.day(from)})`;
    const whom = parties === null ? '' : `, for ${say.parties(parties)}`;
    return `${what}${by(who)}${whom}: ${day}${was}.${because(reason)}`;
  },
  'time-requested': ({ party, until, reason, by: who }, say) =>
    `${say.atStart(say.party(party))} asked for time until ${say.day(until)}${by(who)}.${because(reason)}`,
  'time-decided': ({ party, until, by: who }, say) =>
    until === null
      ? `More time for ${say.party(party)} was declined${by(who)}.`
      : `More time for ${say.party(party)} was granted until ${say.day(until)}${by(who)}.`,
  'submission-taken-back': ({ as, party, receiptNumber, reason, by: who }, say) => {
    if (as === 'not-arrived') {
      return `What ${say.party(party)} sent by mail (receipt ${receiptNumber}) had not arrived; recorded${by(who)}.`;
    }
    const what =
      as === 'returned' ? `was sent back to ${say.party(party)}` : `of ${say.party(party)} was withdrawn`;
    return `What had receipt ${receiptNumber} ${what}${by(who)}.${because(reason)}`;
  },
  'mail-confirmed': ({ party, receiptNumber, by: who }, say) =>
    `What ${say.party(party)} sent by mail (receipt ${receiptNumber}) had arrived; recorded${by(who)}.`,
  ended: ({ parties, reason, by: who }, say) =>
    `No longer asked of ${say.parties(parties)}${by(who)}.${because(reason)}`,
  'corrected-in-force': ({ field, owners, by: who }, say) => {
    const change = owners === null ? '' : ` ${say.parties(owners.to)} (it was ${say.parties(owners.from)})`;
    return `Corrected${by(who)}: ${reviewEn.fields[field]}${change}.`;
  },
  'receipt-sent': ({ receiptNumber, people }, say) =>
    `Receipt ${receiptNumber} went to ${say.people(people)}.`,
  'confirmation-posted': ({ place, parties }, say) => `${place} thanked ${say.parties(parties)}.`,
  'notice-sent': ({ notice, people }, say) =>
    ({
      'all-received': `${say.people(people)} learned that everything has been received.`,
      'nobody-reachable': `${say.people(people)} learned that nobody can be reached.`,
      'by-mail': `The question whether it had arrived by mail went to ${say.people(people)}.`,
    })[notice],
};

export const historyEn = {
  title: (ref: string, meeting: string): string => `History of ${ref}, ${meeting}`,
  nothing: 'Nothing has happened yet.',
  zone: (zone: string): string => `Times are ${zone}.`,
  events,
};
