import path from 'node:path';
import { whyNotImport } from './may-import.mjs';

/** An ESLint rule that looks up every import in the table of layers.mjs. */
export const layerRule = {
  meta: {
    type: 'problem',
    docs: { description: 'imports follow the table in scripts/lint/layers.mjs' },
    messages: { forbidden: '{{why}}.' },
    schema: [],
  },
  create(context) {
    const file = toSlashes(path.relative(context.cwd, context.filename));

    function check(node, source, typeOnly) {
      if (typeof source?.value !== 'string') return;
      const isOurs = source.value.startsWith('.');
      const target = isOurs ? toSlashes(path.join(path.dirname(file), source.value)) : source.value;
      const why = whyNotImport(file, target, { isOurs, typeOnly });
      if (why !== null) context.report({ node: source, messageId: 'forbidden', data: { why } });
    }

    return {
      ImportDeclaration: (node) => check(node, node.source, isTypeOnly(node)),
      ExportNamedDeclaration: (node) => check(node, node.source, node.exportKind === 'type'),
      ExportAllDeclaration: (node) => check(node, node.source, node.exportKind === 'type'),
      ImportExpression: (node) => check(node, node.source, false),
      TSImportType: (node) => check(node, node.source ?? node.argument?.literal, true),
      CallExpression(node) {
        if (node.callee.type === 'Identifier' && node.callee.name === 'require')
          check(node, node.arguments[0], false);
      },
    };
  },
};

function isTypeOnly(node) {
  if (node.importKind === 'type') return true;
  return node.specifiers.length > 0 && node.specifiers.every((it) => it.importKind === 'type');
}

function toSlashes(file) {
  return file.split(path.sep).join('/');
}
