import type { Outbox } from './outbox.ts';

/**
 * What a platform answers or, where it does not within half a lease or the process must end, what is known without it: one
 * place that hangs never stops the others.
 */
export async function answerOr<Answer>(
  { leaseSeconds, stopping }: Pick<Outbox, 'leaseSeconds' | 'stopping'>,
  asked: Promise<Answer>,
  otherwise: Answer,
): Promise<Answer> {
  const { promise: unanswered, resolve } = Promise.withResolvers<Answer>();
  const giveUp = () => resolve(otherwise);
  const timer = setTimeout(giveUp, leaseSeconds * 500);
  stopping.now.addEventListener('abort', giveUp);
  if (stopping.now.aborted) giveUp();
  try {
    return await Promise.race([asked, unanswered]);
  } finally {
    clearTimeout(timer);
    stopping.now.removeEventListener('abort', giveUp);
  }
}
