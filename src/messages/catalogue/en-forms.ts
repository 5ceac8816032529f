/** What stands in forms. Titles and the words of sending buttons hold at most 24 characters. */
export const formsEn = {
  open: (title: string): string => `${title}: a form.`,
  missing: 'Please fill this in.',
  notADay: 'Please choose a day.',
  /** Where a form takes no file and stands in the chat itself. */
  dropped: (label: string): string => `${label}: drop the file into this chat.`,

  submission: {
    title: 'Submit',
    send: 'Submit',
    refs: 'Which commitments is it for?',
    parties: 'For which countries?',
    way: 'How was it sent?',
    document: 'A document: its link, or a file',
    byMail: 'Sent by e-mail',
    noComments: 'No comments',
    link: 'Link to the document',
    linkHint: 'An address that begins with https://',
    file: 'File',
    offered: (names: string): string => `Document: ${names}`,
    note: 'Note',
    noteHint: 'For the secretariat and your colleagues; it is not shown in the channel.',
    day: 'Day received',
    dayHint: 'The day on which the secretariat received it.',
    nothing: 'Please add the link or a file, or say that it was sent by e-mail.',
    several: 'For several, or with a note',
  },

  offer: {
    which: (names: string): string => `Which commitment is ${names} for?`,
    nothingOwed: (names: string): string =>
      `${names}: nothing is asked of your country at the moment. Nothing has been recorded.`,
    words: (refs: string, number: number): string => `submit ${refs} file ${number}`,
    secretariat: (number: number): string =>
      `To record it for a country: \`submit 3a for Honduras file ${number}\`.`,
  },

  moreTime: {
    title: 'More time',
    ask: 'Ask for more time',
    extend: 'Extend',
    refs: 'For which commitments?',
    parties: 'For which countries?',
    until: 'Until which day?',
    reason: 'Why?',
    reasonHint: 'One sentence is enough.',
  },

  report: {
    title: 'Read a report',
    send: 'Read it',
    text: 'The text of the report',
    file: 'Or the report as a file',
    fileHint: 'Plain text: .txt or .md',
    nothing: 'Please paste the text of the report, or choose a file.',
    notInForce:
      'What is read becomes a draft. Nothing is sent, and nothing is in force before it is published.',
  },

  review: {
    title: 'The draft',
    edit: 'Edit',
    drop: 'Drop',
    take: 'Take it up',
    questions: (count: number): string => (count === 0 ? 'The answers' : `Answer the questions (${count})`),
    add: 'Add a commitment',
    send: 'Preview and publish',
    page: (page: number, of: number): string => `Page ${page} of ${of}`,
    previous: 'Previous page',
    next: 'Next page',
    open: 'Look through the draft',
    back: 'Back to the draft',
    editWords: (meeting: string, ref: string): string => `correct ${meeting} ${ref}`,
    dropWords: (meeting: string, ref: string): string => `correct ${meeting} ${ref} drop`,
    takeWords: (meeting: string, ref: string): string => `correct ${meeting} ${ref} take`,
    questionsWords: (meeting: string): string => `correct ${meeting} answers`,
    addWords: (meeting: string): string => `correct ${meeting} add`,
    words: (meeting: string, page: number): string =>
      page === 1 ? `correct ${meeting}` : `correct ${meeting} page ${page}`,
  },

  commitment: {
    title: (ref: string): string => `Edit ${ref}`,
    adding: 'Add a commitment',
    send: 'Save',
    number: 'Under which agreement?',
    deliverable: 'What is to be sent',
    owedBy: 'Who owes it',
    mode: 'How they owe it',
    each: 'each one of its own',
    joint: 'one together',
    due: 'By when',
    dueHint: 'Such as "13 February 2015", "before the next RCGM meeting" or "none".',
    noDue: 'none',
    recipient: 'To whom it goes',
    nobody: 'nobody in particular',
  },

  questions: {
    title: 'Questions',
    send: 'Save the answers',
    assumed: (answer: string): string => `Without an answer: ${answer}.`,
  },

  publish: {
    title: 'Publish',
    send: 'Publish',
  },
};
