import pino from 'pino';
import { RcmError } from '../errors.ts';
import type { LogFacts, Logger } from './logger.ts';

export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';

/** Where the lines go: standard error, or a test's own collector. */
export interface LogLines {
  write(line: string): void;
}

/** Events as JSON, one a line. */
export function structuredLog(level: LogLevel, lines: LogLines): Logger {
  const log = pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: named } },
    lines,
  );
  return {
    info: (event, facts) => log.info(line(event, facts)),
    warn: (event, facts) => log.warn(line(event, facts)),
    error: (event, facts, fault) => log.error({ ...line(event, facts), fault: describeFault(fault) }),
  };
}

function named(label: string): { level: string } {
  return { level: label };
}

function line(event: string, facts: LogFacts = {}): LogFacts {
  return { event, ...facts };
}

interface Fault {
  readonly name: string;
  readonly code?: string;
  readonly message?: string;
  readonly stack?: readonly string[];
  readonly cause?: Fault;
}

const DEEPEST_CAUSE = 4;

/**
 * What may be kept of an exception: its name, code and stack. A message is kept only of our own errors, whose table knows
 * what stands in it; a driver's or a library's may quote what a person typed.
 */
function describeFault(fault: unknown, depth = 0): Fault {
  if (!(fault instanceof Error)) return { name: typeof fault };
  const code = codeOf(fault);
  return {
    name: fault.name,
    ...(code === null ? {} : { code }),
    ...(fault instanceof RcmError ? { message: fault.message } : {}),
    stack: framesOf(fault),
    ...(fault.cause === undefined || depth >= DEEPEST_CAUSE
      ? {}
      : { cause: describeFault(fault.cause, depth + 1) }),
  };
}

function codeOf(fault: Error): string | null {
  const code: unknown = Reflect.get(fault, 'code');
  return typeof code === 'string' || typeof code === 'number' ? String(code) : null;
}

/** The frames alone: a stack begins with the message. */
function framesOf(fault: Error): readonly string[] {
  const stack = fault.stack ?? '';
  const afterMessage = stack.slice(Math.max(0, stack.indexOf(fault.message)) + fault.message.length);
  return afterMessage
    .split('\n')
    .map((text) => text.trim())
    .filter((text) => /^at .*(:\d+:\d+|<anonymous>|native)\)?$/.test(text));
}
