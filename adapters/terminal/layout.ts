/** How wide a text may be; null where nothing needs to fit, such as in a file or a pipe. */
export type Width = number | null;

const GAP = '  ';
const NARROWEST_COLUMN = 8;

const GRAPHEMES = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Columns a text takes: a letter with its accents one, a picture two. */
function widthOf(text: string): number {
  return lettersOf(text).reduce(
    (width, letter) => width + (/\p{Emoji_Presentation}/u.test(letter) ? 2 : 1),
    0,
  );
}

function lettersOf(text: string): readonly string[] {
  return [...GRAPHEMES.segment(text)].map(({ segment }) => segment);
}

/** Lines that fit the width, broken between words, or within one that is too long by itself. */
export function wrap(text: string, width: Width): readonly string[] {
  return text.split('\n').flatMap((line) => (width === null ? [line] : wrapLine(line, Math.max(width, 1))));
}

function wrapLine(line: string, width: number): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ').flatMap((one) => pieces(one, width))) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (widthOf(longer) <= width) {
      current = longer;
      continue;
    }
    lines.push(current);
    current = word;
  }
  return [...lines, current];
}

function pieces(word: string, width: number): readonly string[] {
  if (widthOf(word) <= width) return [word];
  const letters = lettersOf(word);
  const count = Math.ceil(letters.length / width);
  return Array.from({ length: count }, (_, index) =>
    letters.slice(index * width, (index + 1) * width).join(''),
  );
}

/** Lines whose first begins with `first` and whose others are indented as far. */
export function hanging(first: string, text: string, width: Width): readonly string[] {
  const indent = widthOf(first);
  const lines = wrap(text, width === null ? null : width - indent);
  return lines.map((line, index) => (index === 0 ? first : ' '.repeat(indent)) + line);
}

/** A table with its columns aligned; where it would be too wide, the widest columns wrap. */
export function layTable(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  width: Width,
): readonly string[] {
  const natural = columns.map((title, column) =>
    Math.max(
      ...[title, ...rows.map((row) => row[column] ?? '')].flatMap((cell) => cell.split('\n')).map(widthOf),
    ),
  );
  const widths = width === null ? natural : fitColumns(natural, width - GAP.length * (columns.length - 1));
  const rule = widths.map((one) => '─'.repeat(one)).join(GAP);
  return [...layRow(columns, widths), rule, ...rows.flatMap((row) => layRow(row, widths))];
}

function layRow(cells: readonly string[], widths: readonly number[]): readonly string[] {
  const wrapped = widths.map((width, column) => wrap(cells[column] ?? '', width));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    widths
      .map((width, column) => pad(wrapped[column]?.[line] ?? '', width))
      .join(GAP)
      .trimEnd(),
  );
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** Takes a column's width from the widest ones until all of them fit, but leaves each enough to be read. */
function fitColumns(natural: readonly number[], available: number): readonly number[] {
  let [low, high] = [Math.min(NARROWEST_COLUMN, available), Math.max(...natural)];
  const total = (most: number) => natural.reduce((sum, one) => sum + Math.min(one, most), 0);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (total(middle) <= available) low = middle;
    else high = middle - 1;
  }
  return natural.map((one) => Math.max(1, Math.min(one, low)));
}
