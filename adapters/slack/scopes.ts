/** Each right that the app asks for, with the calls, events and surfaces of Slack that need it, and no other. */
export const SCOPE_USES = {
  'app_mentions:read': ['event app_mention'],
  'channels:history': ['conversations.history'],
  'chat:write': ['chat.postMessage', 'chat.postEphemeral', 'chat.update', 'chat.delete'],
  commands: ['command /rcm'],
  'files:read': ['files.info', 'field file_input'],
  'groups:history': ['conversations.history'],
  'im:history': ['conversations.history', 'event message.im'],
  'im:write': ['conversations.open'],
  'users:read': ['users.info'],
  'users:read.email': ['users.lookupByEmail'],
} as const satisfies Record<string, readonly string[]>;

/** The rights that the app asks for where it is installed. */
export const SCOPES: readonly string[] = Object.keys(SCOPE_USES);
