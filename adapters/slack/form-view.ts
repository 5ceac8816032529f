import { createHash } from 'node:crypto';
import type { types } from '@slack/bolt';
import type { Language } from '../../src/domain/conference.ts';
import { catalogueFor } from '../../src/messages/catalogue.ts';
import type { Field, Form } from '../../src/messages/form.ts';
import { legible } from '../../src/messages/legible.ts';
import { legibleParts } from '../../src/messages/legible-message.ts';
import type { Message, Part } from '../../src/messages/message.ts';
import { asLines } from '../../src/messages/pieces.ts';
import { blocksOf, plain } from './blocks.ts';
import { fitted } from './divide.ts';
import { escapedStart } from './escape.ts';
import { inputOf } from './fields.ts';

/** By which the app knows a window that can be sent. */
export const FORM = 'form';
const TITLE_LIMIT = 24;
const MOST_BLOCKS = 100;
/** For the fields of a form, of which each may have a line above it, and for a last line. */
const MOST_FIELDS = 30;
const METADATA_LIMIT = 3_000;

/** What a window keeps of where it came from, for when it is sent. */
export interface Kept {
  readonly words: string;
  readonly language: Language;
  /** In which channel it was asked for, if in any. */
  readonly channel: string | null;
}

/** A form in a window of its own. What was wrong stands above its field: beside it Slack shows only answers to a sending. */
export function formView(form: Form, channel: string | null): types.ModalView {
  const { language, title, send } = form;
  const kept: Kept = { words: form.words, language, channel };
  const metadata = JSON.stringify(kept);
  if (metadata.length > METADATA_LIMIT) {
    return messageView(language, title, [
      { kind: 'paragraph', text: catalogueFor(language).window.tooLong },
      ...form.parts,
    ]);
  }
  const mark = createHash('sha256').update(JSON.stringify(form)).digest('base64url').slice(0, 8);
  const fields = send === null ? [] : form.fields.slice(0, MOST_FIELDS);
  const inputs = fields.flatMap((field, at) => fieldBlocks(field, `${mark}.${at}.${field.id}`, language));
  const label = send === null ? null : legible(send);
  return {
    ...frame(language, title, [...blocksFor(form.parts, language, MOST_BLOCKS - inputs.length), ...inputs]),
    callback_id: FORM,
    private_metadata: metadata,
    ...(label !== null && { submit: plain(escapedStart(label.trim() === '' ? '…' : label, TITLE_LIMIT)) }),
  };
}

const NAMED_LIMIT = 255;

/** The field that a block asks for. */
export function fieldIdOf(blockId: string): string {
  return blockId.split('.').slice(2).join('.');
}

function fieldBlocks(field: Field, blockId: string, language: Language): readonly types.KnownBlock[] {
  const input = inputOf(field, blockId.slice(0, NAMED_LIMIT));
  const wrong: Part[] = field.error === null ? [] : [{ kind: 'heading', text: field.error }];
  const none: Part[] = input === null ? [{ kind: 'quiet', text: `${field.label}: –` }] : [];
  return [...blocksFor([...wrong, ...none], language, 2), ...(input === null ? [] : [input])];
}

/** A message in a window, with nothing to send. */
function messageView(language: Language, title: string, parts: readonly Part[]): types.ModalView {
  return frame(language, title, blocksFor(parts, language, MOST_BLOCKS));
}

/** An answer in a window; its buttons are pressed as if in the channel in which it was asked. */
export function answerView({ language, summary, parts }: Message, channel: string | null): types.ModalView {
  const kept: Kept = { words: '', language, channel };
  const shown: readonly Part[] = parts.length > 0 ? parts : [{ kind: 'paragraph', text: summary }];
  const view = messageView(language, catalogueFor(language).window.answer, shown);
  return { ...view, private_metadata: JSON.stringify(kept) };
}

/** A message as the page of the app that one person sees. */
export function homeView({ language, summary, parts }: Message): types.HomeView {
  const shown: readonly Part[] = parts.length > 0 ? parts : [{ kind: 'paragraph', text: summary }];
  return { type: 'home', blocks: [...blocksFor(shown, language, MOST_BLOCKS)] };
}

/** What stands in a window until there is an answer. */
export function waitingView(language: Language, doing: 'working' | 'recording'): types.ModalView {
  const texts = catalogueFor(language).window;
  return messageView(language, texts.wait, [{ kind: 'paragraph', text: texts[doing] }]);
}

function frame(language: Language, title: string, blocks: readonly types.KnownBlock[]): types.ModalView {
  const shown = legible(title);
  return {
    type: 'modal',
    title: plain(escapedStart(shown.trim() === '' ? '…' : shown, TITLE_LIMIT)),
    close: plain(catalogueFor(language).window.close),
    blocks: [...blocks],
  };
}

/** Parts where no table may stand, in at most so many blocks; it is said where something is left out. */
function blocksFor(parts: readonly Part[], language: Language, most: number): readonly types.KnownBlock[] {
  const lines = legibleParts(parts).map(asLines);
  const { parts: shown, isWhole } = fitted(lines, most);
  if (isWhole) return blocksOf(shown, language);
  const more: Part = { kind: 'quiet', text: catalogueFor(language).window.more };
  return blocksOf([...shown.slice(0, most - 1), more], language);
}
