import { describe, expect, it } from 'vitest';
import { checkedBlocks, checkedView } from '../support/slack/blocks/validate.ts';
import { SlackRefusal } from '../support/slack/refusal.ts';

const scopes = new Set(['files:read']);
const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const section = (text: string) => ({ type: 'section', text: mrkdwn(text) });
const button = (more: object = {}) => ({
  type: 'button',
  action_id: 'go',
  text: plain('Submit'),
  value: '3a',
  ...more,
});
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const option = (value: string) => ({ text: plain(value), value });
const many = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));
const cell = (text: string) => ({ type: 'raw_text', text });
const table = (rows: object[][], more: object = {}) => ({ type: 'table', rows, ...more });
const input = (element: object, more: object = {}) => ({
  type: 'input',
  label: plain('Link'),
  element,
  ...more,
});
const select = (more: object) => ({ type: 'static_select', action_id: 'which', ...more });
const rich = (element: object) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [element] }],
});

/** What Slack says of it: the code, and after it every place. */
function answer(check: () => unknown): string {
  try {
    check();
    return 'taken';
  } catch (error) {
    if (!(error instanceof SlackRefusal)) throw error;
    const problems = Array.isArray(error.detail['errors']) ? error.detail['errors'] : [];
    return [error.code, ...problems].join('; ');
  }
}

const goodBlocks: Record<string, object> = {
  'a section of 3000 characters': section('x'.repeat(3000)),
  'ten fields of 900': { type: 'section', fields: many(10, () => plain('x'.repeat(900))) },
  'a header of 150': { type: 'header', text: plain('x'.repeat(150)) },
  'a divider': { type: 'divider', block_id: 'line' },
  'context with ten parts': { type: 'context', elements: many(10, () => mrkdwn('*due*')) },
  'an image': { type: 'image', alt_text: 'a map', image_url: 'https://example.org/map.png' },
  '25 buttons': actions(...many(25, (index) => button({ action_id: `go-${index}` }))),
  'a button of 75 with a value of 2000': actions(
    button({ text: plain('x'.repeat(75)), value: 'v'.repeat(2000) }),
  ),
  'a select with 100 options': actions(select({ options: many(100, (index) => option(`o${index}`)) })),
  'a datepicker beside a text': {
    ...section('When?'),
    accessory: { type: 'datepicker', initial_date: '2015-01-30' },
  },
  'preselected boxes': actions({
    type: 'checkboxes',
    action_id: 'refs',
    options: [option('3a'), option('4a')],
    initial_options: [option('3a')],
  }),
  'a table of 100 rows and 20 columns': table(many(100, () => many(20, () => cell('abc')))),
  'a data table with a caption': {
    type: 'data_table',
    caption: 'Pending',
    rows: [[cell('Ref')], [cell('3a')]],
  },
  'rich text': rich({
    type: 'date',
    timestamp: 1_422_576_000,
    format: '{date_long}',
    fallback: '30 January',
  }),
  'standard markdown': { type: 'markdown', text: '**due**' },
};

const badBlocks: Record<string, [object, string]> = {
  'an unknown type': [{ type: 'marquee' }, 'unsupported type: marquee [json-pointer:/blocks/0/type]'],
  'an unknown field': [{ ...section('x'), colour: 'red' }, 'invalid additional property: colour'],
  'a section with nothing': [{ type: 'section' }, 'missing required field: text or fields'],
  'an empty text': [section(''), 'must be more than 0 characters [json-pointer:/blocks/0/text/text]'],
  'a section of 3001': [section('x'.repeat(3001)), 'must be less than 3001 characters'],
  'a field of 2001': [{ type: 'section', fields: [plain('x'.repeat(2001))] }, 'must be less than 2001'],
  'eleven fields': [{ type: 'section', fields: many(11, () => plain('x')) }, 'no more than 10 items'],
  'a header in mrkdwn': [{ type: 'header', text: mrkdwn('*x*') }, 'unsupported type: mrkdwn'],
  'a header of 151': [{ type: 'header', text: plain('x'.repeat(151)) }, 'must be less than 151'],
  'eleven parts of context': [
    { type: 'context', elements: many(11, () => mrkdwn('x')) },
    'no more than 10 items',
  ],
  'a button in a context': [{ type: 'context', elements: [button()] }, 'unsupported type: button'],
  '26 buttons': [
    actions(...many(26, (index) => button({ action_id: `go-${index}` }))),
    'no more than 25 items',
  ],
  'no button at all': [actions(), 'no fewer than 1 items'],
  'two buttons of one id': [actions(button(), button()), '`action_id` "go" already exists'],
  'a button in mrkdwn': [actions(button({ text: mrkdwn('*Go*') })), 'unsupported type: mrkdwn'],
  'a button of 76': [actions(button({ text: plain('x'.repeat(76)) })), 'must be less than 76'],
  'a button that says nothing': [actions(button({ text: plain('') })), 'must be more than 0'],
  'an empty value': [actions(button({ value: '' })), 'must be more than 0'],
  'a value of 2001': [actions(button({ value: 'v'.repeat(2001) })), 'must be less than 2001'],
  'a style of its own': [actions(button({ style: 'warning' })), 'value is not allowed'],
  'an action id of 256': [actions(button({ action_id: 'a'.repeat(256) })), 'must be less than 256'],
  '101 options': [
    actions(select({ options: many(101, (index) => option(`o${index}`)) })),
    'no more than 100 items',
  ],
  'an option of 76': [actions(select({ options: [option('x'.repeat(76))] })), 'must be less than 76'],
  'a select of nothing': [actions(select({})), 'exactly one of options and option_groups'],
  'a choice that is not offered': [
    actions(select({ options: [option('3a')], initial_option: option('9z') })),
    'initial option is not among the options',
  ],
  'eleven boxes': [
    actions({ type: 'checkboxes', options: many(11, (index) => option(`o${index}`)) }),
    'no more than 10 items',
  ],
  'a date in words': [
    actions({ type: 'datepicker', initial_date: '30 January' }),
    'must be a date as YYYY-MM-DD',
  ],
  'a text field in a message': [input({ type: 'plain_text_input' }), 'not supported in a message'],
  'a picture without words': [
    { type: 'image', image_url: 'https://example.org/a.png' },
    'missing required field: alt_text',
  ],
  'a picture without source': [{ type: 'image', alt_text: 'a' }, 'exactly one of image_url and slack_file'],
  'a table of 101 rows': [table(many(101, () => [cell('x')])), 'no more than 100 items'],
  'a table of 21 columns': [table([many(21, () => cell('x'))]), 'no more than 20 items'],
  'a table with an empty cell': [table([[cell('')]]), 'must be more than 0 characters'],
  'a table with ragged rows': [
    table([[cell('a'), cell('b')], [cell('c')]]),
    'every row must have as many cells',
  ],
  'a table with mrkdwn in it': [table([[mrkdwn('*x*')]]), 'unsupported type: mrkdwn'],
  'a table of 10001 characters': [
    table([[cell('x'.repeat(9000)), cell('x'.repeat(1001))]]),
    'no more than 10000',
  ],
  'a data table without a caption': [
    { type: 'data_table', rows: [[cell('a')], [cell('b')]] },
    'field: caption',
  ],
  'a data table of one row': [
    { type: 'data_table', caption: 'x', rows: [[cell('a')]] },
    'no fewer than 2 items',
  ],
  'a file block': [{ type: 'file', source: 'remote', external_id: 'x' }, 'unsupported type: file'],
  'rich text with an unknown part': [rich({ type: 'marquee' }), 'unsupported type: marquee'],
};

describe('the blocks of a message', () => {
  it.each(Object.entries(goodBlocks))('takes %s', (_name, block) => {
    expect(answer(() => checkedBlocks([block], scopes))).toBe('taken');
  });

  it.each(Object.entries(badBlocks))('refuses %s', (_name, [block, why]) => {
    const said = answer(() => checkedBlocks([block], scopes));
    expect(said).toMatch(/^invalid_blocks; /);
    expect(said).toContain(why);
  });

  it('takes 50 blocks and refuses 51, one block id twice and two tables', () => {
    const dividers = (count: number) => many(count, () => ({ type: 'divider' }));
    expect(answer(() => checkedBlocks(dividers(50), scopes))).toBe('taken');
    expect(answer(() => checkedBlocks(dividers(51), scopes))).toContain('no more than 50 items');
    const twice = [
      { type: 'divider', block_id: 'a' },
      { type: 'divider', block_id: 'a' },
    ];
    expect(answer(() => checkedBlocks(twice, scopes))).toContain('`block_id` "a" already exists');
    const tables = [table([[cell('a')]]), table([[cell('b')]])];
    expect(answer(() => checkedBlocks(tables, scopes))).toContain('only_one_table_allowed');
  });

  it('refuses more than 10,000 characters in all, and what is not a list', () => {
    const sections = (count: number) => many(count, () => section('x'.repeat(2500)));
    expect(answer(() => checkedBlocks(sections(4), scopes))).toBe('taken');
    expect(answer(() => checkedBlocks(sections(5), scopes))).toBe('msg_blocks_too_long');
    expect(answer(() => checkedBlocks({ type: 'divider' }, scopes))).toBe('invalid_blocks_format');
  });
});

const modal = (more: object = {}) => ({
  type: 'modal',
  title: plain('Submit'),
  blocks: [section('x')],
  ...more,
});
const fields = [input({ type: 'plain_text_input', action_id: 'link', max_length: 3000 })];

const goodViews: Record<string, object> = {
  'a modal with a field': modal({ submit: plain('Send'), blocks: fields }),
  'a title of 24': modal({ title: plain('x'.repeat(24)) }),
  'private metadata of 3000': modal({ private_metadata: 'x'.repeat(3000) }),
  '100 blocks': modal({ blocks: many(100, () => ({ type: 'divider' })) }),
  'a field for files': modal({
    submit: plain('Send'),
    blocks: [input({ type: 'file_input', max_files: 1 })],
  }),
};

const badViews: Record<string, [object, string]> = {
  'a title of 25': [
    modal({ title: plain('x'.repeat(25)) }),
    'must be less than 25 characters [json-pointer:/view/title/text]',
  ],
  'no title': [{ type: 'modal', blocks: [] }, 'missing required field: title'],
  'a field without submit': [modal({ blocks: fields }), '`submit` is required'],
  'a submit of 25': [modal({ submit: plain('x'.repeat(25)) }), 'must be less than 25'],
  'private metadata of 3001': [modal({ private_metadata: 'x'.repeat(3001) }), 'must be less than 3001'],
  '101 blocks': [modal({ blocks: many(101, () => ({ type: 'divider' })) }), 'no more than 100 items'],
  'a table': [modal({ blocks: [table([[cell('a')]])] }), 'not supported in a modal'],
  'a home': [{ type: 'home', blocks: [] }, 'unsupported type: home'],
  'an unknown field': [modal({ colour: 'red' }), 'invalid additional property: colour'],
  'a label in mrkdwn': [
    modal({ submit: plain('Send'), blocks: [{ ...fields[0], label: mrkdwn('*x*') }] }),
    'unsupported type: mrkdwn',
  ],
  'two that want the focus': [
    modal({
      submit: plain('Send'),
      blocks: many(2, () => input({ type: 'plain_text_input', focus_on_load: true })),
    }),
    'only one element may focus on load',
  ],
  'less than nothing': [
    modal({
      submit: plain('Send'),
      blocks: [input({ type: 'plain_text_input', min_length: 5, max_length: 4 })],
    }),
    'min_length is more than max_length',
  ],
};

describe('a view', () => {
  it.each(Object.entries(goodViews))('takes %s', (_name, view) => {
    expect(answer(() => checkedView(view, 'modal', scopes))).toBe('taken');
  });

  it.each(Object.entries(badViews))('refuses %s', (_name, [view, why]) => {
    const said = answer(() => checkedView(view, 'modal', scopes));
    expect(said).toMatch(/^invalid_arguments; /);
    expect(said).toContain(why);
  });

  it('takes a home with a field but without submit, and none with a title', () => {
    expect(answer(() => checkedView({ type: 'home', blocks: fields }, 'home', scopes))).toBe('taken');
    expect(
      answer(() => checkedView({ type: 'home', title: plain('x'), blocks: [] }, 'home', scopes)),
    ).toContain('invalid additional property: title');
  });

  it('refuses a field for files without the scope, and a view of more than 250 KB', () => {
    const files = modal({ submit: plain('Send'), blocks: [input({ type: 'file_input' })] });
    expect(answer(() => checkedView(files, 'modal', new Set()))).toContain('needs the scope files:read');
    const choices = many(100, (index) => option(`${index}${'é'.repeat(70)}`));
    const heavy = modal({
      blocks: many(12, () => ({ ...section('x'), accessory: select({ options: choices }) })),
    });
    expect(answer(() => checkedView(heavy, 'modal', scopes))).toBe('view_too_large');
  });
});
