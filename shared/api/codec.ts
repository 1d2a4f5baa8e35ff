import { MAX_MESSAGE_CHARS } from './protocol.ts';
import type { Message } from './protocol.ts';

/**
 * Messages on a WebSocket. Without bytes: one text frame of JSON. With bytes: one binary frame,
 * header length in bytes (4, big endian) · header (JSON of the message without `bytes`) · the bytes.
 */
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  constructor(label: string, options: { fatal: boolean });
  decode(bytes: Uint8Array): string;
}

const LENGTH_BYTES = 4;
const MAX_HEADER_BYTES = 4096;

export function encodeFrame(message: Message): string | Uint8Array<ArrayBuffer> {
  if (!('bytes' in message)) return JSON.stringify(message);
  const { bytes, ...rest } = message;
  const header = new TextEncoder().encode(JSON.stringify(rest));
  const frame = new Uint8Array(LENGTH_BYTES + header.length + bytes.length);
  new DataView(frame.buffer).setUint32(0, header.length);
  frame.set(header, LENGTH_BYTES);
  frame.set(bytes, LENGTH_BYTES + header.length);
  return frame;
}

/** The message in a frame, not yet checked; undefined if the frame is none of ours. */
export function decodeFrame(frame: unknown): unknown {
  if (typeof frame === 'string') return frame.length > MAX_MESSAGE_CHARS ? undefined : parseObject(frame);
  if (!(frame instanceof Uint8Array) || frame.length < LENGTH_BYTES) return undefined;
  const headerLength = new DataView(frame.buffer, frame.byteOffset).getUint32(0);
  if (headerLength > MAX_HEADER_BYTES || LENGTH_BYTES + headerLength > frame.length) return undefined;
  const text = decodeText(frame.subarray(LENGTH_BYTES, LENGTH_BYTES + headerLength));
  const header = text === undefined ? undefined : parseObject(text);
  return header === undefined ? undefined : { ...header, bytes: new Uint8Array(frame.subarray(LENGTH_BYTES + headerLength)) };
}

function parseObject(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
