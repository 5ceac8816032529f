import type { Patience } from '../../../adapters/slack/patience.ts';
import type { Form } from '../../../src/messages/form.ts';
import type { Message } from '../../../src/messages/message.ts';
import type { CommandRequest, Reply } from '../../../src/ports/conversation.ts';
import { systemClock } from '../../../src/ports/system-clock.ts';
import type { Faults } from '../a-bot.ts';
import { messageSaying } from '../contract-messages.ts';
import type { SeenMessage, SeenModal } from './screen.ts';
import { aSlackBot } from './slack-bot.ts';
import { aStage, type Stage } from './stage.ts';

/** A bot in front of the fake Slack whose core answers with forms, and Norman, who fills them in. */
export interface FormDesk extends Stage {
  readonly asked: CommandRequest[];
  readonly faults: Faults[];
  /** What the core answers from now on. */
  answers(answer: (request: CommandRequest) => Promise<Reply>): void;
  pressOnCard(label: string): Promise<void>;
  seesModal(title: string): Promise<SeenModal>;
  told(text: string): Promise<SeenMessage>;
  /** Waits for what is under way. */
  stop(): Promise<void>;
  close(): Promise<void>;
}

export async function aFormDesk(patience: Partial<Patience> = {}): Promise<FormDesk> {
  const stage = await aStage({ patience: 3_000 });
  const { slack, norman } = stage;
  const asked: CommandRequest[] = [];
  const faults: Faults[] = [];
  let answer = usual;
  const converse = async (request: CommandRequest) => {
    asked.push(request);
    return await answer(request);
  };
  const bot = await aSlackBot(stage, { converse, clock: systemClock(), faults, patience });
  let stopped: Promise<void> | null = null;
  const stop = async () => {
    stopped ??= bot.stop();
    await stopped;
  };
  return {
    ...stage,
    asked,
    faults,
    answers(next) {
      answer = next;
    },
    async pressOnCard(label) {
      await norman.types('3a');
      const labelled = () =>
        norman
          .sees('dm')
          .at(-1)
          ?.buttons.find((one) => one.label === label);
      await norman.presses(await slack.until('the card', labelled));
    },
    seesModal: async (title) =>
      await slack.until(`the window ${title}`, () => {
        const modal = norman.seesModal();
        return modal?.title === title && modal;
      }),
    told: async (text) =>
      await slack.until(text, () => norman.sees('dm').find((one) => one.text.includes(text))),
    stop,
    async close() {
      await stop();
      await slack.close();
    },
  };
}

/** A form to whoever wants one, a receipt for one that was filled in, a card for anything else. */
export async function usual({ filled, wantsForm }: CommandRequest): Promise<Reply> {
  if (filled !== undefined) return says('Receipt RCM-2015-0007');
  return wantsForm === true ? { ...says('a form, told'), form } : replies(card);
}

export const form: Form = {
  language: 'en',
  title: 'Submit',
  words: 'submit 3a, 4a',
  parts: [
    { kind: 'paragraph', text: 'Both go to the Technical Secretariat.' },
    { kind: 'buttons', buttons: [{ label: 'More', words: 'submit more', opens: 'form' }] },
  ],
  fields: [
    {
      kind: 'several',
      id: 'refs',
      label: 'Which',
      hint: null,
      isRequired: true,
      error: null,
      options: [
        { value: '3a', label: '3a Comments' },
        { value: '4a', label: '4a Inputs' },
      ],
      chosen: ['3a', '4a'],
    },
    textField('link', 'Link'),
    { kind: 'day', id: 'on', label: 'Received', hint: null, isRequired: false, error: null, value: null },
    { kind: 'file', id: 'file', label: 'File', hint: null, isRequired: false, error: null, isText: false },
  ],
  send: 'Send',
};

function textField(id: string, label: string, error: string | null = null): Form['fields'][number] {
  const about = { id, label, hint: null, isRequired: false, error };
  return { ...about, kind: 'text', value: '', isLong: false, most: 500 };
}

/** The same again, with what was wrong. */
export const wrong: Form = {
  ...form,
  fields: form.fields.map((field) => withError(field, 'No such address.')),
};

function withError(field: Form['fields'][number], error: string): Form['fields'][number] {
  return field.id === 'link' ? textField('link', 'Link', error) : field;
}

export const card: Message = {
  language: 'es',
  summary: 'A card',
  parts: [
    {
      kind: 'buttons',
      buttons: [
        { label: 'Enviar', words: 'submit 3a, 4a', opens: 'form' },
        { label: 'Sin más', words: 'status' },
      ],
    },
  ],
};

export function replies(message: Message): Reply {
  return { message, json: null, refused: null };
}

export function says(text: string): Reply {
  return replies(messageSaying(text));
}
