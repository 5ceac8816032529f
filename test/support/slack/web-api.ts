import type { IncomingMessage } from 'node:http';
import { accessMethods } from './methods/access.ts';
import { type Answer, type Arguments, type Method, requireScopes } from './methods/call.ts';
import { chatMethods } from './methods/chat.ts';
import { conversationMethods } from './methods/conversations.ts';
import { fileMethods } from './methods/files.ts';
import { userMethods } from './methods/users.ts';
import { viewMethods } from './methods/views.ts';
import type { RateLimits } from './rates.ts';
import { SlackRefusal } from './refusal.ts';
import { readArguments } from './request-body.ts';
import type { Installation, SlackWorkspace, SlackWorld } from './world.ts';

const methods: Readonly<Record<string, Method>> = {
  ...accessMethods,
  ...chatMethods,
  ...conversationMethods,
  ...fileMethods,
  ...userMethods,
  ...viewMethods,
};

/** A call that may be done: its arguments, and what doing it answers. */
export interface ReadyCall {
  readonly args: Arguments;
  /** Seconds to wait where it comes too early. */
  readonly wait: number | null;
  readonly scopes: readonly string[];
  run(): Answer;
}

/** Looks at everything about a call but what it would do: the method, the body, the token, the rate. */
export async function readyCall(
  { world, rates }: { readonly world: SlackWorld; readonly rates: RateLimits },
  name: string,
  request: IncomingMessage,
): Promise<ReadyCall> {
  const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
  if (method === undefined) throw new SlackRefusal('unknown_method', { detail: { req_method: name } });
  const args = await readArguments(request, method.json);
  const authorization = request.headers.authorization ?? null;
  if (method.token === 'open') {
    return { args, wait: null, scopes: [], run: () => method.run({ world, args, authorization }) };
  }
  const { workspace, installation } = whoCalls(world, authorization, args['token']);
  const channel = args['channel'];
  const wait = rates.wait({ method: name, workspace: workspace.id, channel }, world.time.now());
  return {
    args,
    wait,
    scopes: [...installation.scopes],
    run() {
      requireScopes(installation, method.scopes);
      return method.run({ world, workspace, installation, args });
    },
  };
}

interface Caller {
  readonly workspace: SlackWorkspace;
  readonly installation: Installation;
}

function whoCalls(world: SlackWorld, authorization: string | null, argument: unknown): Caller {
  const token = authorization?.replace(/^Bearer /, '') ?? (typeof argument === 'string' ? argument : '');
  if (token === '') throw new SlackRefusal('not_authed');
  const caller = callerWith(world, token);
  if (caller === null)
    throw new SlackRefusal(token.startsWith('xapp-') ? 'not_allowed_token_type' : 'invalid_auth');
  if (caller.installation.dead !== null) throw new SlackRefusal(caller.installation.dead);
  return caller;
}

/** Whose token this is, alive or not. */
export function callerWith(world: SlackWorld, token: string): Caller | null {
  for (const workspace of world.workspaces.values()) {
    const known = [workspace.installation, ...workspace.former].filter((one) => one !== null);
    const installation = known.find((one) => one.token === token);
    if (installation !== undefined) return { workspace, installation };
  }
  return null;
}
