import type { windowEn } from './en-window.ts';

export const windowEs: typeof windowEn = {
  close: 'Cerrar',
  answer: 'Respuesta',
  wait: 'Un momento',
  working: 'Se está consultando. Puede cerrar esta ventana; no se pierde nada.',
  recording: 'Se está registrando. Puede cerrar esta ventana: la respuesta le llegará como mensaje.',
  press: 'Pulse el botón para continuar.',
  open: 'Abrir',
  more: 'Hay más de lo que cabe aquí.',
  tooLong: 'Lo que se escribió es demasiado largo para un formulario. Escríbalo completo como mensaje.',
  documentGone:
    'Este documento ya no se conserva donde estaba, o está oculto allí. Envíe un enlace en su lugar.',
};
