export const helpEn = {
  heading: 'What you can type',
  columns: { typed: 'Type', does: 'For' },
  more: 'More about one: `help submit`. A ref alone, such as `3a`, shows it.',
  examples: 'For example:',
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
      /** What the secretariat alone can do with it. */
      forSecretariat: [
        'submit 3a for Belize, Honduras on 20 January by mail',
        'submit 3a for all except Belize no comments',
      ],
    },
    history: {
      typed: 'history 3a',
      does: 'how a date came about, what went to whom, who changed what',
      examples: ['history 3a'],
    },
    followup: {
      typed: 'followup lon-2014-11',
      does: 'the paragraph for the next report, in both languages',
      examples: ['followup', 'followup lon-2014-11'],
    },
    import: {
      typed: 'import',
      does: 'read a report, sent along as a file, into a draft',
      examples: ['import report.txt'],
    },
    ask: {
      typed: 'ask "…" from … by …',
      does: 'draft a request of the secretariat itself, published as a report is',
      examples: [
        'ask "a list of contacts" from all by 13 February 2015',
        'ask "comments on the agenda" from Honduras and Guatemala before 13 February 2015',
        'ask "a joint note" from Costa Rica and Mexico jointly by 13 February 2015 s5',
      ],
    },
    publish: {
      typed: 'publish lon-2014-11',
      does: 'show what would be sent; with --yes, publish it',
      examples: ['publish lon-2014-11', 'publish lon-2014-11 --yes'],
    },
    correct: {
      typed: 'correct 3a …',
      does: 'correct a mistake in a draft, or in what is in force',
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
      does: 'show whom a file would add or bring up to date; with --yes, do it; who is missing from it stays unless you say so',
      examples: [
        'people import people.csv',
        'people import people.csv --yes',
        'people import people.csv --deactivate-missing',
      ],
    },
    invite: {
      typed: 'invite ana@example.org',
      does: 'make a code with which somebody links their account',
      examples: ['invite ana@example.org'],
    },
    join: {
      typed: 'join CODE',
      does: 'link your account, with the code of the secretariat',
      examples: ['join K7QM-4RXF-9TWC'],
    },
    me: { typed: 'me', does: 'who you are here, and how you are reached', examples: ['me'] },
    language: {
      typed: 'language español',
      does: 'the language in which I write to you',
      examples: ['language español', 'language English'],
    },
    conference: {
      typed: 'conference',
      does: 'in which conference you speak here, where you have several',
      examples: ['conference', 'conference rcm'],
    },
    'channel-bind': {
      typed: 'channel bind mailbox:network lon-2014-11',
      does: "say where a meeting's confirmations go",
      examples: ['channel bind mailbox:network lon-2014-11'],
    },
    here: {
      typed: 'here lon-2014-11',
      does: "let a meeting's confirmations come to the channel in which it is typed",
      examples: ['here lon-2014-11', 'here lon-2014-11 es'],
    },
    'connections-list': {
      typed: 'connections',
      does: 'in which workspaces I am, and which may see the conference',
      examples: ['connections'],
    },
    'connections-admit': {
      typed: 'connections admit slack:T0123ABCD',
      does: 'let a workspace see the conference',
      examples: ['connections admit slack:T0123ABCD'],
    },
    'connections-remove': {
      typed: 'connections remove slack:T0123ABCD',
      does: 'let a workspace see nothing of the conference any more',
      examples: ['connections remove slack:T0123ABCD'],
    },
    'meeting-list': { typed: 'meetings', does: 'the meetings', examples: ['meetings'] },
    withdraw: {
      typed: 'withdraw 3a …',
      does: 'take a submission back, with the reason',
      examples: ['withdraw 3a the annex was missing'],
      forSecretariat: ['withdraw 3a for Honduras sent by mistake'],
    },
    extend: {
      typed: 'extend 3a 13 February 2015 …',
      does: 'ask for more time, with the reason; for the secretariat, extend a date or decide a request',
      examples: ['extend 3a 13 February 2015 the ministry is still being consulted'],
      forSecretariat: [
        'extend 3a 13 February 2015 for Honduras requested in writing',
        'extend 3a 13 February 2015 for all requested by three countries',
        'extend grant 7',
        'extend grant 7 20 February 2015',
        'extend decline 7',
      ],
    },
    return: {
      typed: 'return 3a Honduras …',
      does: 'send a submission back, with the reason; the country is told',
      examples: ['return 3a Honduras the document cannot be opened'],
    },
    remind: {
      typed: 'remind 3a',
      does: 'write now to who still owes it',
      examples: ['remind 3a', 'remind 3a Honduras and Guatemala'],
    },
    choose: {
      typed: 'choose 57 note',
      does: "what a message's buttons offer, by the number at its end",
      examples: [
        'choose 57 note',
        'choose 57 extend',
        'choose 57 leave',
        'choose 57 note 3a',
        'choose 58 arrived',
        'choose 58 not arrived',
      ],
    },
    share: {
      typed: 'share 3a',
      does: 'send what was submitted to those whose own work depends on it',
      examples: ['share 3a'],
    },
    pause: {
      typed: 'pause',
      does: 'hold everything that the clock sends',
      examples: ['pause'],
    },
    resume: {
      typed: 'resume',
      does: 'show what was held; with --yes, let it go on',
      examples: ['resume', 'resume --yes'],
    },
    'meeting-add': {
      typed: 'meeting add RCGM 12 November 2015',
      does: 'enter a meeting, with or without its date',
      examples: [
        'meeting add RCGM 12 November 2015 in San José, Costa Rica',
        'meeting add RCGM 12 to 13 November 2015',
        'meeting add RCGM no date',
      ],
    },
    'meeting-date': {
      typed: 'meeting date rcgm-2015-11 …',
      does: "show what a meeting's date would move; with --yes, set it",
      examples: [
        'meeting date rcgm-2015-11 19 November 2015',
        'meeting date rcgm-2015-11 19 November 2015 --yes',
        'meeting date rcgm-2015-11 no date',
      ],
    },
    'meeting-close': {
      typed: 'meeting close rcgm-2015-11',
      does: 'close a meeting; what is open waits for the next one, or ends with a reason',
      examples: [
        'meeting close rcgm-2015-11',
        'meeting close rcgm-2015-11 carry to rcgm-2016-06',
        'meeting close rcgm-2015-11 the matter was taken up elsewhere',
      ],
    },
    'conference-import': {
      typed: 'conference import',
      does: 'add a conference from a file, or bring it up to date',
      examples: ['conference import rcm.yaml'],
    },
    help: { typed: 'help', does: 'this', examples: ['help', 'help submit'] },
  },
};
