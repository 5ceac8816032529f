import type { IncomingMessage } from 'node:http';
import { isRecord } from './blocks/checks.ts';
import type { Arguments } from './methods/call.ts';
import { SlackRefusal } from './refusal.ts';

export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** The media type alone: `application/json; charset=utf-8` is JSON. */
function mediaType(request: IncomingMessage): string {
  return (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

/** A call's arguments: from its address, and from its body where the method takes that kind of body. */
export async function readArguments(request: IncomingMessage, takesJson: boolean): Promise<Arguments> {
  const query = Object.fromEntries(new URL(request.url ?? '/', 'http://slack').searchParams);
  if (request.method === 'GET') return query;
  return { ...query, ...(await bodyArguments(request, takesJson)) };
}

async function bodyArguments(request: IncomingMessage, takesJson: boolean): Promise<Arguments> {
  const body = await readBody(request);
  const type = mediaType(request);
  if (type === 'application/x-www-form-urlencoded')
    return Object.fromEntries(new URLSearchParams(body.toString()));
  if (type === 'application/json') return takesJson ? jsonArguments(body) : {};
  if (type === 'multipart/form-data') return formArguments(request, body);
  if (type === '' && body.length === 0) return {};
  throw new SlackRefusal(type === '' ? 'missing_post_type' : 'invalid_post_type');
}

function jsonArguments(body: Buffer): Arguments {
  const value = parsed(body);
  if (!isRecord(value)) throw new SlackRefusal('json_not_object');
  // A token in a JSON body is not looked at.
  const { token: _ignored, ...args } = value;
  return args;
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch (error) {
    throw new SlackRefusal('invalid_json', { cause: error });
  }
}

async function formArguments(request: IncomingMessage, body: Buffer): Promise<Arguments> {
  return Object.fromEntries(await formOf(request, body));
}

async function formOf(request: IncomingMessage, body: Buffer): Promise<FormData> {
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  return await new Response(new Uint8Array(body), { headers }).formData();
}

/** A form that a browser sent, with files or without. */
export async function readForm(request: IncomingMessage): Promise<FormData> {
  return await formOf(request, await readBody(request));
}

/** The bytes that are uploaded: the body itself, or the first file in its form. */
export async function readUpload(request: IncomingMessage): Promise<Buffer> {
  const body = await readBody(request);
  if (mediaType(request) !== 'multipart/form-data') return body;
  const [file] = [...(await formOf(request, body)).values()].filter((one) => one instanceof File);
  return file === undefined ? Buffer.alloc(0) : Buffer.from(await file.arrayBuffer());
}
