export const helpEn = {
  heading: 'What you can type',
  columns: { typed: 'Type', does: 'For' },
  more: 'More about one: `help submit`. A ref alone, such as `3a`, shows it.',
  examples: 'For example:',
  /** What only the secretariat can add when it submits for countries. */
  secretariatSubmits: [
    'submit 3a for Belize, Honduras on 20 January by mail',
    'submit 3a for all except Belize no comments',
  ],
  verbs: {
    status: {
      typed: 'status',
      does: 'what is pending, until when',
      examples: ['status', 'status 3a', 'status Honduras', 'status all'],
    },
    agreements: {
      typed: 'agreements',
      does: "a report's paragraphs and what they oblige",
      examples: ['agreements', 'agreements lon-2014-11'],
    },
    show: {
      typed: 'show 3a',
      does: 'one commitment: its text, who, by when',
      examples: ['show 3a', '3a', 'lon-2014-11/3a'],
    },
    dates: { typed: 'dates', does: 'the dates ahead', examples: ['dates', 'dates 30'] },
    submit: {
      typed: 'submit 3a https://…',
      does: 'record a submission; the answer is its receipt',
      examples: [
        'submit 3a https://example.org/comments.pdf',
        'submit 3a, 4a no comments',
        'submit 3a by mail',
      ],
    },
    history: {
      typed: 'history 3a',
      does: 'how a date came about, what went to whom, who changed what',
      examples: ['history 3a'],
    },
    import: {
      typed: 'import',
      does: 'read a report, sent along as a file, into a draft',
      examples: ['import report.txt'],
    },
    publish: {
      typed: 'publish lon-2014-11',
      does: 'show what would be sent; with --yes, publish it',
      examples: ['publish lon-2014-11', 'publish lon-2014-11 --yes'],
    },
    correct: {
      typed: 'correct 3a …',
      does: 'correct a draft',
      examples: [
        'correct 3a due 13 February 2015',
        'correct 3b due before the next RCGM meeting',
        'correct 3a owed by Costa Rica and Mexico jointly',
        'correct 3a text "comments on the proposal"',
        'correct 3a recipient TS',
        'correct 3a drop',
        'correct 8a take',
        'correct answer absent-BZ no',
        'correct add 3 "a list of contacts" from Honduras by 13 February 2015',
      ],
    },
    'people-list': { typed: 'people', does: 'who is who, and how they are reached', examples: ['people'] },
    'people-import': {
      typed: 'people import',
      does: 'add people from a file',
      examples: ['people import people.csv'],
    },
    'channel-bind': {
      typed: 'channel bind mailbox:network lon-2014-11',
      does: "say where a meeting's confirmations go",
      examples: ['channel bind mailbox:network lon-2014-11'],
    },
    'meeting-list': { typed: 'meetings', does: 'the meetings', examples: ['meetings'] },
    'conference-import': {
      typed: 'conference import',
      does: 'add a conference from a file, or bring it up to date',
      examples: ['conference import rcm.yaml'],
    },
    help: { typed: 'help', does: 'this', examples: ['help', 'help submit'] },
  },
};
