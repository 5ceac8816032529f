import type { types } from '@slack/bolt';
import type { SeenButton } from './screen.ts';
import type { Stage } from './stage.ts';

export const plain = (text: string): types.PlainTextElement => ({ type: 'plain_text', text });
export const option = (value: string) => ({ text: plain(value), value });
const refs: types.InputBlock = {
  type: 'input',
  block_id: 'refs',
  label: plain('Which'),
  element: {
    type: 'checkboxes',
    action_id: 'refs',
    options: [option('3a'), option('4a')],
    initial_options: [option('3a'), option('4a')],
  },
};
const link: types.InputBlock = {
  type: 'input',
  block_id: 'link',
  label: plain('Link'),
  element: { type: 'url_text_input', action_id: 'link' },
};
const file: types.InputBlock = {
  type: 'input',
  block_id: 'file',
  optional: true,
  label: plain('File'),
  element: { type: 'file_input', action_id: 'file' },
};
export const submitModal = (more: Partial<types.ModalView> = {}): types.ModalView => ({
  type: 'modal',
  callback_id: 'submit',
  title: plain('Submit'),
  submit: plain('Send'),
  blocks: [refs, link, file],
  ...more,
});
export const card = [
  { type: 'section', text: { type: 'mrkdwn', text: '*3a* is pending' } },
  {
    type: 'actions',
    elements: [{ type: 'button', action_id: 'submit', text: plain('Submit'), value: '3a' }],
  },
];

/** A card with a button before Norman, as he sees it. */
export async function aCard({ client, norman }: Stage): Promise<SeenButton> {
  await client.chat.postMessage({ channel: norman.id, text: '3a is pending', blocks: card });
  const button = norman.sees('dm').at(-1)?.buttons[0];
  if (button === undefined) throw new Error('the card has no button');
  return button;
}
