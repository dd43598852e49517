import { DomainError } from '../../core/shared/errors';
import { trainKinds } from '../../core/understanding/kind/train-kinds';
import { writeKindModel } from '../../files/models/kind-model-file';
import { readSamples } from '../../files/texts/read-samples';

export interface TrainFlags {
  readonly data: readonly string[];
  readonly out: string;
  readonly seed: number;
}

const MOST_PROBLEMS = 20;

/** `yimen train`: learns kinds from labelled messages and writes a model; nothing is written when a line is wrong. */
export async function trainVerb(
  { data, out, seed }: TrainFlags,
  write: (line: string) => void,
  complain: (line: string) => void,
): Promise<number> {
  const read = await readSamples(data);
  if (!read.ok) {
    for (const { file, line, message } of read.problems.slice(0, MOST_PROBLEMS))
      complain(`${file}${line === 0 ? '' : ` 第${String(line)}行`}：${message}`);
    complain(`共 ${String(read.problems.length)} 处有误，没有训练。Nothing was learned or written.`);
    return 1;
  }
  try {
    const { model, texts, recipe, accuracy } = trainKinds(read.samples, { seed });
    const bytes = await writeKindModel(out, model);
    write(
      `${String(read.samples.length)} 条 messages，${String(texts)} 个文本 texts，${String(model.topics.length)} 类 topics`,
    );
    write(
      accuracy === null ? '样本太少，没有留出测试。Too few to hold any back.' : heldBack(recipe, accuracy),
    );
    for (const point of model.curve) {
      if (point.referred > 0)
        write(
          `转人工 ${percent(point.referred)} referred：其余对 ${percent(point.accuracy)} right，阈值 below ${point.confidence.toFixed(3)}`,
        );
    }
    write(`${out}：${String(Math.ceil(bytes / 1024))} KB`);
    return 0;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    complain(`${error.code}：至少要有两类带标签的文本。At least two labels are needed.`);
    return 1;
  }
}

function heldBack(recipe: string, accuracy: number): string {
  return `留出的文本判对 ${percent(accuracy)} of held-back texts are right（${recipe}）`;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
