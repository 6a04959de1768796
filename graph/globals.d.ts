/**
 * The few names that every place the library runs in has, Node, browser and worker alike, and that
 * the language itself does not define. Everything else of a platform stays out of `graph/`.
 */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: ArrayBufferView | ArrayBuffer): string;
}
declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
}
