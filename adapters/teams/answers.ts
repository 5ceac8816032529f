import { setTimeout } from 'node:timers/promises';
import type { Form } from '../../src/messages/form.ts';
import type { Message } from '../../src/messages/message.ts';
import type { CardAttachment } from './card.ts';
import { type Connector, ConnectorRefusal, type Conversation, type OutgoingActivity } from './connector.ts';
import { renderForm, renderMessage } from './render.ts';

const TRIES = 3;
const LONGEST_WAIT_SECONDS = 10;

/** A message's parts, ready to be sent. A card says everything; the line beside it is for a locked phone. */
export function activitiesOf(message: Message): readonly OutgoingActivity[] {
  return renderMessage(message).map(({ summary, attachments }) => activityWith(summary, attachments));
}

/** A form as a message of its own. */
export function formActivity(form: Form): OutgoingActivity {
  return activityWith(form.title, [renderForm(form)]);
}

function activityWith(summary: string, attachments: readonly CardAttachment[]): OutgoingActivity {
  return { type: 'message', summary, attachments };
}

/** Answers where somebody wrote. Who writes twice in a second is answered twice, the second time a little later. */
export async function answerThere(
  connector: Connector,
  where: Conversation,
  activities: readonly OutgoingActivity[],
): Promise<void> {
  for (const activity of activities) await insist(async () => void (await connector.post(where, activity)));
}

async function insist(send: () => Promise<void>, tries = TRIES): Promise<void> {
  try {
    await send();
  } catch (fault) {
    const seconds =
      fault instanceof ConnectorRefusal && fault.status === 429 ? (fault.retryAfter ?? 1) : null;
    if (seconds === null || seconds > LONGEST_WAIT_SECONDS || tries === 1) throw fault;
    await setTimeout(seconds * 1000);
    await insist(send, tries - 1);
  }
}

/** What a button's press is answered with, at once. */
export interface InPlace {
  readonly statusCode: 200;
  readonly type: string;
  readonly value: unknown;
}

/** Puts a card in the place of the one whose button was pressed, for whoever pressed it. */
export function cardInPlace({ contentType, content }: CardAttachment): InPlace {
  return { statusCode: 200, type: contentType, value: content };
}

/** One line that is shown for a moment; the card stays. */
export function wordInPlace(text: string): InPlace {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text };
}
