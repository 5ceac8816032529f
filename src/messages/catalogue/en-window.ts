/** What stands in a window that is in front of what somebody does. */
export const windowEn = {
  close: 'Close',
  /** The title of a window that holds an answer. */
  answer: 'Answer',
  /** While an answer is looked up, and while what was filled in is recorded. */
  wait: 'One moment',
  working: 'This is being looked up. You may close this window; nothing is lost.',
  recording: 'This is being recorded. You may close this window: the answer will come to you as a message.',
  /** Where a window could not be opened in time: a sentence, and the button that opens it. */
  press: 'Press the button to go on.',
  open: 'Open',
  more: 'There is more than fits here.',
  tooLong: 'What was typed is too long for a form. Please type it in full as a message.',
  documentGone:
    'This document is no longer kept where it was, or is hidden there. Please send a link instead.',
};
