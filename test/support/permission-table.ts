import type { VerbName } from '../../src/commands/verbs.ts';

/** Those who may ask for something, each by the first part of their e-mail address. */
export const WHO = {
  secretariat: 'ts',
  'own liaison': 'hn',
  alternate: 'hn2',
  'other liaison': 'gt',
  observer: 'iom',
  stranger: 'nobody',
  deactivated: 'left',
} as const;
export type Who = keyof typeof WHO;
export const EVERYBODY = Object.keys(WHO).filter((who): who is Who => who in WHO);

/** What is asked, and with what each is refused; null: an answer. */
export interface Asked {
  readonly words: string;
  /** What everybody gets who is not named, but strangers and those who left. */
  readonly others: string | null;
  readonly but?: Partial<Record<Who, string | null>>;
}

const ONLY_SECRETARIAT = { others: 'secretariat-only' } as const;
const COUNTS_ONLY: Partial<Record<Who, string>> = { observer: 'observers-read-counts' };

/** The words are Honduras's where they name a country. The secretariat asks first: what it extended cannot be asked for again. */
export const VERB_TABLE: Readonly<Record<VerbName, Asked>> = {
  status: { words: 'status', others: null },
  agreements: { words: 'agreements', others: null },
  dates: { words: 'dates', others: null },
  'meeting-list': { words: 'meeting list', others: null },
  help: { words: 'help', others: null },
  me: { words: 'me', others: null },
  language: { words: 'language English', others: null },
  conference: { words: 'conference', others: null },
  // A code that does not serve is answered alike to everybody: the try is theirs.
  join: {
    words: 'join CCCC-DDDD-FFFF',
    others: 'bad-code',
    but: { stranger: 'bad-code', deactivated: 'bad-code' },
  },
  show: { words: 'show 3a', others: null, but: COUNTS_ONLY },
  history: { words: 'history 3a', others: null, but: COUNTS_ONLY },
  followup: { words: 'followup lon-2014-11', others: null, but: COUNTS_ONLY },
  submit: {
    words: 'submit 3a for Honduras no comments',
    others: null,
    but: { ...COUNTS_ONLY, 'other liaison': 'not-your-country' },
  },
  withdraw: {
    words: 'withdraw 4a for Honduras sent by mistake',
    others: 'nothing-stands',
    but: { ...COUNTS_ONLY, 'other liaison': 'only-their-own' },
  },
  extend: {
    words: 'extend 4a until 13 February 2015 for Honduras the ministry is still being consulted',
    others: 'not-later',
    but: { ...COUNTS_ONLY, secretariat: null, 'other liaison': 'only-their-own' },
  },
  return: {
    words: 'return 3a Honduras the annex is missing',
    ...ONLY_SECRETARIAT,
    but: { secretariat: null },
  },
  remind: { words: 'remind 3a Honduras', ...ONLY_SECRETARIAT, but: { secretariat: null } },
  choose: { words: 'choose 57 note', ...ONLY_SECRETARIAT, but: { secretariat: 'nothing-to-choose' } },
  share: { words: 'share 4a', ...ONLY_SECRETARIAT, but: { secretariat: 'nobody-depends' } },
  pause: { words: 'pause', ...ONLY_SECRETARIAT, but: { secretariat: null } },
  resume: { words: 'resume', ...ONLY_SECRETARIAT, but: { secretariat: null } },
  import: { words: 'import', ...ONLY_SECRETARIAT, but: { secretariat: 'no-file' } },
  ask: {
    words: 'ask "a list of contacts" from Honduras by 13 February 2015',
    ...ONLY_SECRETARIAT,
    but: { secretariat: null },
  },
  publish: { words: 'publish lon-2014-11', ...ONLY_SECRETARIAT, but: { secretariat: 'already-published' } },
  correct: { words: 'correct 3a jointly', ...ONLY_SECRETARIAT, but: { secretariat: 'mode-in-force' } },
  'people-list': { words: 'people list', ...ONLY_SECRETARIAT, but: { secretariat: null } },
  'people-import': { words: 'people import', ...ONLY_SECRETARIAT, but: { secretariat: 'no-file' } },
  invite: { words: 'invite gt@example.org', ...ONLY_SECRETARIAT, but: { secretariat: null } },
  'channel-bind': {
    words: 'channel bind mailbox:network lon-2014-11',
    ...ONLY_SECRETARIAT,
    but: { secretariat: null },
  },
  here: { words: 'here lon-2014-11', ...ONLY_SECRETARIAT, but: { secretariat: 'here-needs-channel' } },
  'connections-list': {
    words: 'connections list',
    ...ONLY_SECRETARIAT,
    but: { secretariat: 'in-the-terminal' },
  },
  'connections-admit': {
    words: 'connections admit slack:T2',
    ...ONLY_SECRETARIAT,
    but: { secretariat: 'in-the-terminal' },
  },
  'connections-remove': {
    words: 'connections remove slack:T1',
    ...ONLY_SECRETARIAT,
    but: { secretariat: 'in-the-terminal' },
  },
  'meeting-add': { words: 'meeting add RCGM 24 June 2015', ...ONLY_SECRETARIAT, but: { secretariat: null } },
  'meeting-date': {
    words: 'meeting date lon-2014-11 25 November 2014',
    ...ONLY_SECRETARIAT,
    but: { secretariat: null },
  },
  'meeting-close': { words: 'meeting close lon-2014-11', ...ONLY_SECRETARIAT, but: { secretariat: null } },
  'conference-import': { words: 'conference import', ...ONLY_SECRETARIAT, but: { secretariat: 'no-file' } },
};

/** A button by what it types, with `REF` for the commitments and `NO` for the number that its message names. */
export const BUTTON_TABLE: Readonly<Record<string, Omit<Asked, 'words'>>> = {
  'submit REF': { others: 'nothing-to-submit', but: COUNTS_ONLY },
  'submit REF no comments': { others: null, but: { ...COUNTS_ONLY, secretariat: 'country-missing' } },
  'extend REF': { others: 'until-when', but: COUNTS_ONLY },
  'extend grant NO': { ...ONLY_SECRETARIAT, but: { ...COUNTS_ONLY, secretariat: null } },
  'extend change NO': { ...ONLY_SECRETARIAT, but: { ...COUNTS_ONLY, secretariat: 'until-when' } },
  'extend decline NO': { ...ONLY_SECRETARIAT, but: { ...COUNTS_ONLY, secretariat: 'request-not-open' } },
  // An address is offered where a platform vouches for it, which the terminal does not.
  'join ADDRESS': {
    others: 'join-needs-account',
    but: { stranger: 'join-needs-account', deactivated: 'join-needs-account' },
  },
  'choose NO note': { ...ONLY_SECRETARIAT, but: { secretariat: null } },
  'choose NO extend': { ...ONLY_SECRETARIAT, but: { secretariat: null } },
  'choose NO leave': { ...ONLY_SECRETARIAT, but: { secretariat: null } },
  'choose NO arrived': { ...ONLY_SECRETARIAT, but: { secretariat: null } },
  'submit REF file NO': {
    others: 'no-such-file',
    but: { ...COUNTS_ONLY, secretariat: 'no-such-file', 'other liaison': null },
  },
  'correct MEETING': { ...ONLY_SECRETARIAT, but: { secretariat: null } },
  'publish MEETING': { ...ONLY_SECRETARIAT, but: { secretariat: null } },
  'publish MEETING --yes': { ...ONLY_SECRETARIAT, but: { secretariat: null } },
  'choose NO not arrived': { ...ONLY_SECRETARIAT, but: { secretariat: null } },
};

export function expectedOf({ others, but }: Omit<Asked, 'words'>, who: Who): string | null {
  if (but !== undefined && who in but) return but[who] ?? null;
  return who === 'stranger' || who === 'deactivated' ? 'stranger' : others;
}

/** Refusals of who asks; every other one is of what was asked, or how. */
const OF_WHO_ASKS: readonly (string | null)[] = [
  'secretariat-only',
  'observers-read-counts',
  'not-your-country',
  'only-their-own',
  'stranger',
  'in-the-terminal',
];

/** `docs/permissions.md`. */
export function permissionsPage(): string {
  const table = (title: string, rows: readonly (readonly [string, Omit<Asked, 'words'>])[]) => [
    '',
    `| ${[title, ...EVERYBODY].join(' | ')} |`,
    `| ${['', ...EVERYBODY].map(() => '---').join(' | ')} |`,
    ...rows.map(([name, asked]) => {
      const cells = EVERYBODY.map((who) => (OF_WHO_ASKS.includes(expectedOf(asked, who)) ? 'no' : 'yes'));
      return `| ${[`\`${name}\``, ...cells].join(' | ')} |`;
    }),
  ];
  return [
    '<!-- Written from test/support/permission-table.ts by: npx vitest run test/flow/permissions.test.ts -u -->',
    '# Who may what',
    '',
    'A liaison officer acts for their own country, titular and alternate alike; the words in the table are those of one country,',
    'so that the other liaison asks for a country that is not theirs. Observers read counts. A stranger, and somebody who left,',
    'can only join with a code of the secretariat. Drafts are the secretariat’s alone, whatever the verb.',
    'Which workspaces may see the conference (`connections`) is decided in the terminal, by whoever runs the bot. Somebody in a',
    'workspace that may not see it is a stranger.',
    ...table(
      'what is typed',
      Object.values(VERB_TABLE).map((asked) => [asked.words, asked]),
    ),
    '',
    'The buttons of a message type the same for whoever presses them, for their own country:',
    ...table('button', Object.entries(BUTTON_TABLE)),
    '',
  ].join('\n');
}
