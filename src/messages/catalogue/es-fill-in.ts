import type { fillInEn } from './en-fill-in.ts';

export const fillInEs = {
  required: 'Complete este campo, por favor.',
  file: (label) => `${label}: adjunte el archivo en este chat.`,
} satisfies typeof fillInEn;
