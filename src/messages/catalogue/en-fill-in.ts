/** What stands in a form that is filled in where it is shown. */
export const fillInEn = {
  required: 'Please fill this in.',
  file: (label: string) => `${label}: drop the file into this chat.`,
};
