/** Whether what a country sent by mail has arrived. */
export const arrivalEn = {
  asked: (facts: { party: string; ref: string }): string =>
    `${facts.party} says that ${facts.ref} was sent by mail: has it arrived?`,
  recorded: (facts: { name: string | null; day: string; receipt: string }): string =>
    `Recorded on ${facts.day}${facts.name === null ? '' : ` by ${facts.name}`}, receipt ${facts.receipt}.`,
  untilThen: 'Until it is confirmed it counts as received, to be confirmed.',
  note: (note: string): string => `Note: "${note}"`,
  arrived: 'Arrived',
  notArrived: 'Not arrived',
  arrivedWords: (number: number): string => `choose ${number} arrived`,
  notArrivedWords: (number: number): string => `choose ${number} not arrived`,
  decided: {
    arrived: (by: string, day: string): string => `Chosen${by} on ${day}: it has arrived.`,
    'not-arrived': (by: string, day: string): string => `Chosen${by} on ${day}: it has not arrived.`,
  },
  by: (name: string): string => ` by ${name}`,
  moot: 'This is no longer asked: it was withdrawn, sent anew or ended meanwhile.',
  before: (ref: string, party: string): string => `${ref} from ${party}: chosen before`,
  noLonger: (ref: string, party: string): string => `${ref} from ${party}: no longer asked`,
  hasArrived: (ref: string, party: string): string => `${ref} from ${party} has arrived`,
  hasNotArrived: (ref: string, party: string): string => `${ref} from ${party} has not arrived`,
  confirmed: (receipt: string): string =>
    `Receipt ${receipt} is confirmed, and the officers' receipt says so.`,
  toSendBack: (words: string): string => `To send it back all the same: \`${words}\` and the reason.`,

  receipt: {
    arrived: (day: string): string => `The Technical Secretariat confirmed on ${day} that it has arrived.`,
    'not-arrived': (day: string): string =>
      `The Technical Secretariat said on ${day} that it has not arrived. Please send it again.`,
    moot: 'It no longer stands: it was withdrawn, sent back, sent anew or is no longer asked.',
  },
  officers: 'What was sent by mail has not arrived.',
  toBeConfirmed: 'to be confirmed',
};
