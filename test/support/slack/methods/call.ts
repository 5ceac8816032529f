import { isRecord } from '../blocks/checks.ts';
import { refusedFor, SlackRefusal } from '../refusal.ts';
import type { Installation, SlackChannel, SlackUser, SlackWorkspace, SlackWorld } from '../world.ts';

export type Answer = Readonly<Record<string, unknown>>;
export type Arguments = Readonly<Record<string, unknown>>;

/** One call of the bot's, its token already looked at. */
export interface BotCall {
  readonly world: SlackWorld;
  readonly workspace: SlackWorkspace;
  readonly installation: Installation;
  readonly args: Arguments;
}

export interface OpenCall {
  readonly world: SlackWorld;
  readonly args: Arguments;
  readonly authorization: string | null;
}

/** How a method is called: with which token and rights, and whether its arguments may come as JSON. */
export type Method =
  | {
      readonly token: 'bot';
      readonly scopes: readonly string[];
      readonly json: boolean;
      readonly run: (call: BotCall) => Answer;
    }
  | { readonly token: 'open'; readonly json: boolean; readonly run: (call: OpenCall) => Answer };

export function required({ args }: { readonly args: Arguments }, name: string): string {
  const value = args[name];
  if (typeof value === 'string' && value !== '') return value;
  throw refusedFor('invalid_arguments', [`missing required field: ${name}`]);
}

export function optional({ args }: { readonly args: Arguments }, name: string): string | null {
  const value = args[name];
  return value === undefined || value === null || value === '' ? null : String(value);
}

export function isSet(call: { readonly args: Arguments }, name: string): boolean {
  return ['true', '1'].includes(optional(call, name) ?? '');
}

/** An argument that is JSON: as a string in a form, as itself in a JSON body. */
export function structured({ args }: { readonly args: Arguments }, name: string, code: string): unknown {
  const value = args[name];
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch (error) {
    throw new SlackRefusal(code, { cause: error });
  }
}

/** A channel that the bot can see: it is public, or the bot is in it. */
export function visibleChannel({ workspace, installation }: BotCall, id: string): SlackChannel {
  const channel = workspace.channels.get(id);
  const seen = channel?.kind === 'public' || channel?.members.has(installation.botUser);
  if (channel === undefined || !seen) throw new SlackRefusal('channel_not_found');
  return channel;
}

const families = { public: 'channels', private: 'groups', dm: 'im' } as const;

/** The right to do this in this kind of channel: `channels:history`, `im:read`. */
export function needScope(call: BotCall, { kind }: SlackChannel, doing: 'read' | 'history'): void {
  requireScopes(call.installation, [`${families[kind]}:${doing}`]);
}

export function requireScopes({ scopes }: Installation, needed: readonly string[]): void {
  const missing = needed.filter((scope) => !scopes.has(scope));
  if (missing.length === 0) return;
  throw new SlackRefusal('missing_scope', {
    detail: { needed: missing.join(','), provided: [...scopes].join(',') },
  });
}

export function userNamed({ workspace }: BotCall, id: string): SlackUser {
  const user = workspace.users.get(id);
  if (user === undefined) throw new SlackRefusal('user_not_found');
  return user;
}

/** One page of a list, and where the next begins. */
export function page<Item>(
  call: BotCall,
  items: readonly Item[],
  usual: number,
): { items: readonly Item[]; next: string } {
  const limit = Math.min(Number(optional(call, 'limit') ?? usual), 999);
  if (!Number.isInteger(limit) || limit < 1) throw new SlackRefusal('invalid_limit');
  const from = readCursor(optional(call, 'cursor'));
  const next = from + limit < items.length ? Buffer.from(`next:${from + limit}`).toString('base64') : '';
  return { items: items.slice(from, from + limit), next };
}

function readCursor(cursor: string | null): number {
  if (cursor === null) return 0;
  const [, from] = /^next:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString()) ?? [];
  if (from === undefined) throw new SlackRefusal('invalid_cursor');
  return Number(from);
}

export function metadataOf(
  call: BotCall,
): { event_type: string; event_payload: Record<string, unknown> } | undefined {
  const value = structured(call, 'metadata', 'invalid_metadata_format');
  if (value === undefined) return undefined;
  if (!isRecord(value)) throw new SlackRefusal('invalid_metadata_format');
  const { event_type, event_payload } = value;
  if (typeof event_type !== 'string' || event_type === '' || !isRecord(event_payload)) {
    throw new SlackRefusal('invalid_metadata_schema');
  }
  if (JSON.stringify(value).length > 16_384) throw new SlackRefusal('metadata_too_large');
  return { event_type, event_payload };
}
