/** What the app asks for where it is installed; with less of it the bot cannot work. */
export const SCOPES: readonly string[] = [
  'app_mentions:read',
  'channels:history',
  'chat:write',
  'commands',
  'groups:history',
  'im:history',
  'im:write',
  'users:read',
  'users:read.email',
];
