import type { Deliver } from './delivery.ts';
import { installationOf, newId, type SlackEvent, type SlackWorkspace, type SlackWorld } from './world.ts';

/** What Slack asks of the rights before it tells of an event, by the name under which one subscribes. */
const needed: Readonly<Record<string, string | null>> = {
  app_home_opened: null,
  app_mention: 'app_mentions:read',
  app_uninstalled: null,
  channel_archive: 'channels:read',
  channel_left: 'channels:read',
  group_archive: 'groups:read',
  group_left: 'groups:read',
  member_joined_channel: 'channels:read',
  'message.im': 'im:history',
  tokens_revoked: null,
};

// When an event that was not taken comes again: nearly at once, after a minute, after five.
const RETRIES = [0, 60_000, 300_000];

interface Waiting {
  readonly payload: Readonly<Record<string, unknown>>;
  readonly tries: number;
  readonly due: number;
  readonly reason: string;
}

export interface Events {
  announce(workspace: SlackWorkspace, event: SlackEvent): void;
  /** Sends again what was not taken and has its time. */
  retry(): Promise<void>;
  /** Sends the last event that was not the bot's own doing once more, as if its acknowledgement had been lost. */
  repeatLast(): Promise<void>;
  /** Waits until every event that was told so far was taken or refused. */
  settled(): Promise<void>;
}

/** Tells the bot of events, in the order in which they happened, and again where it did not take them. */
export function events(world: SlackWorld, deliver: Deliver): Events {
  let line: Promise<void> = Promise.resolve();
  let last: Waiting | null = null;
  let waiting: Waiting[] = [];

  async function send(one: Waiting): Promise<void> {
    const retry = one.tries > 0 ? { number: one.tries, reason: one.reason } : undefined;
    const taken = await deliver({ kind: 'events_api', payload: one.payload, ...(retry && { retry }) });
    const delay = RETRIES[one.tries];
    if (taken.taken || delay === undefined) return;
    const reason = taken.why === 'operation_timeout' ? 'http_timeout' : 'http_error';
    waiting.push({ payload: one.payload, tries: one.tries + 1, due: world.time.now() + delay, reason });
  }

  function enqueue(one: Waiting): Promise<void> {
    line = line.then(() => send(one));
    return line;
  }

  return {
    announce(workspace, event) {
      if (!isSubscribed(world, workspace, event)) return;
      const told = { payload: envelope(world, workspace, event), tries: 0, due: 0, reason: 'http_timeout' };
      if (!isOfBot(event)) last = told;
      void enqueue(told);
    },
    async retry() {
      const now = world.time.now();
      const due = waiting.filter((one) => one.due <= now);
      waiting = waiting.filter((one) => one.due > now);
      await Promise.all(due.map(enqueue));
    },
    async repeatLast() {
      if (last === null) throw new Error('no event was told yet');
      await enqueue({ ...last, tries: last.tries + 1 });
    },
    settled: () => line,
  };
}

/** Of what the bot wrote itself Slack tells it too. */
function isOfBot(event: SlackEvent): boolean {
  return event['bot_id'] !== undefined || event['subtype'] === 'message_changed';
}

function isSubscribed(world: SlackWorld, workspace: SlackWorkspace, event: SlackEvent): boolean {
  const name = event['channel_type'] === 'im' ? 'message.im' : event.type;
  const scope = needed[name];
  if (scope === undefined || !world.app.events.has(name)) return false;
  return scope === null || (workspace.installation?.scopes.has(scope) ?? false);
}

function envelope(world: SlackWorld, workspace: SlackWorkspace, event: SlackEvent): Record<string, unknown> {
  const channel = workspace.channels.get(String(event['channel']));
  return {
    type: 'event_callback',
    token: world.app.verificationToken,
    team_id: workspace.id,
    ...(workspace.enterprise !== null && { enterprise_id: workspace.enterprise }),
    api_app_id: world.app.id,
    event,
    event_id: newId(world, 'Ev'),
    event_time: Math.floor(world.time.now() / 1000),
    is_ext_shared_channel: channel?.shared ?? false,
    authorizations: [
      {
        enterprise_id: workspace.enterprise,
        team_id: workspace.id,
        user_id: installationOf(workspace).botUser,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
  };
}
