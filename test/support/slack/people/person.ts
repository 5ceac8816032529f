import type { types } from '@slack/bolt';
import { isRecord } from '../blocks/checks.ts';
import type { Deliver, Taken } from '../delivery.ts';
import type { Events } from '../events.ts';
import { blockIdOf, keepMessage } from '../messages.ts';
import { answerPerson } from '../response-urls.ts';
import {
  type SeenButton,
  type SeenField,
  type SeenMessage,
  type SeenModal,
  type Surface,
  seeMessage,
  seeView,
} from '../screen.ts';
import { directMessages, SLACKBOT } from '../setting.ts';
import { elementsOf } from '../views.ts';
import { installationOf, type SlackChannel, type SlackFile, type SlackUser, touch } from '../world.ts';
import { type Document, type Filling, keepFile, valueFor } from './filling.ts';
import { closeModal, fillModal, type Submitted, viewWith } from './modal-acts.ts';
import { type Actor, messageAction, slashCommand, viewAction } from './payloads.ts';
import { typed } from './typing.ts';

/** A place for words: the direct messages with the bot, or a channel by its id. */
type Where = 'dm' | { readonly id: string };

/** Somebody in front of Slack: what they do reaches the bot as Slack would tell it, what they see is read from the state. */
export interface SlackPerson {
  readonly id: string;
  readonly user: SlackUser;
  /** A line, sent; one that begins with `/` is a command. Waits until the bot has taken it, or has not. */
  types(line: string, where?: Where): Promise<Taken>;
  presses(button: SeenButton): Promise<Taken>;
  /** Chooses in a select or a date picker that stands in a message, a home or a modal, outside of what is sent. */
  chooses(field: SeenField, filling: Filling): Promise<Taken>;
  fills(modal: SeenModal | null, values: Readonly<Record<string, Filling>>): Promise<Submitted>;
  closes(modal: SeenModal | null): Promise<void>;
  /** Shares a document, with or without a word. */
  drops(document: Document, where?: Where, words?: string): Promise<SlackFile>;
  opensHome(): Promise<void>;
  /** Starts Slack anew: what only they saw is gone. */
  restarts(): void;
  sees(where: Where): readonly SeenMessage[];
  seesModal(): SeenModal | null;
  seesHome(): SeenModal | null;
}

interface Reach {
  readonly deliver: Deliver;
  readonly events: Events;
}

export function slackPerson(actor: Actor, { deliver, events }: Reach): SlackPerson {
  const { world, workspace, user } = actor;
  const channelAt = (where: Where) => channelOf(actor, where);

  async function say(line: string, channel: SlackChannel, files: readonly SlackFile[] = []): Promise<Taken> {
    if (!channel.members.has(user.id)) throw new Error(`${user.name} is not in ${channel.name}`);
    keepMessage(
      { world, workspace, channel },
      { user: user.id, text: typed(workspace, line, 'message'), files },
    );
    await events.settled();
    return { taken: true, answer: undefined };
  }

  return {
    id: user.id,
    user,
    types: (line, where = 'dm') =>
      line.startsWith('/')
        ? command({ actor, deliver }, line, channelAt(where))
        : say(line, channelAt(where)),
    presses: (button) => act({ actor, deliver }, button, pressed(button)),
    chooses: (field, filling) =>
      act({ actor, deliver }, field, (element) => valueFor(actor, element as never, filling)),
    fills: (modal, values) => fillModal(actor, deliver, { modal: present(modal), values }),
    closes: (modal) => closeModal(actor, deliver, present(modal)),
    async drops(document, where = 'dm', words = '') {
      const file = keepFile(actor, document);
      await say(words, channelAt(where), [file]);
      return file;
    },
    async opensHome() {
      const channel = channelAt('dm').id;
      const event_ts = String(world.time.now() / 1000);
      world.announce(workspace, { type: 'app_home_opened', user: user.id, channel, tab: 'home', event_ts });
      await events.settled();
    },
    restarts() {
      for (const channel of workspace.channels.values()) {
        channel.messages = channel.messages.filter(({ onlyFor }) => onlyFor !== user.id);
      }
      touch(world);
    },
    sees: (where) =>
      channelAt(where)
        .messages.filter(({ onlyFor }) => onlyFor === null || onlyFor === user.id)
        .map((message) => seeMessage(workspace, message, user.id)),
    seesModal() {
      const top = workspace.modals.get(user.id)?.at(-1);
      return top === undefined ? null : seeView(workspace, top);
    },
    seesHome() {
      const home = workspace.homes.get(user.id);
      return home === undefined ? null : seeView(workspace, home);
    },
  };
}

function present(modal: SeenModal | null): SeenModal {
  if (modal === null) throw new Error('no modal is open');
  return modal;
}

function channelOf({ world, workspace, user }: Actor, where: Where): SlackChannel {
  if (where === 'dm') return directMessages(world, workspace, [installationOf(workspace).botUser, user.id]);
  const channel = workspace.channels.get(where.id);
  if (channel === undefined) throw new Error(`no channel ${where.id}`);
  return channel;
}

interface Acting {
  readonly actor: Actor;
  readonly deliver: Deliver;
}

async function command({ actor, deliver }: Acting, line: string, channel: SlackChannel): Promise<Taken> {
  const { world, workspace, user } = actor;
  const slackbotSays = (text: string) =>
    keepMessage({ world, workspace, channel }, { user: SLACKBOT, text, onlyFor: user.id, fromBot: true });
  const [name = '', ...words] = line.split(' ');
  // Commands are for the members of a workspace that has the app; somebody from another organisation has none of them.
  const allowed = workspace.installation?.scopes.has('commands') === true && !user.stranger;
  if (name !== world.app.command || !allowed) {
    slackbotSays(`${name} is not a valid command.`);
    return { taken: false, why: 'dispatch_failed' };
  }
  const payload = slashCommand(actor, channel, typed(workspace, words.join(' ').trim(), 'command'));
  const taken = await deliver({ kind: 'slash_commands', payload });
  if (!taken.taken) slackbotSays(`${name} failed with the error "${taken.why}"`);
  else if (taken.answer !== undefined) {
    const whence = { workspace: workspace.id, channel: channel.id, user: user.id, message: null };
    answerPerson(world, whence, isRecord(taken.answer) ? taken.answer : { text: taken.answer });
  }
  return taken;
}

type Used = ReturnType<typeof elementsOf>[number];

/** Uses an element where it stands now; one that has gone from its message or view cannot be used. */
async function act(
  { actor, deliver }: Acting,
  place: { readonly surface: Surface; readonly blockId: string; readonly actionId: string },
  valued: (element: Used) => Record<string, unknown>,
): Promise<Taken> {
  const { surface, blockId, actionId } = place;
  const action = (blocks: readonly types.KnownBlock[]) => ({
    action_id: actionId,
    block_id: blockId,
    action_ts: String(actor.world.time.now() / 1000),
    ...valued(elementAt(blocks, blockId, actionId)),
  });
  if (surface.kind === 'view') {
    const view = viewWith(actor, surface.id);
    const done = action(view.view.blocks as types.KnownBlock[]);
    return await deliver({ kind: 'interactive', payload: viewAction(actor, view, done) });
  }
  const channel = channelOf(actor, { id: surface.channel });
  const message = channel.messages.find(({ ts }) => ts === surface.ts);
  if (message === undefined) throw new Error('this message is no longer there');
  return await deliver({
    kind: 'interactive',
    payload: messageAction(actor, { channel, message }, action(message.blocks)),
  });
}

function elementAt(blocks: readonly types.KnownBlock[], blockId: string, actionId: string): Used {
  const block = blocks.find((one) => blockIdOf(one) === blockId);
  const found =
    block &&
    elementsOf(block).find((one) =>
      'action_id' in one ? (one.action_id ?? '') === actionId : actionId === '',
    );
  if (found === undefined) throw new Error(`nothing can be pressed there any more: ${blockId}/${actionId}`);
  return found;
}

function pressed({ label, value, url }: SeenButton): (element: Used) => Record<string, unknown> {
  return (element) => {
    const text = { type: 'plain_text', text: label };
    if (element.type === 'overflow') return { type: 'overflow', selected_option: { text, value } };
    return { type: 'button', text, ...(value !== null && { value }), ...(url !== null && { url }) };
  };
}
