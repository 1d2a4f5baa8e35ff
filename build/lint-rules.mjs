// Rules of this house that no linter brings along.
const functions = ['ArrowFunctionExpression', 'FunctionExpression'];

/** A transaction is a synchronous function: while it is open nothing may await, or another save would fall into it. */
const noAsyncTransaction = {
  create: (context) => ({
    CallExpression({ callee, arguments: given }) {
      if (callee.type !== 'MemberExpression' || callee.property.name !== 'write') return;
      for (const one of given) if (functions.includes(one.type) && one.async) context.report({ node: one, message: 'A transaction is a synchronous function: nothing may await while it is open.' });
    },
  }),
};

export default { meta: { name: 'so-vang' }, rules: { 'no-async-transaction': noAsyncTransaction } };
