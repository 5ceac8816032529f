import {
  all,
  type Check,
  flag,
  integer,
  isRecord,
  list,
  object,
  oneOf,
  problem,
  text,
  typed,
} from './checks.ts';
import { anyText, id } from './composition.ts';
import { richText } from './rich-text.ts';

const type = anyText;
const number: Check = (value, look) => {
  if (typeof value !== 'number') problem(look, 'must provide a number');
};
const cell = typed({
  raw_text: object({ type, text: text(10_000) }),
  raw_number: object({ type, value: number, text: text(10_000) }),
  rich_text: richText,
});
const row = list(cell, { min: 1, max: 20 });
const alignment = object({}, { align: oneOf('left', 'center', 'right'), is_wrapped: flag });

/** Rows of one width. Slack does not say that they must be, and shows ragged ones badly. */
const even: Check = (value, look) => {
  const rows = isRecord(value) && Array.isArray(value['rows']) ? value['rows'] : [];
  const widths = new Set(rows.map((one) => (Array.isArray(one) ? one.length : 0)));
  if (widths.size > 1) problem(look, 'every row must have as many cells as the first');
};

const notTooLong: Check = (value, look) => {
  if (tableLength(value) > 10_000) problem(look, 'no more than 10000 characters allowed in a table');
};

/** The characters in all cells of a table. */
export function tableLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + tableLength(one), 0);
  if (!isRecord(value)) return 0;
  const own = typeof value['text'] === 'string' ? value['text'].length : 0;
  return own + tableLength(value['rows']) + tableLength(value['elements']);
}

export const table: Check = all(
  object(
    { type, rows: list(row, { min: 1, max: 100 }) },
    { block_id: id, column_settings: list(alignment, { min: 1, max: 20 }) },
  ),
  even,
  notTooLong,
);

export const dataTable: Check = all(
  object(
    { type, caption: text(3000), rows: list(row, { min: 2, max: 101 }) },
    { block_id: id, page_size: integer(1, 100), row_header_column_index: integer(0, 19) },
  ),
  even,
  notTooLong,
);
