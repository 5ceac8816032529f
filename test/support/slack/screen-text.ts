import type { types } from '@slack/bolt';
import { type ReadText, readMrkdwn, readPlain } from './mrkdwn.ts';
import type { Live, Reader } from './mrkdwn-marks.ts';

/** Lines of a surface as they stand on the screen, and what of them is live. */
export interface ShownText {
  readonly lines: readonly string[];
  readonly live: readonly Live[];
}

function readText(text: types.PlainTextElement | types.MrkdwnElement, reader: Reader): ReadText {
  if (text.type === 'plain_text') return readPlain(text.text);
  return readMrkdwn(text.text, reader, { finding: text.verbatim === true ? 'nothing' : 'names' });
}

/** What a block says, apart from its buttons and fields. */
export function readBlock(block: types.KnownBlock, reader: Reader): ShownText {
  switch (block.type) {
    case 'section':
      return joined(
        [block.text, ...(block.fields ?? [])]
          .filter((one) => one !== undefined)
          .map((one) => readText(one, reader)),
      );
    case 'header':
      return joined([readText(block.text, reader)]);
    case 'context':
      return joined(
        block.elements.map((one) => (one.type === 'image' ? readPlain(one.alt_text) : readText(one, reader))),
      );
    case 'image':
      return joined([readPlain(block.title?.text ?? block.alt_text)]);
    case 'input':
      return joined([
        readPlain(block.label.text),
        ...(block.hint === undefined ? [] : [readPlain(block.hint.text)]),
      ]);
    case 'markdown':
      return joined([readMrkdwn(block.text, reader)]);
    case 'rich_text':
      return joined(block.elements.map((one) => readRich(one, reader)));
    default:
      return readTable(block, reader);
  }
}

function joined(read: readonly ReadText[]): ShownText {
  return { lines: read.flatMap(({ shown }) => shown.split('\n')), live: read.flatMap(({ live }) => live) };
}

type Cell = types.TableBlock['rows'][number][number];

function readTable(block: types.KnownBlock, reader: Reader): ShownText {
  if (block.type !== 'table' && block.type !== 'data_table') return { lines: [], live: [] };
  const rows = block.rows.map((row) => row.map((cell) => readCell(cell, reader)));
  const lines = rows.map((row) => row.map(({ shown }) => shown).join(' | '));
  const caption = block.type === 'data_table' ? [block.caption] : [];
  return { lines: [...caption, ...lines], live: rows.flat().flatMap(({ live }) => live) };
}

/** One cell of a table. */
export function readCell(cell: Cell, reader: Reader): ReadText {
  if (cell.type !== 'rich_text') return readPlain(cell.text);
  const parts = cell.elements.map((one) => readRich(one, reader));
  return { shown: parts.map(({ shown }) => shown).join('\n'), live: parts.flatMap(({ live }) => live) };
}

type Rich = types.RichTextBlock['elements'][number];
type Inline = types.RichTextSection['elements'][number];

function readRich(part: Rich, reader: Reader): ReadText {
  if (part.type === 'rich_text_list') {
    const items = part.elements.map((one) => readRich(one, reader));
    return {
      shown: items.map(({ shown }) => `• ${shown}`).join('\n'),
      live: items.flatMap(({ live }) => live),
    };
  }
  const read = part.elements.map((one) => readInlinePart(one, reader));
  return { shown: read.map(({ text }) => text).join(''), live: read.flatMap(({ live }) => live) };
}

function readInlinePart(part: Inline, reader: Reader): { text: string; live: readonly Live[] } {
  const live = liveOf(part, reader);
  if (live !== null) return { text: live.text, live: [live] };
  return { text: part.type === 'text' ? part.text : part.type === 'emoji' ? `:${part.name}:` : '', live: [] };
}

function liveOf(part: Inline, reader: Reader): Live | null {
  switch (part.type) {
    case 'user':
      return { kind: 'user', text: `@${reader.nameOf(part.user_id)}`, target: part.user_id };
    case 'channel':
      return { kind: 'channel', text: `#${reader.nameOf(part.channel_id)}`, target: part.channel_id };
    case 'usergroup':
      return { kind: 'group', text: `@${part.usergroup_id}`, target: part.usergroup_id };
    case 'broadcast':
      return { kind: 'broadcast', text: `@${part.range}`, target: part.range };
    case 'link':
      return { kind: 'link', text: part.text ?? part.url, target: part.url };
    case 'date': {
      const mark = `<!date^${part.timestamp}^${part.format}|${part.fallback ?? ''}>`;
      return readMrkdwn(mark, reader).live[0] ?? null;
    }
    default:
      return null;
  }
}
