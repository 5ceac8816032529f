export const secretariatEn = {
  list: {
    /** Everything that is there came in time. */
    received: (facts: { ref: string; settled: number; of: number; day: string }): string =>
      `${facts.ref} · ${facts.settled} of ${facts.of} received by ${facts.day}`,
    /** Some of it came after the date. */
    receivedSince: (facts: { ref: string; settled: number; of: number; day: string }): string =>
      `${facts.ref} · ${facts.settled} of ${facts.of} received; the date was ${facts.day}`,
    pending: (parties: string): string => `Pending: ${parties}`,
    nothingPending: 'Nobody is pending any more.',
    told: (times: number, day: string): string =>
      times === 1 ? `told once, on ${day}` : `told ${times} times, last on ${day}`,
    byMail: 'by e-mail',
    notTold: 'not told',
    nobodySince: (day: string): string => `nobody reachable since ${day}`,
    past: 'The date was over when this came into force: nobody is written to unless you say so.',
    withoutChoice: (count: number, days: string): string =>
      count === 1
        ? `Without a choice, one note leaves on ${days}.`
        : `Without a choice, each receives one note on ${days}.`,
    otherDate: (parties: string, count: number): string =>
      `${parties} ${count === 1 ? 'has' : 'have'} another date by now.`,
    chosen: {
      note: (by: string, day: string): string => `Chosen${by} on ${day}: a courteous note.`,
      extend: (by: string, day: string): string => `Chosen${by} on ${day}: another date.`,
      leave: (by: string, day: string): string => `Chosen${by} on ${day}: nothing more is sent.`,
    },
    by: (name: string): string => ` by ${name}`,
    buttons: {
      note: (count: number): string =>
        count === 1 ? 'Send a courteous note' : `Send a courteous note to the ${count}`,
      extend: 'Extend',
      leave: 'Leave',
    },
    words: {
      note: (number: number, of: string): string => `choose ${number} note${of}`,
      extend: (number: number, of: string): string => `choose ${number} extend${of}`,
      leave: (number: number, of: string): string => `choose ${number} leave${of}`,
    },
  },

  collected: {
    listed: (refs: string): string => `Pending after the date: ${refs}`,
    cameIn: (count: number): string =>
      count === 1 ? 'One submission came in' : `${count} submissions came in`,
    submission: (facts: { party: string; day: string; receipt: string }): string =>
      `${facts.party} · received on ${facts.day} · ${facts.receipt}`,
    notStanding: 'since withdrawn or replaced',
    toBeConfirmed: 'by mail, to be confirmed',
    thisWeek: 'This week',
    undated: (what: string, due: string): string => `${what} · ${due}`,
    unreachable: (party: string, refs: string, count: number): string =>
      `Nobody can be reached for ${party}: ${refs} ${count === 1 ? 'waits' : 'wait'}`,
    nothingWaits: (party: string): string => `Nobody can be reached for ${party}`,
  },

  note: {
    whatIsPending: (facts: {
      what: string;
      party: string;
      ref: string;
      isPlural: boolean;
      day: string;
    }): string =>
      `${facts.what} from ${facts.party} (${facts.ref}) ${facts.isPlural ? 'have' : 'has'} been pending since ${facts.day}.`,
    isPending: (facts: { ref: string; party: string; day: string }): string =>
      `${facts.ref} from ${facts.party} has been pending since ${facts.day}.`,
    whatToDo: (facts: { refs: string; party: string; ref: string }): string =>
      `If it has been sent already: \`submit ${facts.refs} by mail\`. If ${facts.party} needs more time: \`extend ${facts.ref}\`, a date and the reason.`,
  },

  chosen: {
    note: (ref: string): string => `${ref}: a courteous note`,
    leaves: (facts: { parties: string; when: string }): string =>
      `It leaves ${facts.when} to ${facts.parties}.`,
    now: 'now',
    on: (day: string): string => `on ${day}`,
    already: (parties: string): string => `${parties} had it before.`,
    nobody: 'Nobody is pending any more; nothing is sent.',
    extend: (ref: string): string => `${ref}: another date`,
    toExtend: (ref: string): string =>
      `To set it: \`extend ${ref}\`, the day, \`for all\` or \`for\` a country, and the reason. Until then nothing more is sent.`,
    leave: (ref: string): string => `${ref}: nothing more is sent`,
    before: (ref: string): string => `${ref}: chosen before`,
    toRemind: (ref: string): string => `To write to those who are pending: \`remind ${ref}\`.`,
  },

  owners: {
    heading: (facts: { ref: string; settled: number; of: number }): string =>
      `${facts.ref} · ${facts.settled} of ${facts.of} received`,
    from: (parties: string): string => `Received from ${parties}.`,
    nothing: 'Nothing has been received.',
    missing: (count: number, day: string | null): string => {
      const since = day === null ? '' : `; the date was ${day}`;
      return count === 1 ? `One has not been received${since}.` : `${count} have not been received${since}.`;
    },
    needs: (own: string, count: number, ref: string): string =>
      `${own} ${count === 1 ? 'builds' : 'build'} on ${ref}.`,
    corrected: (facts: { ref: string; party: string; settled: number; of: number }): string =>
      `Correction: what ${facts.party} submitted for ${facts.ref} has been taken back. ${facts.settled} of ${facts.of} received.`,
    shared: (ref: string): string => `What was submitted for ${ref}`,
    sharedBy: 'The Technical Secretariat shares it for your work on it.',
    document: (party: string, link: string): string => `${party}: ${link}`,
    noComments: (party: string): string => `${party}: no comments`,
    byMail: (party: string): string => `${party}: sent by mail`,
    note: (note: string): string => `"${note}"`,
  },

  share: {
    done: (facts: { ref: string; count: number; parties: string }): string =>
      `${facts.ref}: ${facts.count === 1 ? 'one submission goes' : `${facts.count} submissions go`} to ${facts.parties}`,
    refs: (refs: string): string => `Their own work on ${refs} depends on it.`,
    nobody: (parties: string): string => `Nobody can be written to for ${parties}.`,
  },
};
