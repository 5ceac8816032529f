import { isRecord } from './blocks/checks.ts';
import { checkedBlocks } from './blocks/validate.ts';
import { changeMessage, keepMessage, removeMessage, type Where } from './messages.ts';
import { SlackRefusal } from './refusal.ts';
import { secret } from './setting.ts';
import {
  installationOf,
  type ResponseUrl,
  type SlackMessage,
  type SlackWorld,
  workspaceOf,
} from './world.ts';

const USES = 5;
const LIFETIME = 30 * 60_000;

type Whence = Pick<ResponseUrl, 'workspace' | 'channel' | 'user' | 'message'>;

/** An address to which answers to one act of a person may be sent: five times in half an hour. */
export function newResponseUrl(world: SlackWorld, whence: Whence): string {
  const key = secret();
  world.responseUrls.set(key, { ...whence, expires: world.time.now() + LIFETIME, uses: 0 });
  return `${world.origin}/response/${key}`;
}

/** Does what was sent to a response URL. */
export function respondTo(world: SlackWorld, key: string, body: unknown): void {
  const target = world.responseUrls.get(key);
  if (target === undefined) throw new SlackRefusal('invalid_url');
  if (world.time.now() > target.expires) throw new SlackRefusal('expired_url');
  if (target.uses >= USES) throw new SlackRefusal('used_url');
  if (!isRecord(body)) throw new SlackRefusal('invalid_payload');
  target.uses += 1;
  answerPerson(world, target, body);
}

/** Shows a person what the bot answered to their act: at once, in the acknowledgement, or later at a response URL. */
export function answerPerson(world: SlackWorld, whence: Whence, body: Record<string, unknown>): void {
  const workspace = workspaceOf(world, whence.workspace);
  const installation = installationOf(workspace);
  const channel = workspace.channels.get(whence.channel);
  if (channel === undefined) throw new SlackRefusal('channel_not_found');
  const where: Where = { world, workspace, channel };
  const shown = channel.messages.find((one) => one === whence.message);
  if (body['delete_original'] === true) {
    if (shown !== undefined) removeMessage(world, channel, shown);
    return;
  }
  const content = contentOf(body, installation.scopes, workspace.refusedBlocks);
  if (body['replace_original'] === true && shown !== undefined) {
    changeMessage(where, shown, content);
    return;
  }
  const alone = body['response_type'] !== 'in_channel';
  keepMessage(where, {
    user: installation.botUser,
    fromBot: true,
    ...content,
    ...(alone && { onlyFor: whence.user }),
  });
}

function contentOf(
  body: Record<string, unknown>,
  scopes: ReadonlySet<string>,
  refused: ReadonlySet<string>,
): Pick<SlackMessage, 'text' | 'blocks'> {
  const text = typeof body['text'] === 'string' ? body['text'] : '';
  const blocks = body['blocks'] === undefined ? [] : checkedBlocks(body['blocks'], scopes, refused);
  if (text === '' && blocks.length === 0) throw new SlackRefusal('no_text');
  return { text, blocks };
}
