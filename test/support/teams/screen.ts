import { type CardAction, type CardInput, type CardPart, readCard } from './cards.ts';
import { readMarkdown } from './markdown.ts';
import type { SentAttachment, TeamsMessage } from './world.ts';

export const CARD = 'application/vnd.microsoft.card.adaptive';

export interface SeenButton {
  readonly label: string;
  readonly action: CardAction;
  readonly message: string;
  /** The fields of the card that it stands on. */
  readonly inputs: readonly CardInput[];
}

/** What a person sees of a message. */
export interface SeenMessage {
  readonly id: string;
  readonly fromBot: boolean;
  readonly text: string;
  readonly live: readonly string[];
  /** What a locked phone shows. */
  readonly notification: string;
  readonly edited: boolean;
  /** A press put it in the place of what others see. */
  readonly isInPlace: boolean;
  readonly buttons: readonly SeenButton[];
  readonly fields: readonly CardInput[];
  readonly files: readonly string[];
}

/** What stands on the cards of a message, for one person. */
export function cardsOf(message: TeamsMessage, reader: string): readonly (readonly CardPart[])[] {
  const inPlace = message.inPlace.get(reader);
  const contents =
    inPlace === undefined ? message.attachments.filter(isCard).map(({ content }) => content) : [inPlace];
  return contents.map(readCard);
}

export function isCard({ contentType }: SentAttachment): boolean {
  return contentType === CARD;
}

export function seeMessage(message: TeamsMessage, reader: string): SeenMessage {
  const cards = cardsOf(message, reader);
  const parts = cards.flat();
  const texts = parts.flatMap((part) => (part.kind === 'text' ? [part.read] : []));
  const plain =
    message.text === ''
      ? []
      : [message.fromBot ? readMarkdown(message.text) : { shown: message.text, live: [] }];
  return {
    id: message.id,
    fromBot: message.fromBot,
    text: [...plain, ...texts].map(({ shown }) => shown).join('\n'),
    live: [...plain, ...texts].flatMap(({ live }) => live),
    notification: message.summary ?? message.text,
    edited: message.edited,
    isInPlace: message.inPlace.has(reader),
    buttons: cards.flatMap((card) => buttonsOf(card, message.id)),
    fields: inputsOf(parts),
    files: message.attachments.flatMap(({ name }) => (name === undefined ? [] : [name])),
  };
}

function buttonsOf(card: readonly CardPart[], message: string): readonly SeenButton[] {
  return card.flatMap((part) =>
    part.kind === 'actions'
      ? part.actions.map((action) => ({ label: action.title, action, message, inputs: inputsOf(card) }))
      : [],
  );
}

function inputsOf(parts: readonly CardPart[]): readonly CardInput[] {
  return parts.flatMap((part) => (part.kind === 'input' ? [part.input] : []));
}
