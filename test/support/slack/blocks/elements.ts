import {
  all,
  type Check,
  flag,
  integer,
  isRecord,
  list,
  matching,
  object,
  oneOf,
  problem,
  text,
} from './checks.ts';
import {
  actionable,
  address,
  anyText,
  confirmable,
  focusable,
  options,
  placeholdable,
  plain,
  preselectedIsOffered,
} from './composition.ts';

const type = anyText;
const chooser = { ...actionable, ...confirmable, ...focusable };
const menu = { ...chooser, ...placeholdable };
const typing = { ...actionable, ...focusable, ...placeholdable, dispatch_action_config: dispatching() };
const slackId = matching(/^[A-Z][A-Z0-9]{2,}$/, 'an id');
const slackIds = list(slackId, { min: 1, max: 100 });
const max_selected_items = integer(1, 100);

function dispatching(): Check {
  const each = oneOf('on_enter_pressed', 'on_character_entered');
  return object({ trigger_actions_on: list(each, { min: 1, max: 2 }) });
}

/** Options or groups of them, never both and never none. */
const optionsOrGroups: Check = (value, look) => {
  if (!isRecord(value)) return;
  const given = [value['options'], value['option_groups']].filter((one) => one !== undefined);
  if (given.length !== 1) problem(look, 'exactly one of options and option_groups must be given');
};

/** A picture has one source. */
export const oneSource: Check = (value, look) => {
  if (!isRecord(value)) return;
  if ((value['image_url'] === undefined) === (value['slack_file'] === undefined)) {
    problem(look, 'exactly one of image_url and slack_file must be given');
  }
};
export const sources = { image_url: address, slack_file: object({}, { id: anyText, url: address }) };
const image = all(object({ type, alt_text: text(2000) }, sources), oneSource);

const button = object(
  { type, text: plain(75) },
  {
    ...actionable,
    ...confirmable,
    value: text(2000),
    url: address,
    style: oneOf('primary', 'danger'),
    accessibility_label: text(75),
  },
);

const staticSelect = all(
  object(
    { type },
    { ...menu, options: options.menu, option_groups: options.groups, initial_option: options.one },
  ),
  optionsOrGroups,
  preselectedIsOffered,
);
const multiStaticSelect = all(
  object(
    { type },
    {
      ...menu,
      options: options.menu,
      option_groups: options.groups,
      initial_options: options.some,
      max_selected_items,
    },
  ),
  optionsOrGroups,
  preselectedIsOffered,
);
const conversationFilter = object(
  {},
  {
    include: list(oneOf('im', 'mpim', 'private', 'public'), { min: 1, max: 4 }),
    exclude_external_shared_channels: flag,
    exclude_bot_users: flag,
  },
);

const choosing: Record<string, Check> = {
  static_select: staticSelect,
  multi_static_select: multiStaticSelect,
  users_select: object({ type }, { ...menu, initial_user: slackId }),
  multi_users_select: object({ type }, { ...menu, initial_users: slackIds, max_selected_items }),
  channels_select: object({ type }, { ...menu, initial_channel: slackId, response_url_enabled: flag }),
  conversations_select: object(
    { type },
    {
      ...menu,
      initial_conversation: slackId,
      default_to_current_conversation: flag,
      response_url_enabled: flag,
      filter: conversationFilter,
    },
  ),
  datepicker: object(
    { type },
    { ...menu, initial_date: matching(/^\d{4}-\d{2}-\d{2}$/, 'a date as YYYY-MM-DD') },
  ),
  timepicker: object(
    { type },
    { ...menu, initial_time: matching(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time as HH:mm'), timezone: text(100) },
  ),
  checkboxes: all(
    object({ type, options: options.boxes }, { ...chooser, initial_options: options.some }),
    preselectedIsOffered,
  ),
  radio_buttons: all(
    object({ type, options: options.boxes }, { ...chooser, initial_option: options.one }),
    preselectedIsOffered,
  ),
};

const dateTime = {
  datetimepicker: object({ type }, { ...chooser, initial_date_time: integer(1e9, 9_999_999_999) }),
};
const pressing: Record<string, Check> = {
  button,
  overflow: object({ type, options: options.overflow }, { ...actionable, ...confirmable }),
};

const plainTextInput: Check = all(
  object(
    { type },
    {
      ...typing,
      initial_value: text(3000, 0),
      multiline: flag,
      min_length: integer(0, 3000),
      max_length: integer(1, 3000),
    },
  ),
  (value, look) => {
    if (!isRecord(value)) return;
    const least = Number(value['min_length'] ?? 0);
    if (least > Number(value['max_length'] ?? 3000)) problem(look, 'min_length is more than max_length');
  },
);

const fileInput: Check = all(
  object(
    { type },
    { ...actionable, filetypes: list(text(20), { min: 1, max: 50 }), max_files: integer(1, 10) },
  ),
  (_value, look) => {
    if (!look.scopes.has('files:read')) problem(look, 'file_input needs the scope files:read');
    if (look.surface !== 'modal') problem(look, 'file_input is for modals');
  },
);

/** Which elements each block may hold, and what each of them must be. */
export const elements: Readonly<Record<'accessory' | 'actions' | 'input' | 'image', Record<string, Check>>> =
  {
    image: { image },
    accessory: { ...choosing, ...pressing, image },
    actions: { ...choosing, ...dateTime, ...pressing },
    input: {
      ...choosing,
      ...dateTime,
      plain_text_input: plainTextInput,
      email_text_input: object({ type }, { ...typing, initial_value: text(3000, 0) }),
      url_text_input: object({ type }, { ...typing, initial_value: text(3000, 0) }),
      number_input: object(
        { type, is_decimal_allowed: flag },
        { ...typing, initial_value: text(100), min_value: text(100), max_value: text(100) },
      ),
      file_input: fileInput,
    },
  };
