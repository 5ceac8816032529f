import type { types } from '@slack/bolt';
import { legible } from '../../src/messages/legible.ts';
import type { Message, Part } from '../../src/messages/message.ts';
import { toPlainText } from '../../src/messages/plain-text.ts';
import { asLines, blocksOf, withoutSteering } from './blocks.ts';
import { divide } from './divide.ts';
import { escapedStart, escapeText } from './escape.ts';

/** One message as Slack takes it: the blocks that are seen, and all of it as plain text for notifications and screen readers. */
export interface SlackContent {
  readonly text: string;
  readonly blocks: readonly types.KnownBlock[];
}

const SUMMARY_LIMIT = 280;

/** A message as one message of Slack, or as several where it is long. */
export function renderMessage(written: Message): readonly [SlackContent, ...SlackContent[]] {
  const summary = legible(written.summary);
  const message = {
    ...written,
    parts: withoutSteering(written.parts),
    summary: summary.trim() === '' ? '…' : summary,
  };
  const [first = [], ...others] = divide(message).map(withOneTable);
  const { language } = message;
  const opening = { text: fallback(message, first, message.summary), blocks: blocksOf(first, language) };
  const alone = blocksOf([{ kind: 'paragraph', text: message.summary }], language);
  return [
    opening.blocks.length > 0 ? opening : { ...opening, blocks: alone },
    ...others
      .map((parts) => ({ text: fallback(message, parts, ''), blocks: blocksOf(parts, language) }))
      .filter(({ blocks }) => blocks.length > 0),
  ];
}

/** A message of Slack has room for one table; a further one is shown as lines. */
function withOneTable(parts: readonly Part[]): readonly Part[] {
  const first = parts.findIndex(({ kind }) => kind === 'table');
  return parts.map((part, at) => (part.kind === 'table' && at > first ? asLines(part) : part));
}

/** In plain text a table's columns would be padded to the widest. */
function fallback(message: Message, parts: readonly Part[], summary: string): string {
  const lines = parts.map((part) => (part.kind === 'table' ? asLines(part) : part));
  const start = escapedStart(summary, SUMMARY_LIMIT);
  const whole = escapeText(toPlainText({ ...message, summary, parts: lines }));
  if (summary === '' || start === escapeText(summary)) return whole;
  return `${start}\n\n${escapeText(toPlainText({ ...message, summary: '', parts: lines }))}`;
}
