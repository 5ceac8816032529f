import type { storeEn } from './en-store.ts';

export const storeEs = {
  name: 'RCM',
  fullName: 'Bot de la CRM, de la Secretaría Técnica',
  short: 'Qué se acordó, quién tiene algo pendiente y hasta cuándo.',
  full: 'Recuerda a los funcionarios de enlace lo que su país acordó remitir, a las nueve de su mañana y solo mientras esté pendiente; registra lo remitido con un acuse de recibo; responde en todo momento quién tiene algo pendiente. Lo opera la Secretaría Técnica de la Conferencia Regional sobre Migración.',
} satisfies typeof storeEn;
