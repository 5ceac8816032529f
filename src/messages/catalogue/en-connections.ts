import type { LostReason } from '../../domain/connections.ts';

const why: Readonly<Record<LostReason, string>> = {
  'taken-out': 'I was taken out of it',
  withdrawn: 'my access was withdrawn',
  refused: 'my key is no longer accepted',
};

/** The workspaces and tenants in which the bot is, and which of them may see a conference. */
export const connectionsEn = {
  list: 'Where I am, and who may see the conference',
  none: 'I am in no workspace yet.',
  columns: { workspace: 'Workspace', name: 'Name', connection: 'Connection', admitted: 'May see it' },
  configured: 'by the configuration',
  installed: 'installed',
  notThere: 'none',
  lost: (reason: LostReason): string => `none: ${why[reason]}`,
  yes: 'yes',
  no: 'no',
  toAdmit: (workspace: string): string =>
    `To let one see the conference: \`connections admit ${workspace}\`.`,
  admitted: (workspace: string): string => `${workspace} may see the conference from now on.`,
  admittedBefore: (workspace: string): string =>
    `${workspace} may see the conference already. Nothing has changed.`,
  byAddress:
    'Those of the people list who have an account there with the same e-mail address are linked within a minute or so.',
  removed: (workspace: string): string =>
    `${workspace} sees nothing of the conference any more. What was sent there stays there, as it is.`,
  removedBefore: (workspace: string): string =>
    `${workspace} does not see the conference as it is. Nothing has changed.`,
  gone: (workspace: string): string => `No longer connected: ${workspace}`,
  goneWhy: (reason: LostReason): string => `Nothing reaches anybody there: ${why[reason]}.`,
  goneMeanwhile:
    'Other workspaces go on. What went there goes by another account of the same person, or through others of their country, as far as there are any.',
  goneToDo: 'Please tell whoever runs the bot: once it is there again, everything goes on by itself.',

  page: {
    installed: (name: string): string => `The bot is installed in ${name}.`,
    installedNext:
      'It shows nothing of any conference there until whoever runs it admits the workspace. Please give them this:',
    declined: 'Nothing was installed.',
    again: 'To begin again:',
    stale:
      'This installation was begun elsewhere, too long ago, or was finished before. Nothing was installed.',
    incomplete: 'Not all that the bot needs was allowed, so nothing was installed.',
    refused: 'The platform did not accept the installation. The log says why; nothing was installed.',
    busy: 'Too many installations are under way. Please try again in ten minutes.',
  },
};
