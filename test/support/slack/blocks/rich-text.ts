import { type Check, flag, integer, list, object, oneOf, text, typed } from './checks.ts';
import { address, anyText, id } from './composition.ts';

const type = anyText;
const style = object({}, { bold: flag, code: flag, italic: flag, strike: flag, underline: flag });
const inline = list(
  typed({
    text: object({ type, text: text(12_000) }, { style }),
    link: object({ type, url: address }, { text: text(3000), unsafe: flag, style }),
    emoji: object({ type, name: text(100) }, { unicode: text(100), style }),
    user: object({ type, user_id: id }, { style }),
    channel: object({ type, channel_id: id }, { style }),
    usergroup: object({ type, usergroup_id: id }, { style }),
    broadcast: object({ type, range: oneOf('here', 'channel', 'everyone') }, { style }),
    date: object(
      { type, timestamp: integer(0, 9_999_999_999), format: text(200) },
      { url: address, fallback: text(1000), style },
    ),
  }),
  { min: 1, max: 1000 },
);
const border = integer(0, 1);
const section = object({ type, elements: inline });

/** Formatted text in parts, as the composer writes it. */
export const richText: Check = object(
  {
    type,
    elements: list(
      typed({
        rich_text_section: section,
        rich_text_list: object(
          {
            type,
            style: oneOf('bullet', 'ordered'),
            elements: list(typed({ rich_text_section: section }), { min: 1, max: 500 }),
          },
          { indent: integer(0, 8), offset: integer(0, 10_000), border },
        ),
        rich_text_quote: object({ type, elements: inline }, { border }),
        rich_text_preformatted: object({ type, elements: inline }, { border, language: text(50) }),
      }),
      { min: 1, max: 500 },
    ),
  },
  { block_id: id },
);
