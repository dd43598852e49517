import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownWorkflows } from './own-workflows';
import { toWorkflow, type Workflow } from './workflow';

/** Every workflow: the scenarios of the demo and our own. */
export function readWorkflows(folder: string): readonly Workflow[] {
  const told = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => toWorkflow(name.replace('.jsonl', ''), readFileSync(join(folder, name), 'utf8')));
  return [...told, ...ownWorkflows];
}
