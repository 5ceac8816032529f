import { randomUUID } from 'node:crypto';
import { readCard } from '../cards.ts';
import { type Activity, activityOf, type Delivered, deliver } from '../delivery.ts';
import { CARD, type SeenButton, type SeenMessage, seeMessage } from '../screen.ts';
import {
  botIdOf,
  directWith,
  nextMessageId,
  type SentAttachment,
  type TeamsConversation,
  type TeamsFile,
  type TeamsMessage,
  type TeamsUser,
  type TeamsWorld,
  touch,
} from '../world.ts';

/** One to one with the bot, or somewhere by its id. */
type Where = 'bot' | { readonly id: string };

/** Somebody in front of Teams: what they do reaches the bot as Teams would tell it, what they see is read from the state. */
export interface TeamsPerson {
  readonly id: string;
  readonly user: TeamsUser;
  /** Lines that flash by when a button was pressed, oldest first. */
  readonly flashes: readonly string[];
  /** Where the bot is not spoken to one to one, it hears only what has its name, `@RCM`, in it. */
  types(line: string, where?: Where): Promise<Delivered>;
  presses(button: SeenButton | undefined, filled?: Readonly<Record<string, string>>): Promise<Delivered>;
  drops(file: TeamsFile, words?: string): Promise<Delivered>;
  installs(): Promise<void>;
  uninstalls(): Promise<void>;
  blocks(): void;
  sees(where: Where): readonly SeenMessage[];
}

const NOT_HEARD: Delivered = { status: 0, body: null };
const flashes = new WeakMap<TeamsUser, string[]>();

export function teamsPerson(world: TeamsWorld, user: TeamsUser): TeamsPerson {
  const flashed = flashes.get(user) ?? [];
  flashes.set(user, flashed);
  const at = (where: Where) => conversationOf(world, user, where);
  const happens = async (conversation: TeamsConversation, activity: Activity, thread?: string) =>
    await deliver(
      world,
      activityOf(world, { user, conversation, ...(thread !== undefined && { thread }) }, activity),
    );

  async function moves(action: 'add' | 'remove'): Promise<void> {
    const conversation = directWith(world, user);
    const members = [{ id: botIdOf(world) }];
    const change = action === 'add' ? { membersAdded: members } : { membersRemoved: members };
    await happens(conversation, { type: 'installationUpdate', action });
    await happens(conversation, { type: 'conversationUpdate', ...change });
  }

  return {
    id: user.aadObjectId,
    user,
    flashes: flashed,
    async types(line, where = 'bot') {
      const conversation = at(where);
      const message = keep(world, { conversation, user }, { text: line });
      const mention = `@${world.app.name}`;
      const isHeard = conversation.kind === 'personal' || line.includes(mention);
      if (!isHeard || !conversation.hasBot) return NOT_HEARD;
      const name = `<at>${world.app.name}</at>`;
      const entities = [
        { type: 'mention', text: name, mentioned: { id: botIdOf(world), name: world.app.name } },
      ];
      const text = typed(line).replaceAll(mention, name);
      const heard = {
        type: 'message',
        id: message.id,
        text,
        textFormat: 'plain',
        entities: text.includes(name) ? entities : [],
      };
      return await happens(conversation, heard, message.id);
    },
    async presses(button, filled = {}) {
      if (button === undefined) throw new Error('no such button');
      const conversation = conversationWith(world, user, button.message);
      const delivered = await happens(conversation, pressOf(button, filled), button.message);
      takeAnswer(world, { user, message: messageIn(conversation, button.message), delivered });
      return delivered;
    },
    async drops(file, words = '') {
      const id = randomUUID();
      world.files.set(id, file);
      const conversation = directWith(world, user);
      const contentUrl = `${world.loginOrigin}/files/${id}/${encodeURIComponent(file.name)}`;
      const attachment = {
        contentType: 'application/vnd.microsoft.teams.file.download.info',
        name: file.name,
        contentUrl,
        content: { downloadUrl: contentUrl, uniqueId: id, fileType: file.name.split('.').at(-1) },
      };
      const message = keep(world, { conversation, user }, { text: words, attachments: [attachment] });
      return await happens(conversation, {
        type: 'message',
        id: message.id,
        text: words,
        attachments: [attachment],
      });
    },
    async installs() {
      user.hasApp = true;
      await moves('add');
    },
    async uninstalls() {
      await moves('remove');
      user.hasApp = false;
      touch(world);
    },
    blocks() {
      user.hasBlocked = true;
      touch(world);
    },
    sees: (where) => at(where).messages.map((message) => seeMessage(message, user.id)),
  };
}

/** Teams writes what is typed as text, with three signs and every second space as entities. */
function typed(line: string): string {
  return line
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('  ', ' &nbsp;');
}

function conversationOf(world: TeamsWorld, user: TeamsUser, where: Where): TeamsConversation {
  const found = where === 'bot' ? directWith(world, user) : world.conversations.get(where.id);
  if (found === undefined || !found.members.has(user.id)) throw new Error(`${user.name} is not there`);
  return found;
}

function conversationWith(world: TeamsWorld, user: TeamsUser, message: string): TeamsConversation {
  const found = [...world.conversations.values()].find(
    ({ members, messages }) => members.has(user.id) && messages.some(({ id }) => id === message),
  );
  if (found === undefined) throw new Error('this message is no longer there');
  return found;
}

function messageIn({ messages }: TeamsConversation, id: string): TeamsMessage {
  const found = messages.find((one) => one.id === id);
  if (found === undefined) throw new Error('this message is no longer there');
  return found;
}

function keep(
  world: TeamsWorld,
  { conversation, user }: { readonly conversation: TeamsConversation; readonly user: TeamsUser },
  { text, attachments = [] }: { text: string; attachments?: readonly SentAttachment[] },
): TeamsMessage {
  const message: TeamsMessage = {
    id: nextMessageId(world),
    from: user.id,
    fromBot: false,
    at: world.time.now(),
    text,
    summary: null,
    attachments,
    edited: false,
    inPlace: new Map(),
  };
  conversation.messages.push(message);
  touch(world);
  return message;
}

/** What pressing sends; a card whose needed fields are empty sends nothing. */
function pressOf(
  { action, inputs, message }: SeenButton,
  filled: Readonly<Record<string, string>>,
): Activity {
  const values = Object.fromEntries(inputs.map(({ id, value }) => [id, filled[id] ?? value]));
  const strange = Object.keys(filled).find((id) => !(id in values));
  if (strange !== undefined) throw new Error(`no field ${strange} on the card`);
  const empty = inputs.find(({ id, isRequired }) => action.sendsInputs && isRequired && values[id] === '');
  if (empty !== undefined) throw new Error(`${empty.label} is to be filled in first`);
  const data = { ...action.data, ...(action.sendsInputs && values) };
  return {
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: message,
    value: { action: { type: 'Action.Execute', verb: action.verb, data }, trigger: 'manual' },
  };
}

interface Answered {
  readonly user: TeamsUser;
  readonly message: TeamsMessage;
  readonly delivered: Delivered;
}

/** A card takes the place of the one that was pressed, for whoever pressed it; a text flashes by. */
function takeAnswer(world: TeamsWorld, { user, message, delivered }: Answered): void {
  const { statusCode, type, value } = Object(delivered.body) as Record<string, unknown>;
  if (delivered.status !== 200 || statusCode !== 200)
    throw new Error(`something went wrong: ${delivered.status}`);
  if (type === CARD) {
    readCard(value);
    message.inPlace.set(user.id, Object(value));
  } else if (
    type === 'application/vnd.microsoft.activity.message' &&
    typeof value === 'string' &&
    value !== ''
  ) {
    flashes.get(user)?.push(value);
  } else throw new Error(`something went wrong: ${String(type)}`);
  touch(world);
}
