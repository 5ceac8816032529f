import { pluralIn } from '../grammar.ts';

const plural = pluralIn('en');

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

function contributions(count: number): string {
  return `${NUMBERS[count] ?? count} ${plural(count, 'contribution', 'contributions')}`;
}

export const cardEn = {
  signature: (conference: string): string => `Technical Secretariat of the ${conference}`,
  automatic: 'automatic message',
  number: (shortNumber: number): string => `no. ${shortNumber}`,
  noLongerYours: (refs: string): string =>
    `This message about ${refs} is no longer yours: your post has changed.`,
  copy: 'You receive this as an alternate, for your information.',
  missed: (day: string): string => `This message was meant for ${day}.`,
  uncertain: (shortNumber: number): string =>
    `You may have received this message already (no. ${shortNumber}).`,
  submit: 'Submit',
  noComments: 'No comments',
  submitWords: (refs: string): string => `submit ${refs}`,
  noCommentsWords: (refs: string): string => `submit ${refs} no comments`,

  nudge: (party: string): string => `The Technical Secretariat would be grateful to hear from ${party}.`,

  firstLine: {
    by: (refs: string, day: string): string => `${refs} by ${day}`,
    later: (refs: string): string => `; then ${refs}`,
    count: (count: number): string => contributions(count).toLowerCase(),
    of: (settled: number, of: number): string => `${settled} of ${of}`,
  },

  heading: {
    opening: (facts: { count: number; party: string; day: string }): string =>
      `${contributions(facts.count)} from ${facts.party} by ${facts.day}`,
    openingOnSeveralDays: (facts: { count: number; party: string; day: string }): string =>
      `${contributions(facts.count)} from ${facts.party}, the first by ${facts.day}`,
    openingWithoutDate: (facts: { count: number; party: string }): string =>
      `${contributions(facts.count)} from ${facts.party}, no date yet`,
    daysLeft: (facts: { days: number; refs: string; day: string }): string =>
      `${facts.days} ${plural(facts.days, 'day', 'days')} left for ${facts.refs} — ${facts.day}`,
    lastDay: (facts: { refs: string; day: string }): string =>
      `today is the last day for ${facts.refs} — ${facts.day}`,
    endsElsewhere: (facts: { refs: string; day: string; place: string }): string =>
      `${facts.refs} until the end of ${facts.day} in ${facts.place}`,
    received: (refs: string, _count: number): string => `${refs} received`,
    pending: (refs: string, _count: number): string => `${refs} pending`,
    pendingSince: (facts: { refs: string; count: number; day: string }): string =>
      `${facts.refs} pending since ${facts.day}`,
    awaiting: (refs: string): string => `${refs} without a date yet`,
    newDate: (facts: { refs: string; day: string }): string => `new date for ${facts.refs} — ${facts.day}`,
    firstDate: (facts: { refs: string; count: number; day: string }): string =>
      `${facts.refs} ${plural(facts.count, 'has', 'have')} a date now — ${facts.day}`,
    newDates: (refs: string): string => `new dates for ${refs}`,
    nothing: 'nothing pending',
  },

  agreed: {
    by: (facts: { body: string; count: number; where: string }): string =>
      `${facts.body} agreed on ${plural(facts.count, 'it', 'them')}${facts.where}.`,
    bySomebody: (facts: { count: number; where: string }): string =>
      `${plural(facts.count, 'It was', 'They were')} agreed${facts.where}.`,
    place: (place: string): string => ` in ${place}`,
    day: (day: string): string => ` on ${day}`,
  },

  goes: {
    to: (recipient: string): string => `to ${recipient}`,
    through: (channel: string): string => `through ${channel}`,
    all: (count: number, where: string): string =>
      `${{ 1: 'It goes', 2: 'Both go', 3: 'All three go' }[count] ?? 'All go'} ${where}`,
    some: (facts: { refs: string; count: number; where: string }): string =>
      `${facts.refs} ${plural(facts.count, 'goes', 'go')} ${facts.where}`,
    endOfThatDay: (place: string): string => `by the end of that day in ${place}`,
    endOfEachDay: (place: string): string => `by the end of each day in ${place}`,
    untilThatDay: (place: string): string => `Until the end of that day in ${place}.`,
    untilEachDay: (place: string): string => `Each until the end of its day in ${place}.`,
    elsewhere: (facts: { time: string; day: string; place: string }): string =>
      `In ${facts.place}, until ${facts.time} on ${facts.day}.`,
  },

  item: {
    together: (partners: string): string => `, together with ${partners}`,
    received: (settled: number, of: number): string => `${settled} of ${of} received`,
    by: (day: string): string => `by ${day}`,
    since: (day: string): string => `pending since ${day}`,
    stillPending: (day: string): string => `still pending, until ${day}`,
    receivedFrom: (party: string, day: string): string => `received from ${party} on ${day}`,
    noComments: (party: string, day: string): string => `no comments from ${party}, on ${day}`,
    noObjection: (party: string): string => `no objection from ${party}`,
    notApplicable: (party: string): string => `does not apply to ${party}`,
    superseded: 'replaced by a later agreement',
    ended: 'no longer asked',
    endedBecause: (reason: string): string => `no longer asked: "${reason}"`,
    afterTheDate: ', after the date',
    receipt: (number: string): string => `receipt ${number}`,
    person: (name: string): string => `by ${name}`,
    settledWithoutDetail: 'received',
  },

  quote: (agreement: string, text: string): string => `Agreement ${agreement}: "${text}"`,
};
