import type { types } from '@slack/bolt';
import { blockIdOf } from '../messages.ts';
import { type Finding, type Paint, readMrkdwn, readPlain } from '../mrkdwn.ts';
import type { Live, Reader } from '../mrkdwn-marks.ts';
import type { Seen } from '../screen.ts';
import { readBlock, readCell } from '../screen-text.ts';
import { buttonHtml, fieldHtml, inputHtml } from './elements-html.ts';
import { escapeHtml } from './html.ts';

const tags: Readonly<Record<string, string>> = {
  bold: 'b',
  italic: 'i',
  strike: 's',
  code: 'code',
  preformatted: 'pre',
  quote: 'blockquote',
};

const paint: Paint = {
  bare: escapeHtml,
  mark({ kind, target = '' }: Live, inner) {
    const tag = tags[kind];
    if (tag !== undefined) return `<${tag}>${inner}</${tag}>`;
    if (kind === 'link') return `<a href="${escapeHtml(target)}" rel="noreferrer">${inner}</a>`;
    if (kind === 'date') return inner;
    return `<span class="mention${kind === 'broadcast' ? ' shout' : ''}">${inner}</span>`;
  },
};

/** A mrkdwn text as a page shows it. */
export function mrkdwnHtml(text: string, reader: Reader, finding: Finding): string {
  return readMrkdwn(text, reader, { finding, paint }).shown;
}

function textHtml(text: types.PlainTextElement | types.MrkdwnElement, reader: Reader): string {
  if (text.type === 'plain_text') return escapeHtml(readPlain(text.text).shown);
  return mrkdwnHtml(text.text, reader, text.verbatim === true ? 'nothing' : 'names');
}

/** Blocks as a page shows them, with the buttons and fields that a person sees in them. */
export function blocksHtml(blocks: readonly types.KnownBlock[], seen: Seen, reader: Reader): string {
  return blocks.map((block) => blockHtml(block, ofBlock(seen, blockIdOf(block)), reader)).join('');
}

function ofBlock({ buttons, fields }: Seen, id: string): Pick<Seen, 'buttons' | 'fields'> {
  return {
    buttons: buttons.filter(({ blockId }) => blockId === id),
    fields: fields.filter(({ blockId }) => blockId === id),
  };
}

function blockHtml(block: types.KnownBlock, seen: Pick<Seen, 'buttons' | 'fields'>, reader: Reader): string {
  const usable = [...seen.buttons.map(buttonHtml), ...seen.fields.map(fieldHtml)].join('');
  const actions = usable === '' ? '' : `<div class="actions">${usable}</div>`;
  switch (block.type) {
    case 'divider':
      return '<hr>';
    case 'header':
      return `<h2 class="header">${textHtml(block.text, reader)}</h2>`;
    case 'section':
      return sectionHtml(block, reader) + actions;
    case 'context':
      return `<div class="context">${block.elements.map((one) => (one.type === 'image' ? escapeHtml(one.alt_text) : textHtml(one, reader))).join(' ')}</div>`;
    case 'input':
      return seen.fields.map((field) => inputHtml(field, block)).join('');
    case 'table':
    case 'data_table':
      return tableHtml(block, reader);
    case 'rich_text':
      return block.elements.map((part) => richHtml(part, reader)).join('');
    default:
      return `<div class="block">${escapeHtml(readBlock(block, reader).lines.join('\n'))}</div>${actions}`;
  }
}

function sectionHtml(block: types.SectionBlock, reader: Reader): string {
  const text = block.text === undefined ? '' : `<div class="block">${textHtml(block.text, reader)}</div>`;
  const fields = (block.fields ?? [])
    .map((field) => `<div class="block">${textHtml(field, reader)}</div>`)
    .join('');
  return text + (fields === '' ? '' : `<div class="fields">${fields}</div>`);
}

function tableHtml(block: types.TableBlock | types.DataTableBlock, reader: Reader): string {
  const rows = block.rows.map((row) => {
    const cells = row.map((cell) => `<td>${escapeHtml(readCell(cell, reader).shown)}</td>`);
    return `<tr>${cells.join('')}</tr>`;
  });
  const caption = block.type === 'data_table' ? `<caption>${escapeHtml(block.caption)}</caption>` : '';
  return `<div class="table"><table>${caption}${rows.join('')}</table></div>`;
}

/** Rich text, of which what is bold and what is quoted is to be seen. */
function richHtml(part: types.RichTextBlock['elements'][number], reader: Reader): string {
  if (part.type !== 'rich_text_section' && part.type !== 'rich_text_quote') {
    const { lines } = readBlock({ type: 'rich_text', elements: [part] }, reader);
    return `<div class="block">${escapeHtml(lines.join('\n'))}</div>`;
  }
  const inner = part.elements
    .map((one) => {
      const { lines } = readBlock(
        { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [one] }] },
        reader,
      );
      const text = escapeHtml(lines.join('\n'));
      return 'style' in one && one.style?.bold === true ? `<b>${text}</b>` : text;
    })
    .join('');
  return part.type === 'rich_text_quote'
    ? `<blockquote class="block">${inner}</blockquote>`
    : `<div class="block">${inner}</div>`;
}
