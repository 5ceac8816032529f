import type { types } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { formView } from '../../adapters/slack/form-view.ts';
import { renderMessage as renderInSlack } from '../../adapters/slack/render.ts';
import type { ExecuteAction } from '../../adapters/teams/card.ts';
import { renderForm, renderMessage as renderInTeams } from '../../adapters/teams/render.ts';
import { LANGUAGES } from '../../src/domain/conference.ts';
import type { Form } from '../../src/messages/form.ts';
import type { Message } from '../../src/messages/message.ts';
import { sampleForms } from '../../src/samples/sample-forms.ts';
import { sampleMessages } from '../../src/samples/sample-messages.ts';
import { readBlock } from '../support/slack/screen-text.ts';
import { readCard } from '../support/teams/read-card.ts';

const nobody = { timezone: 'UTC', locale: 'en-US', nameOf: (id: string) => id };

/** What is read in a message, and what can be pressed in it. */
interface Said {
  readonly words: readonly string[];
  readonly buttons: readonly (readonly [label: string, says: string, isForm: boolean])[];
}

/** Words and the signs beside them: how they are set apart is each platform's own. */
function wordsIn(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.match(/[\p{L}\p{N}]+|[●✓○]/gu) ?? []);
}

function saidInSlack(message: Message): Said {
  const blocks = withoutHeadingsAgain(renderInSlack(message).flatMap((content) => content.blocks));
  return {
    words: wordsIn(blocks.flatMap((block) => readBlock(block, nobody).lines)),
    buttons: buttonsOf(blocks),
  };
}

function buttonsOf(blocks: readonly types.KnownBlock[]): Said['buttons'] {
  const elements = blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
  return elements.flatMap((one) =>
    one.type === 'button'
      ? [[one.text.text, one.value ?? '', one.action_id?.startsWith('open') === true] as const]
      : [],
  );
}

/** A table that goes on in another message of Slack has its headings there again. */
function withoutHeadingsAgain(blocks: readonly types.KnownBlock[]): readonly types.KnownBlock[] {
  const headings = new Set<string>();
  return blocks.map((block) => {
    if (block.type !== 'table') return block;
    const [heading, ...rows] = block.rows;
    const isAgain = headings.has(JSON.stringify(heading));
    headings.add(JSON.stringify(heading));
    return isAgain ? { ...block, rows } : block;
  });
}

function saidInTeams(message: Message): Said {
  const cards = renderInTeams(message).map(({ attachments }) => readCard(attachments[0].content));
  return {
    words: wordsIn(cards.flatMap(({ lines }) => lines)),
    buttons: cards.flatMap(({ buttons }) => buttons.map(buttonOf)),
  };
}

function buttonOf({ title, data }: ExecuteAction): Said['buttons'][number] {
  return [title, data.words, data.form === true];
}

/** A form without its fields for files, which are a sentence in the chat of Teams. */
function withoutFiles(form: Form): Form {
  return { ...form, fields: form.fields.filter(({ kind }) => kind !== 'file') };
}

/** A window's title and buttons are around it; what was wrong with a field stands above it, in Teams beneath. */
function formInSlack(form: Form): Said {
  const { title, submit, ...view } = formView(form, null);
  const blocks = view.blocks as readonly types.KnownBlock[];
  const fields = blocks.flatMap((block) => (block.type === 'input' ? optionsOf(block.element) : []));
  return {
    words: wordsOnce([title.text, ...blocks.flatMap((block) => readBlock(block, nobody).lines), ...fields]),
    buttons: [
      ...buttonsOf(blocks),
      ...(submit === undefined || form.send === null ? [] : [[submit.text, form.words, true] as const]),
    ],
  };
}

function optionsOf(element: types.InputBlock['element']): readonly string[] {
  if (!('options' in element)) return [];
  return (element.options ?? []).map(({ text, description }) => `${text.text}${description?.text ?? ''}`);
}

function formInTeams(form: Form): Said {
  const { lines, inputs, buttons } = readCard(renderForm(form).content);
  const fields = inputs.flatMap((input) => [
    input.label,
    ...('choices' in input ? input.choices.map(({ title }) => title) : []),
  ]);
  return { words: wordsOnce([...lines, ...fields]), buttons: buttons.map(buttonOf) };
}

function wordsOnce(lines: readonly string[]): readonly string[] {
  return [...new Set(wordsIn(lines))].toSorted();
}

describe.each(LANGUAGES)('in %s, Slack and Teams', (language) => {
  it.each(Object.entries(sampleMessages(language)))('say the same: %s', (_, message) => {
    const inTeams = saidInTeams(message);
    expect(inTeams).toEqual(saidInSlack(message));
    expect(inTeams.words.length).toBeGreaterThan(0);
  });

  it.each(Object.entries(sampleForms(language)))('ask the same: %s', (_, form) => {
    const inTeams = formInTeams(withoutFiles(form));
    expect(inTeams).toEqual(formInSlack(withoutFiles(form)));
    expect(inTeams.words.length).toBeGreaterThan(0);
  });
});
