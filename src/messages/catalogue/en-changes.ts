/** What changes after publication: dates, submissions taken back, meetings, pauses. */
export const changesEn = {
  reason: (text: string): string => `Reason: "${text}"`,
  pendingAgain: (ref: string, day: string): string => `${ref} is pending again, until ${day}.`,
  pendingSince: (ref: string, day: string): string => `${ref} is pending again, since ${day}.`,
  pendingWithoutDate: (ref: string): string => `${ref} is pending again; it has no date yet.`,
  stillStands: (ref: string): string => `${ref} stays received: what a partner submitted stands.`,
  toldAtOnce: (party: string): string => `${party} is told at once.`,

  /** What is typed, to be completed by the reader. */
  typed: {
    withdraw: (ref: string): string => `withdraw ${ref}`,
    withdrawFor: (ref: string): string => `withdraw ${ref} for … …`,
    return: (ref: string, country: string): string => `return ${ref} ${country}`,
    extend: (refs: string): string => `extend ${refs}`,
    extendChange: (number: number): string => `extend grant ${number}`,
    meetingAdd: (body: string): string => `meeting add ${body}`,
    meetingDate: (slug: string): string => `meeting date ${slug}`,
  },

  takenBack: {
    withdrawn: (ref: string, party: string): string => `${ref} withdrawn for ${party}`,
    returned: (ref: string, party: string): string => `${ref} sent back to ${party}`,
  },

  newDate: (facts: { ref: string; day: string; was: string }): string =>
    `New date for ${facts.ref}: ${facts.day} (it was ${facts.was}).`,
  firstDate: (ref: string, day: string): string => `${ref} now has a date: ${day}.`,
  lostDate: (ref: string, was: string): string => `${ref} has no date any more (it was ${was}).`,
  correction: (facts: { ref: string; day: string; was: string }): string =>
    `Correction: ${facts.ref} is due on ${facts.day}, not on ${facts.was}. The mistake was the secretariat's.`,
  staysValid: (ref: string): string => `What was submitted for ${ref} stays valid.`,

  more: {
    button: 'We need more time',
    words: (refs: string): string => `extend ${refs}`,
    holdsFor: (parties: string): string => `It holds for ${parties}.`,
    stayValid: (parties: string): string => `What ${parties} submitted stays valid.`,
    restDay: (day: string): string => `${day} is not a working day; the date is not moved for that.`,
    asked: (ref: string, day: string): string => `Asked for more time for ${ref}: until ${day}`,
    untilThen: (day: string): string => `The secretariat decides. Until then ${day} holds.`,
    declined: (ref: string, day: string): string => `${ref} stays due on ${day}`,
    request: (facts: { party: string; ref: string; day: string }): string =>
      `${facts.party} asks for more time for ${facts.ref}: until ${facts.day}`,
    present: (day: string): string => `The date is ${day}.`,
    askedBy: (name: string): string => `Asked by ${name}.`,
    grant: 'Grant',
    grantWords: (number: number): string => `extend grant ${number}`,
    change: 'Another day',
    changeWords: (number: number): string => `extend change ${number}`,
    decline: 'Decline',
    declineWords: (number: number): string => `extend decline ${number}`,
    decided: 'This request is decided.',
    overtaken: 'This request is no longer open.',
  },

  officers: {
    returned: (refs: string, party: string): string =>
      `${party}: the Technical Secretariat sent ${refs} back`,
    declined: (party: string, ref: string, day: string): string =>
      `${party}: the date for ${ref} stays ${day}`,
    couldNot: (day: string): string =>
      `The Technical Secretariat could not extend it until ${day}, as you had asked.`,
    ended: (party: string, ref: string): string => `${party}: ${ref} is no longer asked`,
    nothingToDo: 'There is nothing more to do for it.',
  },

  remind: {
    heading: (ref: string): string => `${ref}: who is written to`,
    now: 'now',
    at: (day: string, time: string): string => `${day} at ${time}`,
    already: (time: string): string => `was reminded already, ${time}`,
    asNote: 'the courteous note',
    endsFirst: (day: string): string =>
      `nothing more can leave within working hours before ${day} ends; after it you receive the list of what is pending`,
    opensAt: (day: string): string => `its first message leaves on ${day}`,
    paused: 'Reminders are paused: they leave after `resume`.',
  },

  pause: {
    paused: 'Reminders are paused',
    still: 'Answers and receipts still go. To go on: `resume`.',
    held: (count: number): string =>
      count === 1 ? 'One message on its way is held.' : `${count} messages on their way are held.`,
    nothingYet: 'Nothing has left yet',
    wouldLeave: (facts: { refs: string; parties: string }): string =>
      `${facts.refs} would be brought up with ${facts.parties}, as after a pause of the bot itself: within their working hours, nothing of a date that has passed.`,
    nothingWaits: 'Nothing waits to leave.',
    resumeWords: 'resume --yes',
    toResume: (words: string): string => `To go on: \`${words}\`.`,
    resumed: 'Reminders go on',
  },

  meeting: {
    entered: (slug: string, when: string): string => `${slug} entered: ${when}`,
    dated: (slug: string, when: string): string => `${slug}: ${when}`,
    closed: (slug: string): string => `${slug} is closed`,
    noDate: 'no date yet',
    days: (first: string, last: string): string => `${first} to ${last}`,
    nothingYet: (slug: string): string => `${slug}: nothing has changed yet`,
    wouldMove: (when: string): string => `With the date ${when} this would change:`,
    wouldMoveWithoutDate: 'Without a date this would change:',
    wouldMoveClosed: 'Once it is closed, this would change:',
    moved: 'This changed:',
    movesNothing: 'No date depends on it.',
    move: (facts: { parties: string; from: string; to: string }): string =>
      `${facts.parties}: ${facts.from} → ${facts.to}`,
    ends: (parties: string): string => `${parties}: no longer asked`,
    awaits: (parties: string): string => `${parties}: goes on, with the same date`,
    toAccept: (words: string): string => `To do it: \`${words}\`.`,
  },

  inForce: {
    owners: (ref: string, owners: string): string => `Corrected: ${ref} is asked of ${owners}`,
    added: (parties: string): string =>
      `Added: ${parties}. Their first message leaves at nine in their capital.`,
    removed: (parties: string): string => `No longer asked of ${parties}; who had been told is told so.`,
    text: (ref: string): string => `${ref} corrected: what is asked`,
    recipient: (ref: string): string => `${ref} corrected: where it goes`,
    cardsAnew: 'The messages already sent show it.',
    dropped: (ref: string): string => `${ref} is no longer asked`,
    silently: 'Nobody had been told yet, and nobody is.',
    toldSo: 'Who had been told is told so.',
    toldNewDate: 'Who had been told the other date is told.',
    extensionsStay: (ref: string): string => `${ref}: the extensions stay`,
    extended: (parties: string, day: string): string =>
      `${parties}: extended until ${day}, which a correction does not shorten.`,
    nothingYet: (ref: string): string => `${ref}: nothing has changed yet`,
    hasPassed: (day: string): string =>
      `${day} has passed: nobody would be reminded of it any more, and the messages already sent would show it.`,
  },
};
