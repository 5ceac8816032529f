/** How the bot presents itself where people choose apps. */
export const storeEn = {
  /** The name by which it is mentioned. */
  name: 'RCM',
  fullName: 'RCM bot of the Technical Secretariat',
  short: 'What was agreed, who still owes what, and by when.',
  full: 'Reminds liaison officers of what their country agreed to submit, at nine in their own morning and only while it is pending; records submissions with a receipt; answers at any moment who still owes what. The Technical Secretariat of the Regional Conference on Migration runs it.',
};
