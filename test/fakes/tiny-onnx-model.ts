/**
 * Makes a model folder as Hugging Face lays it out, small enough to be worked out by hand: a table
 * of one vector a character, looked up by a single `Gather`. The ONNX file is protobuf written byte
 * by byte, so that no binary lies in the repository and nothing is downloaded.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

const FLOAT = 1;
const INT64 = 7;

/** Writes the model of `vectors` (all of one length) into `folder`, which must exist. */
export function writeTinyModel(
  folder: string,
  vectors: Readonly<Record<string, readonly number[]>>,
): void {
  const words = ["[UNK]", "[PAD]", ...Object.keys(vectors)];
  const width = Object.values(vectors)[0]?.length ?? 0;
  const rows = words.map((word) => vectors[word] ?? Array.from({ length: width }, () => 0));
  const vocab = Object.fromEntries(words.map((word, id) => [word, id]));
  const json = (file: string, value: unknown): void =>
    writeFileSync(path.join(folder, file), JSON.stringify(value));
  mkdirSync(path.join(folder, "onnx"), { recursive: true });
  writeFileSync(path.join(folder, "onnx", "model.onnx"), encodeModel(rows, width));
  json("config.json", { model_type: "bert", architectures: ["BertModel"], hidden_size: width });
  json("tokenizer_config.json", {
    ...{ tokenizer_class: "BertTokenizer", model_max_length: 512 },
    ...{ unk_token: "[UNK]", pad_token: "[PAD]" },
  });
  json("tokenizer.json", {
    version: "1.0",
    truncation: null,
    padding: null,
    added_tokens: [0, 1].map((id) => ({
      ...{ id, content: words[id], special: true, single_word: false },
      ...{ lstrip: false, rstrip: false, normalized: false },
    })),
    normalizer: null,
    pre_tokenizer: { type: "Split", pattern: { Regex: "" }, behavior: "Isolated", invert: false },
    post_processor: null,
    decoder: null,
    model: {
      ...{ type: "WordPiece", unk_token: "[UNK]", continuing_subword_prefix: "" },
      ...{ max_input_chars_per_word: 100, vocab },
    },
  });
}

/** ModelProto with one Gather: last_hidden_state = table[input_ids]. */
function encodeModel(rows: readonly (readonly number[])[], width: number): Uint8Array {
  const raw = Buffer.from(Float32Array.from(rows.flat()).buffer);
  const table = [number(1, rows.length), number(1, width), number(2, FLOAT), bytes(8, "table")];
  const axis = Buffer.concat([bytes(1, "axis"), number(3, 0), number(20, 2)]);
  const node = [bytes(1, "table"), bytes(1, "input_ids"), bytes(2, "last_hidden_state")];
  const graph = Buffer.concat([
    bytes(1, Buffer.concat([...node, bytes(4, "Gather"), bytes(5, axis)])),
    bytes(2, "tiny"),
    bytes(5, Buffer.concat([...table, bytes(9, raw)])),
    bytes(11, valueInfo("input_ids", INT64, ["batch", "length"])),
    bytes(12, valueInfo("last_hidden_state", FLOAT, ["batch", "length", width])),
  ]);
  const opset = Buffer.concat([bytes(1, ""), number(2, 13)]);
  return Buffer.concat([number(1, 8), bytes(7, graph), bytes(8, opset)]);
}

function valueInfo(name: string, type: number, shape: readonly (string | number)[]): Buffer {
  const dims = shape.map((size) =>
    bytes(1, typeof size === "number" ? number(1, size) : bytes(2, size)),
  );
  const tensor = Buffer.concat([number(1, type), bytes(2, Buffer.concat(dims))]);
  return Buffer.concat([bytes(1, name), bytes(2, bytes(1, tensor))]);
}

/** A field of wire type 0. */
function number(field: number, value: number): Buffer {
  return Buffer.concat([varint(field * 8), varint(value)]);
}

/** A field of wire type 2. */
function bytes(field: number, value: string | Buffer): Buffer {
  const content = Buffer.from(value);
  return Buffer.concat([varint(field * 8 + 2), varint(content.length), content]);
}

function varint(value: number): Buffer {
  const digits: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) digits.push((rest % 128) + 128);
  return Buffer.from([...digits, rest]);
}
